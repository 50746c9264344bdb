"""What in an answer about time is, and is not, the time of the promise."""

import re
from collections.abc import Iterator

from agent.domain.commitment import Commitment
from agent.domain.idea import Idea
from agent.domain.move import Focus
from agent.language.alike import shared_words
from agent.language.due import times_in, without_times
from agent.language.pattern import Pattern
from agent.steps.read.added import YOU_MISSED
from agent.steps.read.clause import Clause
from agent.steps.read.message import Message

_OPENS = Pattern(r"(?:^|[.,;:!?]\s|\b(?:and|so|but|then)\s)\s*$", re.IGNORECASE)
_UP_TO_DEED = Pattern(r"[\s,:.-]*(?:(?:so|then)\s+)?(?:(?:i|we)\b[\w' ]{0,24})?", re.IGNORECASE)
_SETS_RIGHT = Pattern(
    r"\bmake (?:it|that)\b|\brather\b|^(?:no,? )?(?:the|my|our|that|this) (?:\w+ )?(?:call|meeting|visit|talk|demo|chat"
    r"|mail|thing|\w+ing|\w*one) (?:stays?|remains?|is|was|should be|will be) (?:on|at|by|before|this|next|to)\b"
)
"""A statement that puts the time of the read-back right: "the call stays on Wednesday"."""
_WRONG = Pattern(r"[^.!?,;\n]*\b(?:is|was|'s|are) (?:all |quite |just )?wrong\b|\bnot (?:on )?\w+day\b", re.IGNORECASE)
"""What is wrong is not when it is for."""
_NOT_THAT = Pattern(
    r"\b(?:it'?s|it is|make (?:it|that)|should be|i (?:said|meant)|told you)\b[^.!?]*\b(?:not|instead of"
    r"|rather than)\b|\bi (?:said|meant|told you)\b",
    re.IGNORECASE,
)
"""Says again which time was meant."""
_NUMBER = Pattern(r"\W*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\W*$", re.IGNORECASE)
"""A number alone, asked for one from 0 to 10, is no hour."""
_MY_DAY = Pattern(
    r"\W*(?:\w+day|tomorrow|today)\b(?: [\w:']+){0,4}? (?:would be|is|suits|works)\b(?: \w+){0,2}? (?:my|the"
    r"|better|best|for)\b",
    re.IGNORECASE,
)
"""Names the day that suits: "Thursday would be my day for the call"."""
_MISSED = Pattern(rf"[^.!?\n]*\b{YOU_MISSED}\b[^.!?\n]*", re.IGNORECASE)
"""What is missing in the read-back has a time of its own."""
_LEAVES = Pattern(
    r"[^.!?\n]*\b(?:take (?:this|that|another) (?:call|one)|(?:'ve| have)? ?(?:got|have|need) to (?:run|dash"
    r"|hop off|jump off"
    r"|drop off|go now|get going|leave now)|(?:call|meeting|train|taxi)(?:'s| is) (?:starting|here|about to)|brb"
    r"|be right back)\b[^.!?\n]*",
    re.IGNORECASE,
)
"""Words of leaving, whose "in a minute" is no time of a promise."""
_YES = Pattern(r"^\W*(?:yes|yeah|yep|ok(?:ay)?)\b[\s,]*", re.IGNORECASE)
_SAME_HOUR = Pattern(
    r"\b(?:at )?(?:the )?same (?:time|hour)(?: of day)?(?: as (?:before|agreed"
    r"|said))?\b",
    re.IGNORECASE,
)
"""Says that the hour stays."""
_CONDITIONAL = Pattern(r"[^.!?\n]*\bif (?:he|she|they|it|that|we|i|the)\b[^.!?\n]*", re.IGNORECASE)
"""What the rep would do in a certain case is a plan, and no other time."""
_NO_STATEMENT = ("i", "we", "it", "that", "this", "you")


def said_beside(message: Message) -> Iterator[str]:
    """Yield the sentences that put the promise's time right without being asked: "and it's half past six, not nine"."""
    for one in (message.parsed.span(words) for words in message.parsed.sentences):
        alone = message.answers(Focus.CONFIDENCE) and _is_but_time(one) and not _NUMBER.match(one)
        if alone or _MY_DAY.match(one) or (_NOT_THAT.search(one) and len(times_in(one)) > 0):
            yield one


def next_alone(message: Message, sentence: str) -> str:
    """Return the sentence behind this one where it says no more than a time: "Call Marit. Tomorrow."."""
    said = [message.parsed.span(one) for one in message.parsed.sentences]
    after = said[said.index(sentence) + 1 :][:1] if sentence in said else []
    return next((one for one in after if _is_but_time(one)), "")


def _is_but_time(text: str) -> bool:
    return bool(times_in(text)) and not re.search(r"\w", without_times(text))


def opening_of(sentence: str, action: str) -> str:
    """Return the time that opens the clause of an action: it is the action's, whatever else the action names."""
    deed = sentence.find(action)
    for time in reversed(times_in(sentence[: max(deed, 0)])):
        if _OPENS.search(sentence[: time.start]) and _UP_TO_DEED.fullmatch(sentence[time.end : deed]):
            return sentence[time.start : time.end]
    return ""


def without_statements(message: Message, ideas: tuple[Idea, ...], promise: Commitment | None) -> str:
    """Return the rep's own words with blanks for what they tell of others ("his last day is 18 December").

    What they say of the promise itself stays ("coffee is at ten"), and words of leaving go.
    """
    said = without_leaving(message.own)
    reads_back = message.answers(Focus.READ_BACK)
    if reads_back:
        for beside in (_YES, _WRONG, _CONDITIONAL, _SAME_HOUR, _MISSED):
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


def without_leaving(said: str) -> str:
    """Return these words with blanks for those of a rep who has to leave, at their own length."""
    return _LEAVES.blank(said)
