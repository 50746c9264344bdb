"""Replies with nothing in them."""

import re

from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.answers import says_no, says_yes
from agent.steps.read.cues import one_of
from agent.steps.read.message import Message

_NEGLIGIBLE = one_of(
    r"well|so|u+m+|u+h+|e+r+m*|oh|a+h+|like|yeah|yea|yep|ok(?:ay)?|honestly|tbh|to be honest|really|just",
    r"right now|yet|man|dude|mate",
    r"lo+l|ha(?:ha)+|i mean|at the moment|though|tho|then|for now|at all|i guess|i suppose|sorry|actually|now",
    r"but|and|hm+|you know",
    r"if i'm honest|good question|to tell you the truth|rn|all|some|coach|meno|still|too|either|that|it|this",
)
_KNOWS_NOTHING = one_of(
    r"(?:i )?(?:really |honestly |just |still )*(?:don'?t|do not) (?:really |honestly |even )?know(?: (?:it|that|"
    r"anything))?",
    r"i ?dunno|dunno|i ?d ?k",
    r"(?:i have |i've got |i got |absolutely |really )?(?:no|zero) (?:idea|clue)|haven'?t (?:a|got a) clue",
    r"(?:i'?m )?not (?:really |so |too |entirely |quite )?(?:sure|certain)|unsure|who knows|nobody knows",
    r"beats me|no comment|how (?:the hell |on earth )?(?:should|would|could) (?:i|we) know",
    r"hard to say|can'?t say|couldn'?t say|(?:i )?can'?t think of (?:anything|one|any)",
    r"(?:nothing|not much|nobody|no one)(?: really| much| in particular| else)?(?: comes to mind| springs to mind)",
    r"(?:nothing|not much)(?: really| much)?",
    r"(?:(?:i have |i've got )?no|not any) (?:idea|clue) (?:who|what|how|where|when|why|which)",
    r"(?:i'?d have|i have|i need|need) to think(?: about (?:it|that|this))?",
    r"let me think(?: about (?:it|that|this))?|you tell me|(?:i )?don'?t care|who cares",
)
_SAYS_NOTHING = one_of(
    r"ok(?:ay)?|k+|alright|all right|hm+|mhm+|m+|whatever|fine|sure|maybe|perhaps|i guess(?: so)?|guess so",
    r"i suppose(?: so)?|none|n/?a|nil|meh|eh",
    r"uh|um+|cool|right|yeah|yea|ya|yes|yep|yup|no|nope|nah|good|great|nice|thanks|thank you|thx|ty|lo+l",
    r"ha(?:ha)+|not really|(?:it )?depends|same",
    r"see above|interesting|i see|got it|gotcha|ditto|sounds good|makes sense|true|fair enough|fair|good point",
    r"so so|so-so|stuff|things|something",
    r"anything|everything|what|huh|pff+t?|shrug|blah(?: blah)*|test|asdf\w*|qwert\w*|etc|as i said|like i said",
)
_CORE = one_of(_KNOWS_NOTHING, _SAYS_NOTHING)
_HOLLOW = Pattern(rf"^\W*(?:{_NEGLIGIBLE}\W+)*{_CORE}(?:\W+(?:{_NEGLIGIBLE}|{_CORE}))*\W*$", re.IGNORECASE)
_A_NUMBER_WILL_DO = (
    Focus.WHEN,
    Focus.CLARIFY_WHEN,
    Focus.MEASURE,
    Focus.CALL_LENGTH,
    Focus.GUESS_QUESTIONS,
    Focus.GUESS_SHARE,
)
_LONGEST = 80
_THATS_ALL = Pattern(
    r"\b(?:that'?s (?:it|all|about it|everything)|nothing else|nothing more|no more|none|can'?t think of|"
    r"out of ideas|no(?:pe|thing)?|"
    r"that is all|all i (?:have|got)|i'?m out|don'?t think so)\b",
    re.IGNORECASE,
)
_ENOUGH = Pattern(
    r"(?:(?:ok(?:ay)?|well|so|right|and|yes|no|nope|thanks?|thank you|great|cool)\W+)*"
    r"(?:that(?:'?s| is| was| will be) (?:it|all|about it|everything|enough)|nothing (?:else|more)|"
    r"(?:i'?m|we'?re) done|(?:in )?english(?: then| it is| now)?)"
    r"(?: for (?:now|today|me))?\W*(?:thanks?|thank you|cheers)?\W*$",
    re.IGNORECASE,
)


def says_enough(text: str) -> bool:
    """Whether a sentence says only that the rep has had enough, has said all, or goes on in English."""
    return bool(_ENOUGH.match(text))


def says_that_is_all(message: Message) -> bool:
    """Whether the rep, asked what else, has nothing more: an answer, not a hollow reply."""
    short = len(message.own) <= _LONGEST and not re.search(
        r"\b(?:but|maybe|except|could|unless)\b", message.own.lower()
    )
    return message.answers(Focus.WHAT_ELSE) and short and bool(_THATS_ALL.search(message.own))


def is_hollow(message: Message) -> bool:
    """Whether the message holds nothing a question could build on."""
    own = message.own.strip()
    if message.split.pasted or says_that_is_all(message):
        return False
    if message.answers_closed and (says_yes(message) or says_no(message)):
        return False
    if (
        not re.search(r"\w", own)
        or re.fullmatch(r"\W*[a-z]\W*", own, re.IGNORECASE)
        or re.fullmatch(r"(\w)\1{2,}", own)
    ):
        return True
    if re.fullmatch(r"\W*[\d.,]+\W*", own):
        return not (message.answers_ruler or message.answers(*_A_NUMBER_WILL_DO))
    return len(own) <= _LONGEST and bool(_HOLLOW.match(own))
