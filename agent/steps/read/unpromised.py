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
_POINTS_BACK = Pattern(
    r"(?:keep|do|remember|note|mind) (?:that|this|it)(?: one)?(?: (?:myself|in mind|too|anyway))*\W*$"
)
"""Says of something that was named already that it is looked after: "I'll keep that one myself"."""
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
_STAYS = Pattern(
    r"(?:(?:and|but|so|please|just)\b[\s,]*)*(?:keep|leave) (?:the|my|that|both)\b.{3,}|.{3,} (?:stays?|stands?"
    r"|remains?|is (?:right|fine|correct)|are (?:right|fine|correct))"
    r"(?: as (?:it is|is|they are))?\W*$"
)
_EXCLAIMS = Pattern(
    r"(?:let'?s say|let me (?:redo|rewrite|reword|rephrase|retry|think|see|start again|try again)|enough|finally"
    r"|about time|high time|damn|damned|bloody|fuck|shit|no more"
    r"|leave me|forget (?:it|that)|never ?mind|stop asking)\b"
)
"""What is said over the deed, and is none."""
_NOT_A_DEED = Pattern(
    r"(?:is|are|was|were|isn't|aren't|wasn't|(?:i |we )?(?:tend|used) to)\b"
    r"|(?:the )?same(?: as| like|\W*$)|as before\b|(?:probably |maybe "
    r"|he |she )?(?:thinks|wants|says|knows|needs)\b"
)
_UNSETTLED = Pattern(
    r"(?:i'?m |i am |we'?re |we are )?(?:still|not yet|just) (?:choosing|deciding|thinking|wondering"
    r"|considering|weighing|looking"
    r"|working|unsure|not sure|torn|undecided|figuring|trying to (?:decide|choose|find|figure|work out))\b"
)
"""Says that it is not decided yet: "still choosing how to open"."""
_ANYWAY = Pattern(r"\banyway\b")
"""Said of what happens whatever is decided: "I'm visiting them on Wednesday anyway"."""
_HEDGE = Pattern(r"i (?:think|guess|suppose),? (?=i(?:'?d| would| could) )")
"""Softens what the rep says they would do: "I think I'd call Helen"."""
_LEAVING = Pattern(
    r"(?:(?:sorry|wait|hold on|ok|hang on)\W+)*(?:i(?:'ve| have)? (?:got|have|need) to|i need to"
    r"|i must) (?:take (?:this|that|another) (?:call|one)|run|dash|hop off|jump off|get going)\b"
)


def is_no_promise(action: str) -> bool:
    """Whether a deed behind "I'll" is done to "you", or left open with "or not"."""
    said = action.lower()
    return bool(_TO_SOMEBODY.match(said) or _POINTS_BACK.match(said) or _UNDECIDED.search(said))


def is_kept_or_said(clause: Clause, message: Message) -> bool:
    """Whether a clause is what the rep would say to somebody, or names a part of the read-back that stays."""
    return _is_script(message) or (message.answers(Focus.READ_BACK) and says_it_stays(clause))


def _is_script(message: Message) -> bool:
    """Whether the rep, asked what they would ask somebody, speaks to that person."""
    return message.answers(Focus.ASK_SENTENCE) and bool(_SPEECH.match(message.own.lower()))


def wavers(clause: Clause, message: Message) -> bool:
    """Whether an answer leaves open what will be done, or only says that the rep has to leave."""
    said = clause.lower
    if _EXCLAIMS.match(said) or _NOT_A_DEED.match(said) or _UNSETTLED.match(said):
        return True
    return bool(_UNDECIDED.search(said) or _LEAVING.match(said) or _WAVERS.search(message.own.lower()))


def says_it_stays(clause: Clause) -> bool:
    """Whether a reply to the read-back names a part of it and says that it stays: "the call at noon stays"."""
    return bool(_STAYS.match(clause.lower))


def happens_anyway(clause: Clause) -> bool:
    """Whether a clause tells what happens whatever is decided: "I'm visiting them on Wednesday anyway"."""
    return bool(_ANYWAY.search(clause.lower))


def without_hedge(clause: Clause) -> Clause:
    """Return the clause without an "I think" before what the rep would do."""
    hedge = _HEDGE.match(clause.lower)
    return clause.after(hedge.end()) if hedge else clause
