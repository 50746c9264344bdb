"""What a buyer answers when the rep asks them something."""

import re

from agent.language.pattern import Pattern
from agent.steps.rehearse.asking import plain, statements
from agent.steps.rehearse.lexicon import cued
from agent.steps.rehearse.scene import Scene
from agent.steps.rehearse.topic import follows_on, topics_of
from prompts.buyers import CallTopic, Place

NEAR = 2
"""How much a cue counts more on the topic at hand when the question points back at it."""

_POINTS_BACK = Pattern(r"\b(?:it|that|this|there|they|them|those|these)\b", re.IGNORECASE)


def answer(scene: Scene, question: str) -> Place | None:
    """Return the line that answers a question best, a way round it while trust is low, or None when it holds none."""
    weights = _weights(scene, question)
    told = [place for topic in scene.persona.topics for place in scene.persona.under(f"topics/{topic}/tells")]
    scored = [(place, _score(scene, place, question, weights)) for place in told if scene.may_say(place)]
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
    named = topics_of(question) or (() if follows_on(question) else topics_of(statements(scene.latest)))
    weights = {topic: max(1, 4 - 2 * rank) for rank, topic in enumerate(named)}
    if scene.thread and (follows_on(question) or not named):
        weights[scene.thread] = max(3, weights.get(scene.thread, 0)) if follows_on(question) else 1
    return weights


def _score(scene: Scene, place: Place, question: str, weights: dict[CallTopic, int]) -> int:
    topic = CallTopic(place.id.split("/")[1])
    on_topic = weights.get(topic, 0)
    hits = {hit.lower() for hit in cued(place.line.when).findall(plain(question))} if place.line.when else set()
    if hits:
        near = NEAR if topic is scene.thread and _POINTS_BACK.search(question) else 0
        return on_topic + near + (3 if on_topic > 1 else 2) * min(3, sum(len(hit.split()) for hit in hits))
    if place.line.trust is not None and place.line.when:
        return 0
    return max(0, on_topic - (2 if place.line.when else 1))


def _dodge(scene: Scene, fitting: list[Place]) -> Place | None:
    topics = {CallTopic(place.id.split("/")[1]) for place in fitting if scene.is_held_back(place)}
    return scene.pick(place for topic in topics for place in scene.open(f"topics/{topic}/dodges"))


def _dodge_on(scene: Scene, topic: CallTopic | None) -> Place | None:
    return scene.pick(scene.open(f"topics/{topic}/dodges")) if topic else None
