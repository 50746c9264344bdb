"""How a buyer meets what the rep just did, before anything of their own."""

from collections.abc import Iterator

from agent.steps.rehearse.answer import answer
from agent.steps.rehearse.asking import is_open, plain, questions
from agent.steps.rehearse.lexicon import lexicon
from agent.steps.rehearse.scene import Scene, asked_before
from prompts.buyers import Deed, Place

_FIRST = (Deed.LEAVES_ROLE, Deed.HOSTILE, Deed.INTERRUPTS, Deed.TALKS_LONG)
"""What is met before any question of the rep is answered."""
_ASKED = (Deed.ASKS_LEAVE, Deed.SMALL_TALK, Deed.CHECKS)
"""Questions that want no answer from what the buyer knows."""
_TOLD = (
    Deed.APOLOGISES,
    Deed.OFFERS_DISCOUNT,
    Deed.NAMES_PRICE,
    Deed.OFFERS_PROOF,
    Deed.ADMITS,
    Deed.BOASTS,
    Deed.SMALL_TALK,
    Deed.HOLLOW,
    Deed.EVADES,
    Deed.ANSWERS,
    Deed.LISTENS,
    Deed.THANKS,
)
"""What is met in a line that asks nothing, most telling first."""
_TO_DEED = (Deed.APOLOGISES, Deed.OFFERS_DISCOUNT, Deed.NAMES_PRICE, Deed.OFFERS_PROOF)
"""What is met even beside a question that the buyer holds no answer to."""


def react(scene: Scene) -> Place | None:
    """Return the line that meets what the rep just did; None when it asks for none."""
    return next(iter(_reactions(scene)), None)


def _reactions(scene: Scene) -> Iterator[Place]:
    yield from _to(scene, *_FIRST)
    asked = questions(scene.latest)
    if asked:
        yield from _to_question(scene, asked)
    elif Deed.ASKS_FOR_NEXT_STEP in scene.deeds:
        yield from _to_step(scene)
    yield from _to(scene, *_TOLD)
    yield from _one(scene, "back_channels")


def _to_question(scene: Scene, asked: tuple[str, ...]) -> Iterator[Place]:
    proposes = Deed.ASKS_FOR_NEXT_STEP in scene.deeds
    if proposes and not is_open(asked[-1]):
        yield from _to_step(scene)
    light = [deed for deed in _ASKED if deed in scene.deeds and lexicon().deeds[deed].search(plain(asked[-1]))]
    yield from _to(scene, *light)
    for question in reversed(asked):
        if said := answer(scene, question):
            yield said
    yield from _to_step(scene) if proposes else ()
    yield from _to(scene, *_TO_DEED)
    yield from _one(scene, "unsure")


def _to_step(scene: Scene) -> Iterator[Place]:
    mood, temper = scene.mood, scene.persona.mood
    kind = "agrees" if mood.trust >= temper.agrees_at else "hedges" if mood.trust >= temper.hedges_at else "declines"
    yield from _one(scene, f"next_step/{kind}")


def _to(scene: Scene, *deeds: Deed) -> Iterator[Place]:
    for deed in deeds:
        if deed not in scene.deeds:
            continue
        if deed is Deed.EVADES:
            yield from _insisting(scene)
        yield from _one(scene, f"reactions/{deed}")


def _insisting(scene: Scene) -> Iterator[Place]:
    """Yield what the buyer says once when a question of theirs was passed over."""
    asked = asked_before(scene)
    if asked and asked.line.insist and not scene.is_spent(asked.line.insist):
        yield Place(f"{asked.id}/insist", asked.line.model_copy(update={"say": asked.line.insist}))


def _one(scene: Scene, place: str) -> Iterator[Place]:
    if said := scene.pick(scene.open(place)):
        yield said
