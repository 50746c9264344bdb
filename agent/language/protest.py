"""A rep who objects to a question instead of answering it: such words are no news about the matter."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of

_ASKED_BACK: Final = Pattern(
    r"^\W*(?:(?!what\b|who\b|how\b|where\b|when\b)[\w'’]+,? ){0,5}(?:what|whom|who)(?: what)?\?\W*$"
    r"|^\W*(?:what|which) (?:options?|it|that|person|plan|question|decision|choice|i should \w+)\?\W*$"
    r"|^\W*how will what be \w+\?",
    re.IGNORECASE,
)
_SAID_BEFORE: Final = Pattern(
    r"\b(?:as i (?:said|told)|i(?:['’]ve)? (?:just |already |have )*(?:told|said|say|gave|answered) (?:you|that|this"
    r"|it|the \w+)"
    r"|you(?:['’]ve| have)? (?:already )?asked (?:me )?(?:that|this)|you keep asking|you didn['’]t (?:answer|listen)"
    r"|that['’]s (?:what i said|the (?:second|third|fourth) time)|^[^.!?]{0,24}, for the (?:second|third|fourth) time"
    r"|i (?:never|didn['’]t|did not|not) (?:say|said|ask|asked) (?:\w+ )?(?:that|this|answer|anything|nothing"
    r"|[0-9]+))\b",
    re.IGNORECASE,
)
_REFUSES: Final = Pattern(
    r"(?:^|, )\W*(?:there(?:['’]s| is| was) (?:nothing|no last time)|nothing (?:lies|came|happened|comes|is behind))\b"
    r"|^\W*they (?:don['’]t|do not) (?:contradict|fit|clash)\b"
    r"|\b(?:is|was)(?:n['’]t| not) (?:really |quite )?(?:an? |one of |the |my )*(?:options?|ideas?|facts?|plan"
    r"|question|thing"
    r" i thought of|person)\b"
    r"|\b(?:not a (?:useful|good) question|figure of speech|don['’]t (?:understand|get) (?:the|your|that) question"
    r"|i don['’]t know that (?:they|he|she|it)|i (?:don['’]t|do not) want it \w+ed|wasn['’]t me)\b",
    re.IGNORECASE,
)
_QUOTED: Final = Pattern(r"[\"“][^\"“”\n]*[\"”]|(?<!\w)['‘][^'‘’\n]{3,}['’](?!\w)")
_SIGNS: Final = (_ASKED_BACK, _SAID_BEFORE, _REFUSES)


_FIRST: Final = 4


def protests(sentence: str) -> bool:
    """Whether this sentence objects to what the coach asked: "Explain what?", "I told you"."""
    return any(sign.search(sentence) for sign in _SIGNS)


def objects(message: str) -> bool:
    """Whether a message holds such a sentence among its first ones."""
    opening = [
        sentence for sentence in sentences_of(_QUOTED.sub(" ", " ".join(message.split()))) if re.search(r"\w", sentence)
    ][:_FIRST]
    return any(protests(sentence) for sentence in opening)
