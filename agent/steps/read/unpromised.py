"""Words that sound like a promise and are none: meant for somebody else, undecided, or of a rep who has to leave."""

from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.message import Message

_TO_SOMEBODY = Pattern(
    r"(?!thank you)(?:(?!ask|tell|say|write|text|let)[\w']+ ){0,2}(?:(?:to|with|for|at|by|up with"
    r"|back to) )?you\b(?! know\b)"
)
"""A deed done to "you": words meant for a buyer, or said to the coach."""
_UNDECIDED = Pattern(r"\bor not\W*$|\bor (?:maybe |perhaps )?(?:do )?nothing\W*$")
_WAVERS = Pattern(
    r"\b(?:(?:don't|do not) (?:really |actually |yet )?know|no idea|not sure|undecided|can't decide|haven't decided)"
    r"(?: yet)? (?:what|whether|if|which)(?: to do| i'?ll do| i will do| i should| i want)\b"
)
"""Says that nothing is decided: what is named beside it is weighed, not promised."""
_SPEECH = Pattern(
    r"\W*(?:something like|i'?d (?:say|ask|write|put it)|i would (?:say|ask|write)|maybe)?\W*(?:hi|hello|hey"
    r"|dear|mr|ms|mrs|listen|look|[\w.]+,)? ?.*\byou(?:r|rs|'\w+)?\b"
)
"""What the rep would say to somebody, spoken out: its "I" promises nothing here."""
_AS_SAID = Pattern(r"(?:as |like )?i(?:'ve| have)? (?:already |just )?(?:said|told you|mentioned)\s*[,:]\s*(?=\w)")
_LEAVING = Pattern(
    r"(?:(?:sorry|wait|hold on|ok|hang on)\W+)*(?:i(?:'ve| have)? (?:got|have|need) to|i need to"
    r"|i must) (?:take (?:this|that|another) (?:call|one)|run|dash|hop off|jump off|get going)\b"
)


def is_no_promise(action: str) -> bool:
    """Whether a deed behind "I'll" is done to "you", or left open with "or not"."""
    return bool(_TO_SOMEBODY.match(action.lower()) or _UNDECIDED.search(action.lower()))


def is_script(message: Message) -> bool:
    """Whether the rep, asked what they would ask somebody, speaks to that person."""
    return message.answers(Focus.ASK_SENTENCE) and bool(_SPEECH.match(message.own.lower()))


def wavers(clause: Clause, message: Message) -> bool:
    """Whether an answer leaves open what will be done, or only says that the rep has to leave."""
    said = clause.lower
    return bool(_UNDECIDED.search(said) or _LEAVING.match(said) or _WAVERS.search(message.own.lower()))


def without_as_said(clause: Clause) -> Clause:
    """Return the clause without an "as I said" before it."""
    said = _AS_SAID.match(clause.lower)
    return clause.after(said.end()) if said else clause
