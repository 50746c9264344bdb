"""The buyer played without a model: by the persona's own lines, chosen by what the rep just said."""

from collections.abc import Sequence

from agent.domain.call import CallBrief, Line
from agent.domain.frozen import Frozen
from agent.steps.rehearse.asking import questions, sentences, word_count
from agent.steps.rehearse.ending import Ending, ending_of, is_nearly_over, runs_dry
from agent.steps.rehearse.follow import follow
from agent.steps.rehearse.react import react
from agent.steps.rehearse.scene import Scene
from prompts.buyers import Deed, Persona, Place

WORDS = 45
"""Words that a buyer says in one go at most."""
MANY = 3
"""Questions in one line that are met with a groan."""
STATEMENTS = 2
"""Sentences beside a question that a buyer says in one go at most."""


class BuyerLine(Frozen):
    """What the buyer says; `wording` names file, version and lines it is from; `ends` says that the call is over."""

    text: str
    wording: str
    ends: bool = False


def reply(persona: Persona, brief: CallBrief, said: Sequence[Line], *, before: Sequence[Line] = ()) -> BuyerLine:
    """Return the buyer's next line in a practised call; nothing said yet means that the buyer opens it.

    The same call is always met the same way, and no line of the persona is said twice in it. `before` are the lines
    of earlier runs of it: what was said there is said again only when nothing else is left.
    """
    scene = Scene(persona, brief, tuple(said), tuple(before))
    if not scene.said:
        opening = scene.pick(scene.open("opens") or persona.under("opens"))
        return _line(scene, (opening,)) if opening else _ended(scene, Ending.SEND_SOMETHING)
    if ending := ending_of(scene):
        return _ended(scene, ending)
    parts = _parts(scene)
    return _line(scene, parts) if parts else _ended(scene, runs_dry(scene))


def _parts(scene: Scene) -> tuple[Place, ...]:
    """Return what meets the rep's line, and what the buyer adds."""
    if Deed.INVITES in scene.deeds and (own := follow(scene, lambda place: _fit((), place), must=True)):
        return (own,)
    met = react(scene)
    first = _with_groan(scene, met)
    if is_nearly_over(scene) and (short := scene.pick(scene.open("short_of_time"))) and _fit(first, short):
        return (*first, short)
    if met and not all(_leaves_room(place) for place in met):
        return first
    added = follow(scene, lambda place: _fit(first, place), must=not met)
    return (*first, added) if added else first


def _with_groan(scene: Scene, met: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return a reaction, and before an answer to one of many questions what the buyer says to so many."""
    many = len(questions(scene.latest)) >= MANY
    groan = scene.pick(scene.open(f"reactions/{Deed.ASKS_SEVERAL}")) if many else None
    return (groan, *met) if groan and met and met[0].kind == "tells" and _fit((groan,), met[0]) else met


def _leaves_room(met: Place) -> bool:
    return not questions(met.line.say) and not met.id.startswith("next_step/") and not met.id.endswith("/insist")


def _fit(parts: tuple[Place, ...], added: Place) -> bool:
    text = " ".join(place.line.say for place in (*parts, added))
    asked = len(questions(text))
    return asked <= 1 and len(sentences(text)) - asked <= STATEMENTS and word_count(text) <= WORDS


def _line(scene: Scene, parts: tuple[Place, ...], *, ends: bool = False) -> BuyerLine:
    text = " ".join(place.line.say for place in parts)
    return BuyerLine(text=text, wording=scene.persona.wording(" + ".join(place.id for place in parts)), ends=ends)


def _ended(scene: Scene, ending: Ending) -> BuyerLine:
    lines = scene.open(f"ends/{ending}") or scene.persona.under(f"ends/{ending}")
    said = scene.pick(lines)
    return _line(scene, (said,) if said else (), ends=True)
