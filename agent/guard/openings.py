"""How a manager's line begins that asks, or that is about the manager's own business; and what was typed short."""

import re
from typing import Final

from agent.language.pattern import Pattern


def _any(*wordings: str) -> str:
    return "(?:" + "|".join(wordings) + ")"


_BEFORE: Final = r"^\W*(?:(?:so|then|and|but|now|well|okay|ok|please|first|just|also|maybe),? )*"
_ME: Final = "(?:me|us)"

INVITES: Final = Pattern(
    _BEFORE
    + _any(
        r"i(?:'d| would) (?:love|like|be (?:glad|curious|interested)) to (?:hear|know|understand|see|learn)\b",
        r"i(?:'m| am) (?:curious|interested|keen to (?:hear|know))\b",
        rf"(?:tell|walk|talk|take|show|help|give|remind|teach) {_ME}\b(?! (?:a |your |the )?(?:discount|order))",
        r"describe|say more|think (?:about|of|back to) (?:what|where|how|who|which|when)",
        r"let me know (?:what|where|how|who)",
    ),
    re.IGNORECASE,
)
"""Orders and wishes that ask: "tell me how it went"."""

AND_THEN: Final = Pattern(
    r"\band then (?:call|ring|phone|write|send|ask|book|go|offer|put|make|take|get|visit|push|set|close|stop|start|move"
    r"|follow)\b",
    re.IGNORECASE,
)
"""An order behind an invitation: "tell me how it went and then call her"."""

REQUESTS: Final = Pattern(
    _BEFORE + r"(?:could|can|would|will) you (?:please |just |quickly )*(?:send|bring|forward|mail|e-?mail|copy) me\b",
    re.IGNORECASE,
)
"""A question that asks for something to be handed over: "could you send me the list?"."""

LOGISTICS: Final = Pattern(
    _BEFORE
    + _any(
        "let me know",
        r"(?:send|give|bring|show|forward|copy|call|ring|message|ping|mail|e-?mail|write to|ask|remind|keep|forgive"
        rf"|join|meet|see|excuse|trust|believe) (?:it |them |this |that )?(?:to )?{_ME}\b",
        "come (?:in|to me|by|and see|and find)",
        "have (?:a |an |it |them |your |the )",
        "take (?:your time|a seat|care|the (?:day|afternoon|morning|week|rest))",
        "feel free to (?:call|ask|come|take|ring|contact|reach|say|tell|skip|leave|disagree|talk|bring)",
        "enjoy|welcome|thanks?|thank|congratulations|well done|good|happy|don't (?:worry|hesitate)",
        "get (?:well|some rest|home)|go (?:home|on holiday)|see you|sleep|rest|hang in|grab a|sit down(?! with)",
        "be (?:well|proud|kind to yourself)|keep (?:it up|going|at it|up the)",
        r"[^.!?]*\b(?:to|for|with) me\b[^.!?]*\bby\b",
        r"[^.!?]*\bif you (?:like|want|wish|prefer)\b",
    ),
    re.IGNORECASE,
)
"""Orders about the manager's own business with the rep, and kind wishes: nothing about how to do the work."""

TOGETHER: Final = Pattern(_BEFORE + r"let(?:'s| us)\b", re.IGNORECASE)
"""What both are to do; whether that is about the work is a wording of its own."""

GREETS: Final = Pattern(
    r"^\W*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: [\w.-]+){0,3}"
    r"|(?:best|kind|warm|many)?(?: regards| wishes)?|cheers|thanks|yours(?: sincerely)?|see you(?: soon| then)?"
    r"|best)(?:, ?[\w.-]+(?: [\w.-]+)?)?[\s,.!]*$",
    re.IGNORECASE,
)
"""How a note begins and ends."""

OPENING: Final = Pattern(
    r"^(.{8,}?)[,;:] (?:so |and |but |then )?"
    r"(?:(?:what|how|when|where|who|which|why|do|don't|does|is|are|will|would|can|could|ok(?:ay)?|right|agreed)\b"
    r"[^.!]*\?)$",
    re.IGNORECASE,
)
"""A statement and the question after it in one line: "you should call her, what do you think?"."""

_VERBS: Final = (
    "is", "are", "was", "were", "do", "does", "did", "have", "has", "will", "would", "can", "went", "happened",
)  # fmt: skip
UNMARKED: Final = Pattern(
    _BEFORE
    + "(?:what|how|when|where|who|which|why)"
    + _any("'s", *(" " + word for word in _VERBS))
    + r"\b(?! (?:you|i) )",
    re.IGNORECASE,
)
"""A question that somebody typed without its mark."""
FACT_ASKED: Final = Pattern(
    _BEFORE + r"(?:who|when|where)\b(?! (?:told|said|gave)\b)[^,;.?!]{4,60}\?\W*$", re.IGNORECASE
)
"""A short question about who, when or where: it checks a fact."""

_SHORT: Final = {
    "u": "you", "ur": "your", "youre": "you're", "youve": "you've", "youd": "you'd", "whats": "what's", "hows": "how's",
    "wheres": "where's", "whos": "who's", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't",
    "im": "I'm", "ive": "I've", "id": "I'd", "pls": "please", "plz": "please", "shouldnt": "shouldn't", "lets": "let's",
    "cant": "can't", "wont": "won't", "couldnt": "couldn't", "wouldnt": "wouldn't", "thats": "that's",
}  # fmt: skip
_TYPED_SHORT: Final = Pattern(rf"\b(?:{'|'.join(_SHORT)})\b", re.IGNORECASE)


CALLS: Final = Pattern(
    r"^\W*(?!(?:Maybe|Perhaps|First|Second|Last|Then|So|Now|And|But|Or|Please|Next|Also|Well|Okay|Ok|Honestly|Frankly|Today"
    r"|Tomorrow|Yes|No|If|Instead|Look|Listen|Sorry|Thanks|Hi|Hello|Dear|Hey)\b)[A-Z][a-z'’-]{1,20},\s+(?=[a-zI])"
)
"""Whom a line calls by name before it says anything: "Ben, thank you for the list"."""


def typed_out(text: str) -> str:
    """Return the text with what is often typed short in full: "u", "whats"."""
    return _TYPED_SHORT.compiled.sub(lambda found: _SHORT[found[0].lower()], text)
