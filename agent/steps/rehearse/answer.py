"""What a buyer answers when the rep asks them something."""

from agent.steps.rehearse.asking import plain
from agent.steps.rehearse.lexicon import cued
from agent.steps.rehearse.scene import Scene
from agent.steps.rehearse.topic import follows_on, topics_of
from prompts.buyers import CallTopic, Place


def answer(scene: Scene, question: str) -> Place | None:
    """Return the line that answers a question best, a way round it while trust is low, or None when it holds none."""
    weights = _weights(scene, question)
    told = [place for topic in scene.persona.topics for place in scene.persona.under(f"topics/{topic}/tells")]
    scored = [(place, _score(place, question, weights)) for place in told if scene.may_say(place)]
    best = max((score for _, score in scored), default=0)
    while best > 0:
        fitting = [place for place, score in scored if score == best]
        if said := scene.pick(place for place in fitting if not scene.is_held_back(place)):
            return said
        if dodge := _dodge(scene, fitting):
            return dodge
        best = max((score for _, score in scored if score < best), default=0)
    return _dodge_on(scene, next(iter(weights), None))


def _weights(scene: Scene, question: str) -> dict[CallTopic, int]:
    """Return how much each topic counts for a question: those it names, or the one at hand when it asks on."""
    named = topics_of(question)
    weights = {topic: max(1, 4 - 2 * rank) for rank, topic in enumerate(named)}
    if scene.thread and (follows_on(question) or not named):
        weights[scene.thread] = max(3, weights.get(scene.thread, 0)) if follows_on(question) else 1
    return weights


def _score(place: Place, question: str, weights: dict[CallTopic, int]) -> int:
    on_topic = weights.get(CallTopic(place.id.split("/")[1]), 0)
    if not place.line.when:
        return on_topic and on_topic + 1 if on_topic > 1 else 0
    hits = {hit.lower() for hit in cued(place.line.when).findall(plain(question))}
    if hits:
        return on_topic + 3 * min(2, len(hits))
    return on_topic if on_topic > 1 else 0


def _dodge(scene: Scene, fitting: list[Place]) -> Place | None:
    topics = {CallTopic(place.id.split("/")[1]) for place in fitting if scene.is_held_back(place)}
    return scene.pick(place for topic in topics for place in scene.open(f"topics/{topic}/dodges"))


def _dodge_on(scene: Scene, topic: CallTopic | None) -> Place | None:
    return scene.pick(scene.open(f"topics/{topic}/dodges")) if topic else None
