"""Words that only lead in to what is promised: "In one sentence: ...", "It should say that ...", "As I said, ..."."""

from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause

_SAYS = r"(?:put|write|note|say|phrase|word|read)"
_WHICH = r"(?:it|that|this|the (?:first|second|third|last|other|promise|commitment)(?: one)?)"
_NAMED = (
    r"(?:(?:real|actual|new|one|only|single|first|next) )*(?:commitment|promise|decision|sentence|line|step|plan|deal"
    r"|answer|question|opening(?: line| sentence| question)?|version)"
)
_OPENS = r"^(?:(?:no|nope|yes|yeah|ok(?:ay)?|so|well|but|and|then|almost|not quite|fine|right|sorry)\b[\s.,:;!?-]*)*"
_FRAMES = (
    r"(?:in|with) (?:(?:one|a|other|my|own|short|single|plain|simple|five|few|fewer|so|many) )+"
    r"(?:sentence|line|word|breath)s?\s*[:,]",
    rf"(?:to )?{_SAYS} (?:{_WHICH} )?(?:down )?(?:differently|another way|this way|like this|simply|plainly"
    r"|as follows|so|as)\s*[:,]",
    r"(?:in short|simply put|once more|again|to be clear|correction|(?:rather|better|more) like this|like this"
    rf"|(?:my|the|our|one|only one|just one|a|new|final) {_NAMED})\s*[:,]",
    rf"(?:my|the) {_NAMED} (?:is|would be|will be|was)(?:\s*:|,? that\b)",
    rf"{_WHICH} (?:should|must|has to|needs to|ought to) (?:say|read)(?:\s*:|,?(?: that)?\b)",
    r"(?:fine|right|good|ok(?:ay)?|so|well|then|there)\s*:",
    r"what (?:i|we)(?:'d| would|'ll| will|'m going to| want to)? (?:do|say|ask|commit to|promise|mean|meant)"
    r"(?:\s*:| is\b:?(?: to\b)?)",
    r"it(?:'s| is) (?:more|rather|really|actually)(?: like)?(?: this)?\s*:",
    r"(?:write|note|put)(?: down)?\s*:",
    r"i(?:'d| would|'ll|'m going to)? (?:say|put it|write|word it|commit to|keep|stay with|go with|mean|meant|said)"
    r"(?: it)?(?: like this| as)?\s*:(?!\s*[\"'])",
    r"i(?:'d| would|'ll)? (?:commit to|keep|stay with|go with)\s*:",
    r"(?:as |like )?i(?:'ve| have)? (?:already |just )?(?:said|told you|mentioned)\s*[,:]",
)
_FRAME = Pattern(rf"{_OPENS}(?:{'|'.join(_FRAMES)})\s*(?=[\w\"'])")
_ANSWERS = Pattern(r"(?:(?:no|nope|nah|yes|yeah|yep|sorry)\s*[.,;:!-]+\s*)+(?=(?:i|we)\b)")
"""A yes or no said before the deed itself."""


_FIRM = Pattern(
    rf"{_OPENS}(?:(?:my|the|our|one|only one|just one) (?:(?:real|only|one|final) )*(?:commitment|promise|decision)"
    r"(?:\s*:|(?: is| would be)(?:\s*:|,? that\b))|put it differently\s*[:,]"
    r"|(?:it|that|this|the (?:promise|commitment)) (?:should|must) (?:say|read)(?:\s*:|,?(?: that)?\b))\s*(?=[\w\"'])"
)
"""Leads in to a promise whatever was asked."""


def firmly_framed(clause: Clause) -> Clause | None:
    """Return the words behind a frame that is one of a promise ("My commitment is: ..."), None without it."""
    frame = _FIRM.match(clause.lower)
    return clause.after(frame.end()) if frame and frame.end() < len(clause.text) else None


def framed(clause: Clause) -> Clause | None:
    """Return the words behind such a frame, None where there is none."""
    frame = _FRAME.match(clause.lower)
    return clause.after(frame.end()) if frame and frame.end() < len(clause.text) else None


def unframed(clause: Clause) -> Clause:
    """Return the clause without a frame, or a yes or no, before the deed itself ("No. I mail her")."""
    clause = framed(clause) or clause
    said = _ANSWERS.match(clause.lower)
    return clause.after(said.end()) if said else clause
