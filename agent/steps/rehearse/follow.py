"""What a buyer brings up on their own: a question or an objection on the topic at hand, or on the next that matters."""

from collections.abc import Callable, Iterator

from agent.steps.rehearse.asking import plain, questions, stems
from agent.steps.rehearse.heard import SLOT
from agent.steps.rehearse.lexicon import cued
from agent.steps.rehearse.named import named_by
from agent.steps.rehearse.scene import Scene
from agent.steps.rehearse.topic import topics_of
from prompts.buyers import CallTopic, Deed, Place

STAY = 2
"""How many of the buyer's lines in a row may be on one topic by their own doing."""

FEW = 3
"""How often, of ten times, a buyer adds something who may nod again and again."""
NOD = 6
"""Words of a line that is no more than a nod."""

Fits = Callable[[Place], bool]


def follow(scene: Scene, fits: Fits, *, must: bool) -> Place | None:
    """Return what the buyer adds, or None when they add nothing now; with `must` only when nothing is left."""
    if not must and not _adds(scene):
        return None
    return next((place for place in _candidates(scene) if fits(place)), None)


def _adds(scene: Scene) -> bool:
    """Whether the buyer adds something: after an answer of theirs half as often as after a statement of the rep's."""
    often = scene.persona.asks_back
    if questions(scene.latest):
        often = often // 2
    if Deed.ASKS_FOR_NEXT_STEP in scene.deeds or Deed.ASKS_LEAVE in scene.deeds:
        often = 0
    if often > FEW and _was_short(scene.before):
        return True
    return scene.spread("adds") % 10 < often


def _was_short(before: str) -> bool:
    """Whether the buyer only nodded last time; nobody who has something to ask nods twice running."""
    return not questions(before) and len(before.split()) <= NOD


def _candidates(scene: Scene) -> Iterator[Place]:
    topics = _topics(scene)
    own = [place for topic in topics for place in _brought_up(scene, topic)]
    yield from (place for place in own if place.line.when and cued(place.line.when).search(plain(scene.latest)))
    if not questions(scene.latest) and (echo := _echo(scene)):
        yield echo
    yield from (place for place in own if not place.line.when)
    yield from (place for place in own if place.line.when)


def _topics(scene: Scene) -> tuple[CallTopic, ...]:
    """Return the topics in the order in which the buyer would turn to them now."""
    known = tuple(scene.persona.topics)
    stuck = scene.trail[:STAY] == (scene.thread,) * STAY
    near = (*topics_of(scene.latest)[:2], *((scene.thread,) if scene.thread and not stuck else ()))
    recent = set(scene.trail[: STAY + 1])
    far = sorted(known, key=lambda topic: topic in recent)
    return tuple(dict.fromkeys(topic for topic in (*near, *far) if topic in known))


def _brought_up(scene: Scene, topic: CallTopic) -> tuple[Place, ...]:
    kinds = ("asks", "objects") if scene.spread(topic) % 3 else ("objects", "asks")
    found = (place for kind in kinds for place in scene.open(f"topics/{topic}/{kind}"))
    return tuple(place for place in found if not _is_told(scene, place))


def _is_told(scene: Scene, place: Place) -> bool:
    """Whether the rep has already spoken about what a line asks: most of its words have been used."""
    asked = stems(place.line.say)
    return place.kind == "asks" and len(asked) > 1 and 2 * len(asked & scene.told) >= len(asked) + 1


def _echo(scene: Scene) -> Place | None:
    """Return a question about something that the rep just named, with their words in it."""
    place = scene.pick(scene.open("echoes"))
    named = named_by(scene.latest) if place and (scene.exchanges + scene.spread("echo")) % 3 == 0 else None
    if place is None or named is None or any(named in text for text in scene.of_buyer):
        return None
    return Place(place.id, place.line.model_copy(update={"say": place.line.say.replace(SLOT, named)}))
