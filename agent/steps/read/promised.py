"""The time of what is promised, and the action without it."""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import NamedTuple

from agent.domain.commitment import Commitment
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.language.due import names_an_hour, names_only_hours, read_due, times_in
from agent.language.due.again import Earlier
from agent.language.forms import verb_forms
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.message import Message
from agent.steps.read.outcomes import outcome_of

_REFUSES = Pattern(r"\W*(?:nothing|not|never|none)\b")
_OPENS = Pattern(r"(?:^|[.,;:!?]\s|\b(?:and|so|but|then)\s)\s*$", re.IGNORECASE)
_UP_TO_DEED = Pattern(r"[\s,:.-]*(?:(?:so|then)\s+)?(?:(?:i|we)\b[\w' ]{0,24})?", re.IGNORECASE)
_BEFORE_TIME = r"(?:(?:by|before|on|at|until|till|latest|no later than|for)\s+)?"
_LED = Pattern(
    r"(?:by|before|on|at|until|till|in|within|around|about|after|no later|over|during|today|tomorrow|tonight|first|"
    r"next)\b",
    re.IGNORECASE,
)
_UNOWNED = "".join(rf"(?<!\b{owner}\s)" for owner in ("the", "my", "our", "her", "his", "their", "a", "an", "this"))
"""A time that stands before a noun is part of what is done ("take the 9 am slot")."""
_AFTER_TIME = (
    r"(?:,? (?:probably|maybe|hopefully|i think|at the latest|latest|or so|for sure|already|first thing|all ?right|"
    r"ok(?:ay)?|right|deal|then))?"
)
_SUBJECT = Pattern(r"^(?:i|we)(?:(?:'ll| will)?|(?:'m| am|'re| are)(?= \w+ing\b)) (?=\w)", re.IGNORECASE)
_JOINS = Pattern(r"[\s,]*(?:and|then|or|but)\b", re.IGNORECASE)
_ABOUT_TIME = (Focus.WHEN, Focus.CLARIFY_WHEN, Focus.READ_BACK)
_SETS_RIGHT = Pattern(
    r"\bmake (?:it|that)\b|\brather\b|^(?:no,? )?(?:the|my|our|that|this) (?:\w+ )?(?:call|meeting|visit|talk|demo|chat"
    r"|mail|thing|\w*one) (?:stays?|remains?|is|was|should be|will be) (?:on|at|by|before|this|next|to)\b"
)
"""A statement that puts the time of the read-back right: "the call stays on Wednesday"."""
_WRONG = Pattern(r"[^.!?,;\n]*\b(?:is|was|'s|are) (?:all |quite |just )?wrong\b|\bnot (?:on )?\w+day\b", re.IGNORECASE)
"""What is wrong is not when it is for."""
_YES = Pattern(r"^\W*(?:yes|yeah|yep|ok(?:ay)?)\b[\s,]*", re.IGNORECASE)
_CONDITIONAL = Pattern(r"[^.!?\n]*\bif (?:he|she|they|it|that|we|i|the)\b[^.!?\n]*", re.IGNORECASE)
"""What the rep would do in a certain case is a plan, and no other time."""
_NO_STATEMENT = ("i", "we", "it", "that", "this", "you")


def due_in(
    message: Message, ideas: tuple[Idea, ...], now: datetime, timezone: tzinfo, promise: Commitment | None = None
) -> Due | None:
    """Return when something is promised for: a time in other talk ("she wrote on Monday") is none.

    Of the `promise` as the talk has it, an answer about its time may leave the day or the hour as they are.
    """
    due_at = promise.due_at if promise and message.asks_for_time else None
    agreed = due_at.astimezone(timezone).date() if due_at else None
    earlier = Earlier(promise.due_text, promise.updated_at) if promise and message.answers(*_ABOUT_TIME) else None
    for text, opening in _where_said(message, ideas):
        said = Earlier(opening, now) if opening else earlier
        if due := read_due(text, now, timezone, day=agreed, earlier=said):
            return due
    if not message.answers(Focus.WHEN, Focus.CLARIFY_WHEN):
        return None
    # "The board meets on the 9th", asked when: by then, on that day, or afterwards?
    told = read_due(message.own, now, timezone, day=agreed, earlier=earlier)
    return told.model_copy(update={"unclear": True}) if told else None


class _Place(NamedTuple):
    """Words in which a time may stand, and the time that opened their clause ("tomorrow I'll ring her at 4")."""

    text: str
    opening: str = ""


def _where_said(message: Message, ideas: tuple[Idea, ...]) -> Iterator[_Place]:
    """Yield the words in which the promise's time may stand, the closest to it first."""
    for action in (idea for idea in ideas if idea.kind is IdeaKind.ACTION):
        sentence = message.sentence_with(action.text)
        opening = _opening(sentence, action.text)
        if opening and names_only_hours(action.text) and not names_an_hour(opening):
            yield _Place(action.text, opening)
        yield from (_Place(text) for text in (opening, action.text, sentence) if text)
    refuses = _REFUSES.match(message.own.lower()) and not message.answers(Focus.READ_BACK)
    if outcome_of(message) is RepMove.MOVED_IT:
        yield _Place(message.own)
    elif message.asks_for_time and not refuses:
        yield _Place(_without_statements(message))


def _opening(sentence: str, action: str) -> str:
    """Return the time that opens the clause of an action: it is the action's, whatever else the action names."""
    deed = sentence.find(action)
    for time in reversed(times_in(sentence[: max(deed, 0)])):
        if _OPENS.search(sentence[: time.start]) and _UP_TO_DEED.fullmatch(sentence[time.end : deed]):
            return sentence[time.start : time.end]
    return ""


def _without_statements(message: Message) -> str:
    """Return the rep's own words with blanks for what they tell of others ("his last day is 18 December")."""
    said = message.own
    reads_back = message.answers(Focus.READ_BACK)
    if reads_back:
        for beside in (_YES, _WRONG, _CONDITIONAL):
            said = beside.blank(said)
    for clause in message.clauses:
        if _is_statement(clause) and not (reads_back and _SETS_RIGHT.search(clause.lower)):
            start, end = clause.words[0].start, clause.words[-1].end
            said = said[:start] + " " * (end - start) + said[end:]
    return said


def _is_statement(clause: Clause) -> bool:
    if not clause.is_finite or clause.who in _NO_STATEMENT or times_in(clause.who):
        return False
    return clause.head.tag in ("VBZ", "VBP", "VBD", "MD")


def without_due(ideas: tuple[Idea, ...], due: Due | None) -> tuple[Idea, ...]:
    """Return the ideas, actions without the time that is kept as the due time."""
    return tuple(_shortened(one, due) if one.kind is IdeaKind.ACTION and due else one for one in ideas)


def _shortened(action: Idea, due: Due) -> Idea:
    time = _BEFORE_TIME + re.escape(due.text)
    owned = "" if _LED.match(due.text) else _UNOWNED
    text = re.sub(rf"^{time}\s*[:,-]?\s+(?=\w)", "", action.text, flags=re.IGNORECASE)
    found = re.search(rf"(?<=\w\w)[\s,]*(?<!\w){owned}{time}(?!\w){_AFTER_TIME}", text, re.IGNORECASE)
    if found and not _has_time_of_its_own(text[found.end() :]):
        rest = text[found.end() :]
        text = text[: found.start()] + (rest if re.search(r"\w", rest) else "")
    text = _SUBJECT.sub("", text.strip(" ,"))
    if text == action.text or not text:
        return action
    forms = verb_forms(text)
    return action.model_copy(update={"text": text, "gerund": forms.gerund, "clause": forms.clause, "noun": None})


def _has_time_of_its_own(rest: str) -> bool:
    """Whether a second deed with another time follows: the first then keeps its own ("tonight and ... on Thursday")."""
    return bool(_JOINS.match(rest) and times_in(rest))
