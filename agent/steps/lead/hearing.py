"""A manager's message as the talk takes it: words for the rep are a way to put it, and no facts, times or causes."""

from typing import Final

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import RepMove
from agent.domain.one_to_one import PlannedLine
from agent.domain.reading import Reading
from agent.steps.lead.hints import foreseen, has_to_tell
from agent.steps.lead.turning import demands

_OWN_DEEDS: Final = (IdeaKind.ACTION, IdeaKind.IF_THEN)
_ABOUT_THE_COACH: Final = (RepMove.ASKS_ABOUT_COACH, RepMove.ASKS_ADVICE, RepMove.ASKS_IF_PERSON, RepMove.IS_HOLLOW)
_ENDS: Final = " \"'“”‘’.,;:!?"


def of_a_plan(reading: Reading, beside: str) -> Reading:
    """Return the reading of a message with a plan in it: whom and when it names beside that, and no idea of it."""
    due = reading.due if reading.due and reading.due.text.casefold() in beside.casefold() else None
    return Reading(moves=(RepMove.SHOWS_PLAN,), people=reading.people, rating=reading.rating, due=due)


def with_lines(reading: Reading, lines: tuple[PlannedLine, ...], beside: str, *, asks: bool) -> Reading:
    """Return the reading with these lines as ways to put it, and without what was only read out of them.

    Where it `asks` what they do, or whether they are any good, that is what is met.
    """
    texts = tuple(line.text for line in lines)
    kept = tuple(idea for idea in reading.ideas if idea.kind in _OWN_DEEDS or not _is_within(idea.text, texts))
    ways = tuple(Idea(kind=IdeaKind.OPTION, text=text) for text in texts)
    gone = _ABOUT_THE_COACH if asks or not demands(beside) else ()
    moves = tuple(move for move in reading.moves if move not in gone)
    due = reading.due
    if due is not None and due.text.casefold() not in beside.casefold():
        due = None
    met = (RepMove.ASKS_MARK,) if asks else ()
    return reading.model_copy(update={"ideas": (*kept, *ways), "moves": (*moves, *met), "due": due})


def promised(reading: Reading, words: tuple[str, ...]) -> Reading:
    """Return the reading with what is only words for the rep promised as such: to ask them, or to say them."""
    if not words:
        return reading
    ideas = tuple(_as_deed(idea, words) for idea in reading.ideas)
    return reading.model_copy(update={"ideas": ideas})


def with_hints(reading: Reading, beside: str) -> Reading:
    """Return the reading with what the message foresees of the one-to-one, and that a decision has to be told."""
    moves = list(reading.moves)
    if has_to_tell(beside):
        moves.append(RepMove.HAS_TO_TELL)
    sentence = foreseen(beside)
    if not sentence:
        return reading.model_copy(update={"moves": tuple(moves)})
    kept = tuple(idea for idea in reading.ideas if idea.kind in _OWN_DEEDS or not _is_within(idea.text, (sentence,)))
    ahead = Idea(kind=IdeaKind.OBSTACLE, text=sentence)
    return reading.model_copy(update={"moves": (*moves, RepMove.FORESEES), "ideas": (*kept, ahead)})


def _as_deed(idea: Idea, words: tuple[str, ...]) -> Idea:
    bare = idea.text.strip(_ENDS).casefold()
    said = next((one for one in words if one.strip(_ENDS).casefold() == bare), "")
    if idea.kind is not IdeaKind.ACTION or not said:
        return idea
    verb = "ask" if said.endswith("?") else "say"
    quoted = said.replace('"', "'").rstrip(".! ")
    return Idea(kind=IdeaKind.ACTION, text=f'{verb} "{quoted}"', due=idea.due)


def _is_within(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text stands in these words, or is little more than them."""
    said = text.strip(_ENDS).casefold()
    return any(said in one.casefold() or one.strip(_ENDS).casefold() in said for one in words)
