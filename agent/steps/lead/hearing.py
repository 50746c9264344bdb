"""A manager's message as the talk takes it: words for the rep are a way to put it, and no facts, times or causes."""

import re
from typing import Final

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.reading import Reading
from agent.language.pattern import Pattern
from agent.steps.lead.ahead import foreseen, has_to_tell
from agent.steps.lead.asked import asks_mark
from agent.steps.lead.turning import demands

_OWN_DEEDS: Final = (IdeaKind.ACTION, IdeaKind.IF_THEN)
_ABOUT_THE_COACH: Final = (RepMove.ASKS_ABOUT_COACH, RepMove.ASKS_ADVICE, RepMove.ASKS_IF_PERSON, RepMove.IS_HOLLOW)
_NO_DEED: Final = Pattern(
    r"^\W*(?:(?:meet(?:ing)?|see(?:ing)?|have|having) [\w'’-]+(?: (?:today|tomorrow))?, not [\w'’ -]+"
    r"|live with (?:that|it|this)|(?:drop|forget|leave out|cut|skip) [\"“'‘].*)\W*$",
    re.IGNORECASE,
)
_ASKS_THAT: Final = Pattern(r"^\W*ask(?: (?:him|her|them))? (?:that|it|this)(?: question)?(?=\W*$)", re.IGNORECASE)
_ENDS: Final = " \"'“”‘’.,;:!?"


def of_a_plan(reading: Reading, beside: str) -> Reading:
    """Return the reading of a message with a plan in it: whom and when it names beside that, and no idea of it."""
    due = _due_in(reading, beside)
    asks = (RepMove.ASKS_MARK,) if asks_mark(beside) else ()
    return Reading(moves=(RepMove.SHOWS_PLAN, *asks), people=reading.people, rating=reading.rating, due=due)


def with_lines(reading: Reading, lines: tuple[PlannedLine, ...], beside: str, *, asks: bool) -> Reading:
    """Return the reading with these lines as ways to put it, and without what was only read out of them.

    Where it `asks` what they do, or whether they are any good, that is what is met.
    """
    texts = tuple(line.text for line in lines)
    kept = tuple(idea for idea in reading.ideas if idea.kind in _OWN_DEEDS or not _is_within(idea.text, texts))
    kept = tuple(idea for idea in kept if not asks or idea.kind is not IdeaKind.OPTION)
    ways = tuple(Idea(kind=IdeaKind.OPTION, text=text) for text in texts)
    gone = _ABOUT_THE_COACH if asks or not demands(beside) else ()
    passed = (RepMove.SKIPS,) if any(text.endswith("?") for text in texts) else ()
    moves = tuple(move for move in reading.moves if move not in (*gone, *passed))
    due = _due_in(reading, beside)
    met = (RepMove.ASKS_MARK,) if asks else ()
    return reading.model_copy(update={"ideas": (*kept, *ways), "moves": (*moves, *met), "due": due})


def promised(reading: Reading, words: tuple[str, ...], plan: OneToOne | None = None) -> Reading:
    """Return the reading with what is only words for the rep promised as such: to ask them, or to say them.

    "Ask that" is the question written last. Whom they meet, and what they could live with, is nothing they will do.
    """
    kept = tuple(idea for idea in reading.ideas if idea.kind is not IdeaKind.ACTION or not _NO_DEED.match(idea.text))
    asked = next((line.text for line in reversed(plan.every) if line.kind is Kind.ASKS), "") if plan else ""
    ideas = tuple(_as_deed(_asking(idea, asked), words) for idea in kept)
    if ideas == reading.ideas:
        return reading
    has_deed = any(idea.kind in _OWN_DEEDS for idea in ideas)
    moves = tuple(move for move in reading.moves if has_deed or move is not RepMove.COMMITS)
    return reading.model_copy(update={"ideas": ideas, "moves": moves})


def with_foreseen(reading: Reading, beside: str) -> Reading:
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


def _due_in(reading: Reading, beside: str) -> Due | None:
    """The time of a message, where it stands beside the words for the rep."""
    return reading.due if reading.due and reading.due.text.casefold() in beside.casefold() else None


def _asking(idea: Idea, asked: str) -> Idea:
    """A deed "ask that" with the question it means."""
    if idea.kind is not IdeaKind.ACTION or not asked or not _ASKS_THAT.match(idea.text):
        return idea
    quoted = asked.replace('"', "'")
    return idea.model_copy(
        update={"text": _ASKS_THAT.compiled.sub(lambda found: f'ask "{quoted}"', idea.text, count=1)}
    )


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
