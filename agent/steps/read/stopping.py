"""Whether somebody ends the talk: "let's stop here" does, "I talk too much and I want to stop" is what it is about."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.read.cues import one_of

_CLAUSE: Final = (
    r"(?:^|[.,;:!?…–—-]|\b(?:and|so|but|then|or)\b)\s*"
    r"(?:(?:and|so|but|ok(?:ay)?|please|then|well|now|sorry|thanks|no|look|right|actually|maybe)\b[\s,]*)*"
)
"""Where a clause begins."""
_ENDS: Final = r"(?:stop|end|finish|wrap up|leave it|quit)"
_WHAT: Final = r"(?: (?:here|there|it|this|now|the (?:session|talk|chat|coaching)|up|for (?:today|now)))*"
_OVER: Final = r"(?=\s*(?:[.,!?;]|$|(?:please|sorry|thanks)\b))"
_OFFERED: Final = Pattern(
    rf"{_CLAUSE}(?:let'?s|(?:can|could|shall|should|may) (?:we|i)|(?:it'?s |it is )?time to) (?:please |just )?"
    rf"{_ENDS}{_WHAT}{_OVER}",
    re.IGNORECASE,
)
_WANTED: Final = r"\bi(?:'d| would| really| just)? (?:like|want|need|wish|prefer)(?: really| just)? to "
_HERE: Final = Pattern(
    rf"{_WANTED}{_ENDS}(?: (?:it|this))?(?: now)? (?:here|the (?:session|talk|chat|coaching)|for (?:today|now)){_OVER}",
    re.IGNORECASE,
)
"""Says itself that it is the talk that ends."""
_BARE: Final = Pattern(rf"(?:{_WANTED}{_ENDS}{_WHAT}{_OVER}|\bget out of this\b)", re.IGNORECASE)
"""Ends the talk or a habit; which of them, the rest of the message says."""
_OF_THE_TALK: Final = Pattern(
    r"(?:^|[.,;:!?…–—-]|\b(?:and|so|but|because|as)\b)\s*(?:(?:sorry|ok(?:ay)?|well|no|look|please)[\s,]*)*"
    + one_of(
        r"(?:this|that|it|you)(?:'s| is|'re| are| isn'?t| aren'?t| was)?(?: (?:so|really|just|not|a|getting))* "
        r"(?:useless|pointless|waste of|help(?:ing|ful)|boring|annoying|going nowhere|enough|too much for me|late)\b",
        r"(?:this|it) (?:doesn'?t|does not|isn'?t) (?:really )?help",
        r"i(?:'m| am) (?:so |too |really |just )?(?:tired|exhausted|done|bored|late|busy|fed up|not in the mood"
        r"|sick of (?:this|it|your))\b",
        r"i(?:'ve| have)? (?:had )?enough\b|enough\b|no more questions|(?:too|so) many questions",
        r"i(?:'ve| have)(?: got)? (?:(?:a|another|my) (?:call|meeting|appointment)|no (?:more )?time)",
        r"(?:my|the|a) [\w ]{2,25}(?:is|are|just|has) (?:here|calling|waiting|arrived|starting|came)\b",
        r"something (?:came|has come) up|i don'?t (?:like|want|need|feel like) (?:this|it|any ?more)\b|my head\b",
    ),
    re.IGNORECASE,
)
"""Says why the talk itself should be over."""
_TO_SOMEBODY: Final = (
    r"(?: (?:to|for|into) (?:a|an|the|my|our|another) "
    r"(?![\w' ]*\b(?:on|at|by|in|next|tomorrow|tonight|every|with|\w+day)\b)[\w' ]{2,30})?"
)
_FAREWELL: Final = Pattern(
    r"\W*(?:(?:and|so|but|ok(?:ay)?|then|well|now|sorry|thanks|thank you|no more|no|look|right|good|great|fine"
    r"|anyway|cool)\b[\s,.!]*)*"
    + one_of(
        r"(?:good)?bye+(?: bye)?(?: (?:then|now|for now|for today))?(?:,? (?:i'?m |i am )?off" + _TO_SOMEBODY + ")?",
        r"(?:(?:i'?m|i am)|(?:i )?(?:need|have|must|got|gotta)(?: to)? be) (?:off|on my way)(?: (?:now|then))?"
        + _TO_SOMEBODY
        + "(?: now| then)?",
        r"(?:i )?(?:have|need|must|got|gotta)(?: to)? (?:get going|go|run|dash|rush|be going|hang up)(?: now| then)*",
        r"(?:must|gotta) (?:dash|run|fly|go)",
        r"(?:that'?s|that is|that was|this is|this was) (?:enough|plenty|all|it|everything)"
        r"(?: (?:for (?:me|today|now|us)|from me|i (?:need|needed|want|wanted)))+",
        r"that'?s (?:enough|plenty),? (?:thanks|thank you)",
        r"that(?:'?s| was| is) (?:it|all)(?:,? (?:thanks|thank you))?\W+bye",
        r"i(?:'m| am) (?:going to |gonna )?(?:stop(?:ping)?|leav(?:e|ing)|end(?:ing)? it|clos(?:e|ing) this)(?: it)? "
        r"(?:here|now|there)",
        r"i(?:'m| am) (?:good|fine|all set|set)(?: (?:now|for now|for today))?,? (?:thanks|thank you)\b[^.?!]{0,40}",
        r"(?:see|talk to|speak to) you(?: (?:again|later|soon|next \w+|on \w+|tomorrow|around|then))*",
        r"(?:talk|speak|meet) again (?:soon|later|tomorrow|on \w+|next \w+)",
        r"(?:we'?re|i'?m) (?:done|finished)(?: here| for today| now)+|(?:good ?night|so long|farewell|take care|ciao)",
    )
    + r"(?:[\s,.!]*(?:and |then )?(?:thanks?|thank you|bye|sorry|cheers|have a (?:nice|good) \w+|please|now|meno"
    r"|coach))*\W*",
    re.IGNORECASE,
)
"""A sentence that takes leave, and says nothing else."""
_AFTER_FAREWELL: Final = Pattern(
    r"\W*(?:(?:many )?thanks?|thank you|cheers|bye|sorry|i guess|have a (?:nice|good) \w+|see you|take care|anyway|"
    r"for (?:this|that|your time|everything|the \w+)|so much|a lot|very much|[\s,.!])*\W*",
    re.IGNORECASE,
)
_LETTER: Final = Pattern(r"[a-z]", re.IGNORECASE)
LEAST: Final = 12
"""Letters beside "I want to stop" up to which nothing else was said: "ok, sorry"."""


def stops(text: str) -> bool:
    """Return whether a text without quotations ends the talk in so many words, and not a habit it speaks of."""
    if _OFFERED.search(text) or _HERE.search(text) or _takes_leave(text):
        return True
    bare = _BARE.search(text)
    if bare is None:
        return False
    rest = f"{text[: bare.start()]} {text[bare.end() :]}"
    return bool(_OF_THE_TALK.search(rest)) or len(_LETTER.compiled.findall(rest)) <= LEAST


def _takes_leave(text: str) -> bool:
    """Whether the last thing said, thanks apart, is a farewell."""
    for sentence in reversed(list(sentences_of(text))):
        if _FAREWELL.fullmatch(sentence):
            return True
        if not _AFTER_FAREWELL.fullmatch(sentence):
            return False
    return False
