"""The time of what is promised, and the action without it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from agent.domain.commitment import Commitment
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.language.due import names_an_hour, names_only_hours, read_due, times_in
from agent.language.alike import shared_words
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
_NOT_THAT = Pattern(
    r"\b(?:it'?s|it is|make (?:it|that)|should be|i (?:said|meant)|told you)\b[^.!?]*\b(?:not|instead of|rather than)\b|\bi (?:said|meant|told you)\b",
    re.IGNORECASE,
)
"""Says again which time was meant."""
_LEAVES = Pattern(
    r"[^.!?\n]*\b(?:take (?:this|that|another) (?:call|one)|(?:'ve| have)? ?(?:got|have|need) to (?:run|dash|hop off|jump off"
    r"|drop off|go now|get going|leave now)|(?:call|meeting|train|taxi)(?:'s| is) (?:starting|here|about to)|brb"
    r"|be right back)\b[^.!?\n]*",
    re.IGNORECASE,
)
"""Words of leaving, whose "in a minute" is no time of a promise."""
_YES = Pattern(r"^\W*(?:yes|yeah|yep|ok(?:ay)?)\b[\s,]*", re.IGNORECASE)
_CONDITIONAL = Pattern(r"[^.!?\n]*\bif (?:he|she|they|it|that|we|i|the)\b[^.!?\n]*", re.IGNORECASE)
"""What the rep would do in a certain case is a plan, and no other time."""
ENOUGH_TO_TELL_APART = 2
"""Deeds in a message from which on each may have a time of its own."""
_NO_STATEMENT = ("i", "we", "it", "that", "this", "you")


def due_in(
    message: Message, ideas: tuple[Idea, ...], now: datetime, timezone: tzinfo, promise: Commitment | None = None
) -> Due | None:
    """Return when something is promised for: a time in other talk ("she wrote on Monday") is none.

    Of the `promise` as the talk has it, an answer about its time may leave the day or the hour as they are.
    """
    deeds = any(one.kind is IdeaKind.ACTION for one in ideas)
    due_at = promise.due_at if promise and (message.asks_for_time or not deeds) else None
    agreed = due_at.astimezone(timezone).date() if due_at else None
    is_about_time = message.answers(*_ABOUT_TIME) or not message.asks_for_time
    earlier = Earlier(promise.due_text, promise.updated_at) if promise and is_about_time else None
    for text, opening, is_deed in _where_said(message, ideas, promise):
        said = Earlier(opening, now) if opening else earlier
        if due := read_due(text, now, timezone, day=agreed, earlier=said, promised=is_deed):
            return due
    if not message.answers(Focus.WHEN, Focus.CLARIFY_WHEN):
        return None
    # "The board meets on the 9th", asked when: by then, on that day, or afterwards?
    told = read_due(_LEAVES.blank(message.own), now, timezone, day=agreed, earlier=earlier)
    return told.model_copy(update={"unclear": True}) if told else None


class _Place(NamedTuple):
    """Words in which a time may stand, and the time that opened their clause ("tomorrow I'll ring her at 4")."""

    text: str
    opening: str = ""
    is_deed: bool = False


def _where_said(message: Message, ideas: tuple[Idea, ...], promise: Commitment | None) -> Iterator[_Place]:
    """Yield the words in which the promise's time may stand, the closest to it first."""
    for action in (idea for idea in ideas if idea.kind is IdeaKind.ACTION and not idea.adds):
        sentence = message.sentence_with(action.text)
        opening = _opening(sentence, action.text)
        if opening and names_only_hours(action.text) and not names_an_hour(opening):
            yield _Place(action.text, opening, is_deed=True)
        yield from (_Place(text, is_deed=True) for text in (opening, action.text) if text)
        yield from (_Place(text) for text in (sentence, _next_alone(message, sentence)) if text)
    refuses = _REFUSES.match(message.own.lower()) and not message.answers(Focus.READ_BACK)
    if outcome_of(message) is RepMove.MOVED_IT:
        yield _Place(message.own)
    elif promise is not None and not message.asks_for_time:
        yield from (_Place(one) for one in _said_beside(message))
    elif message.asks_for_time and not refuses:
        yield _Place(_without_statements(message, ideas, promise))


def timed(
    ideas: tuple[Idea, ...], message: Message, now: datetime, timezone: tzinfo, promise: Commitment | None = None
) -> tuple[Idea, ...]:
    """Return the ideas, each deed with the time that is said of it alone; of one deed the message's time is enough."""
    deeds = [one for one in ideas if one.kind is IdeaKind.ACTION and not one.adds]
    if len(deeds) < ENOUGH_TO_TELL_APART and not message.answers(Focus.READ_BACK):
        return ideas
    said_before = Earlier(promise.due_text, promise.updated_at) if promise and promise.due_text else None
    agreed = promise.due_at.astimezone(timezone).date() if promise and promise.due_at else None
    return tuple(
        _timed(one, deeds, message, _Known(now, timezone, said_before, agreed)) if one in deeds else one
        for one in ideas
    )


class _Known(NamedTuple):
    """When something is said, and what is known of the promise's time: its words and its day."""

    now: datetime
    timezone: tzinfo
    earlier: Earlier | None
    agreed: date | None


def _timed(deed: Idea, deeds: list[Idea], message: Message, known: _Known) -> Idea:
    """The deed with its own time: of an hour alone the day is that of the deed before it, or the one agreed."""
    sentence = message.sentence_with(deed.text)
    is_alone = sum(one.text in sentence for one in deeds) == 1 or len(times_in(sentence)) == 1
    first = next(iter(times_in(message.sentence_with(deeds[0].text))), None)
    opened = message.sentence_with(deeds[0].text)[first.start : first.end] if first and deed is not deeds[0] else ""
    is_dated = bool(opened) and not names_only_hours(opened)
    earlier = Earlier(opened, known.now) if is_dated else known.earlier
    for text in (_opening(sentence, deed.text), deed.text, sentence if is_alone else ""):
        bare = names_only_hours(text)
        due = read_due(
            text,
            known.now,
            known.timezone,
            day=known.agreed if bare and not is_dated else None,
            earlier=earlier if bare else None,
            promised=True,
        )
        if text and due:
            return deed.model_copy(update={"due": due})
    return deed


def _said_beside(message: Message) -> Iterator[str]:
    """Yield the sentences that put the promise's time right without being asked: "and it's half past six, not nine"."""
    for one in (message.parsed.span(words) for words in message.parsed.sentences):
        alone = message.answers(Focus.CONFIDENCE) and _is_but_time(one)
        if alone or (_NOT_THAT.search(one) and len(times_in(one)) > 0):
            yield one


def _next_alone(message: Message, sentence: str) -> str:
    """Return the sentence behind this one where it says no more than a time: "Call Marit. Tomorrow."."""
    said = [message.parsed.span(one) for one in message.parsed.sentences]
    after = said[said.index(sentence) + 1 :][:1] if sentence in said else []
    return next((one for one in after if _is_but_time(one)), "")


def _is_but_time(text: str) -> bool:
    times = times_in(text)
    rest = "".join(
        text[a:b] for a, b in zip((0, *(t.end for t in times)), (*(t.start for t in times), len(text)), strict=True)
    )
    return bool(times) and not re.search(r"\w", rest)


def _opening(sentence: str, action: str) -> str:
    """Return the time that opens the clause of an action: it is the action's, whatever else the action names."""
    deed = sentence.find(action)
    for time in reversed(times_in(sentence[: max(deed, 0)])):
        if _OPENS.search(sentence[: time.start]) and _UP_TO_DEED.fullmatch(sentence[time.end : deed]):
            return sentence[time.start : time.end]
    return ""


def _without_statements(message: Message, ideas: tuple[Idea, ...], promise: Commitment | None) -> str:
    """Return the rep's own words with blanks for what they tell of others ("his last day is 18 December").

    What they say of the promise itself stays ("coffee is at ten"), and words of leaving go.
    """
    said = _LEAVES.blank(message.own)
    reads_back = message.answers(Focus.READ_BACK)
    if reads_back:
        for beside in (_YES, _WRONG, _CONDITIONAL):
            said = beside.blank(said)
        for added in (idea.text for idea in ideas if idea.adds):
            said = said.replace(added, " " * len(added))
    for clause in message.clauses:
        is_right = reads_back and (_SETS_RIGHT.search(clause.lower) or _is_of(promise, clause))
        if _is_statement(clause) and not is_right:
            start, end = clause.words[0].start, clause.words[-1].end
            said = said[:start] + " " * (end - start) + said[end:]
    return said


def _is_of(promise: Commitment | None, clause: Clause) -> bool:
    """Whether a statement is about the promise: "coffee with Kofi is Tuesday"."""
    is_now = clause.is_finite and clause.head.tag in ("VBZ", "VBP", "MD")
    return promise is not None and is_now and bool(shared_words(clause.who, promise.action))


def _is_statement(clause: Clause) -> bool:
    if not clause.is_finite or clause.who in _NO_STATEMENT or times_in(clause.who):
        return False
    return clause.head.tag in ("VBZ", "VBP", "VBD", "MD")


def without_due(ideas: tuple[Idea, ...], due: Due | None) -> tuple[Idea, ...]:
    """Return the ideas, actions without the time that is kept as the due time."""
    return tuple(
        _shortened(one, one.due or due) if one.kind is IdeaKind.ACTION and not one.adds else one for one in ideas
    )


def _shortened(action: Idea, due: Due | None) -> Idea:
    if due is None:
        return action
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
