"""How a buyer meets what the rep just did, before anything of their own."""

import re
from collections.abc import Iterator

from agent.language.pattern import Pattern
from agent.steps.rehearse.answer import answer, short
from agent.steps.rehearse.asking import is_open, plain, questions
from agent.steps.rehearse.ending import has_agreed
from agent.steps.rehearse.form import form_of
from agent.steps.rehearse.heard import even
from agent.steps.rehearse.lexicon import lexicon
from agent.steps.rehearse.scene import Scene
from prompts.buyers import Deed, Form, Place

_FIRST = (Deed.LEAVES_ROLE, Deed.HOSTILE, Deed.INTERRUPTS, Deed.TALKS_LONG)
"""What is met before any question of the rep is answered."""
_ASKED = (Deed.ASKS_LEAVE, Deed.SMALL_TALK)
"""Questions that want no answer from what the buyer knows."""
_UNDERSTOOD = Pattern(
    r"\b(?:sense|clear|clearer|with me|what i mean|answer (?:your|the|that)|think|thoughts|sound|look|feel|follow"
    r"|understand)\b",
    re.IGNORECASE,
)
"""Questions after what the buyer made of what the rep said."""
_TOLD = (
    Deed.APOLOGISES,
    Deed.OFFERS_DISCOUNT,
    Deed.NAMES_PRICE,
    Deed.OFFERS_PROOF,
    Deed.ADMITS,
    Deed.BOASTS,
    Deed.SMALL_TALK,
    Deed.THANKS,
    Deed.HOLLOW,
    Deed.EVADES,
    Deed.ANSWERS,
    Deed.LISTENS,
)
"""What is met in a line that asks nothing, most telling first."""
_TO_DEED = (Deed.APOLOGISES, Deed.OFFERS_DISCOUNT, Deed.NAMES_PRICE, Deed.OFFERS_PROOF)
"""What is met even beside a question that the buyer holds no answer to."""


def react(scene: Scene) -> tuple[Place, ...]:
    """Return what meets what the rep just did, an answer perhaps with a short word before it; () when there is none."""
    return next(iter(_reactions(scene)), ())


def _reactions(scene: Scene) -> Iterator[tuple[Place, ...]]:
    yield from _to(scene, *_FIRST)
    asked = questions(scene.latest)
    if asked:
        yield from _to_question(scene, asked)
    elif Deed.ASKS_FOR_NEXT_STEP in scene.deeds:
        yield from _to_step(scene)
    yield from _to(scene, *_TOLD)
    yield from _one(scene, "back_channels")


def _to_question(scene: Scene, asked: tuple[str, ...]) -> Iterator[tuple[Place, ...]]:
    last = asked[-1]
    form = form_of(last, scene.before)
    proposes = Deed.ASKS_FOR_NEXT_STEP in scene.deeds
    if proposes and not is_open(last) and not has_agreed(scene):
        yield from _to_step(scene)
    if Deed.CHECKS in scene.deeds and _UNDERSTOOD.search(plain(last)):
        yield from _to(scene, Deed.CHECKS)
    light = [deed for deed in _ASKED if deed in scene.deeds and lexicon().deeds[deed].search(plain(last))]
    yield from _to(scene, *light)
    for question in (last, *(other for other in reversed(asked[:-1]) if form in (Form.YES_NO, Form.MEANS))):
        if said := answer(scene, question):
            yield (*_on_the_day(scene, asked[:-1], form), *said)
    yield from _to_step(scene) if proposes else ()
    yield from _to(scene, *_TO_DEED)


def _on_the_day(scene: Scene, earlier: tuple[str, ...], form: Form) -> tuple[Place, ...]:
    """Return a word on a day that was asked about before the last question."""
    day = next((asked for asked in earlier if form_of(asked) is Form.DATE), None)
    return short(scene, Form.DATE, day) if day and form is not Form.DATE else ()


def _to_step(scene: Scene) -> Iterator[tuple[Place, ...]]:
    mood, temper = scene.mood, scene.persona.mood
    kind = "agrees" if mood.trust >= temper.agrees_at else "hedges" if mood.trust >= temper.hedges_at else "declines"
    yield from _one(scene, f"next_step/{kind}")


def _to(scene: Scene, *deeds: Deed) -> Iterator[tuple[Place, ...]]:
    for deed in deeds:
        if deed not in scene.deeds:
            continue
        if deed is Deed.EVADES:
            yield from _insisting(scene)
        yield from _one(scene, f"reactions/{deed}")


def _insisting(scene: Scene) -> Iterator[tuple[Place, ...]]:
    """Yield what the buyer says once when a question of theirs was passed over."""
    asked = _asked_before(scene)
    if asked and asked.line.insist and not scene.is_spent(asked.line.insist):
        yield (Place(f"{asked.id}/insist", asked.line.model_copy(update={"say": asked.line.insist})),)


def _one(scene: Scene, place: str) -> Iterator[tuple[Place, ...]]:
    if said := scene.pick(scene.open(place)):
        yield (said,)


def _asked_before(scene: Scene) -> Place | None:
    """Return the question of the persona that the buyer's last line ended with, if it was one of theirs."""
    heard = even(scene.before)
    asks = [place for place in scene.persona.places if place.kind in ("asks", "objects")]
    return next((place for place in asks if even(place.line.say) in heard), None)
