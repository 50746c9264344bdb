"""Yes and no, in words and as thumbs."""

import re

from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.cues import one_of
from agent.steps.read.message import Message

_SOFT_OPENING = r"^\W*(?:(?:oh|ah|um+|well|hm+|sorry|actually|(?:good |oh )?(?:god|heavens|lord|grief|goodness))\W+)*"
_PLAIN_YES = (
    r"y(?![\w'])|y(?:es+|eah+|ea|ep|up|a)|exactly|correct|absolutely|definitely|indeed|of course|confirmed?|si|oui"
)
_ASSENT = one_of(
    _PLAIN_YES,
    r"sure|ok(?:ay)?|k|right|agreed|perfect|true|deal|lgtm|ja|100\s?%|(?:great|good|fine(?: by me"
    r"| with me)?)(?=\W*(?:$|[.,;!-]|and\b|but\b))",
    r"do it|go ahead|please do|good to go",
    r"that(?:'?s| is)? ?(?:it|right|correct|the plan|fine|good|great|perfect)|sounds (?:good|right|great)",
    r"looks (?:good|right)|all good|spot on",
    r"works(?: for me)?|you got it|as you said|i (?:do|did|will|am|have)|it (?:is|was|did|does)",
    r"(?:he|she|they) (?:is|was|did|does|has|do|have|are)",
)
_DENIAL = one_of(
    r"no+|nope|nah|negative|wrong|incorrect|nein|non|never",
    r"not (?:quite|really|exactly|yet|at all|that|right)|that'?s (?:not|wrong)|that isn'?t",
)
_DISSENT = one_of(
    _DENIAL,
    r"none|nothing(?: else)?|change (?:it|that)|make (?:it|that)|almost|close,? but|rather",
    r"i (?:didn'?t|don'?t|won'?t|haven'?t|wouldn'?t|can'?t)",
    r"(?:it|he|she|they) (?:didn'?t|doesn'?t|don'?t|isn'?t|wasn'?t|won'?t|hasn'?t)",
)
_YES = Pattern(rf"{_SOFT_OPENING}(?:ok(?:ay)?\W+)?{_ASSENT}(?![\w'])", re.IGNORECASE)
_YES_UNASKED = Pattern(rf"{_SOFT_OPENING}(?:{_PLAIN_YES})\s*(?:[.,!;-]|$)", re.IGNORECASE)
_NO = Pattern(rf"{_SOFT_OPENING}{_DISSENT}(?![\w'])", re.IGNORECASE)
_NO_UNASKED = Pattern(rf"{_SOFT_OPENING}{_DENIAL}\s*(?:[.,!;-]|$|(?=(?:that|this|it|i)\b))", re.IGNORECASE)
_CORRECTS = Pattern(
    r"\bi meant\b|\bno,? i (?:mean|said)\b|\bcorrection\b|\bi said\b.{1,40}\bnot\b|^\W*(?:i )?meant\b|^\W*\*\w+"
    r"|^\W*not (?:on |this |next )?(?:\w+day|today|tomorrow)\b"
    r"|\b(?:day|time|date|hour|\w+day)(?:'s| is| was)? wrong\b|\bgot (?:it|that|the \w+) wrong\b",
    re.IGNORECASE,
)
_YES_BESIDE = Pattern(
    r"(?:^|[.,;!]\s+)(?:and |so |but )?(?:(?:otherwise|apart from that|the rest|rest|everything else)(?: is"
    r"| stays| stands)?,? ?"
    r"(?:yes|fine|good|right|ok(?:ay)?|as it is)?|yes|yep|keep it|that stands)(?: to (?:the rest|that|it"
    r"|everything else)| keep it)?\s*(?:[.,;!]|$)",
    re.IGNORECASE,
)
_KEEPS = Pattern(
    r"(?:^|[.,;!]\s*)(?:please |just |and |so |then )*(?:(?:keep|leave|note|save) "
    r"(?:it|that|this|both|them|all|the (?:two|lot))(?: both| all)?|both(?: of them)?"
    r"|(?:it|that|they|both|all)(?: of it)? (?:stays?|stands?))"
    r"(?:[ ,]+(?:like (?:that|this)|as (?:it is|they are|is)|so|please|then|too|thanks|thank you))*\W*(?:[.!;]|$)"
    r"|^\W*as (?:it|that) is\W*$",
    re.IGNORECASE,
)
"""Says to the read-back that it stays, in other words than yes."""
_THUMB_UP, _THUMB_DOWN = Pattern("[👍✅👌💯🤝🙌☑✔]"), Pattern("[👎❌🚫✖]")


def says_yes(message: Message) -> bool:
    """Whether the message says yes: any assent to a closed question, a plain yes elsewhere."""
    if says_no(message):
        return False
    if message.answers(Focus.READ_BACK) and "?" not in message.own and _KEEPS.search(message.own):
        return True
    pattern = _YES if message.answers_closed else _YES_UNASKED
    return bool(pattern.match(message.own)) or (_is_sign(message) and bool(_THUMB_UP.search(message.own)))


def agrees_in_passing(message: Message) -> bool:
    """Whether a reply to the read-back says yes beside what it puts right: "otherwise yes", "rest is fine"."""
    return message.answers(Focus.READ_BACK) and bool(_YES_BESIDE.search(message.own))


def says_no(message: Message) -> bool:
    """Whether the message says no or puts something right: any dissent from a closed question, a plain no elsewhere."""
    pattern = _NO if message.answers_closed else _NO_UNASKED
    corrects = _CORRECTS.search(message.own) and (message.answers(Focus.READ_BACK) or len(message.own) <= 80)
    return bool(corrects or pattern.match(message.own)) or (_is_sign(message) and bool(_THUMB_DOWN.search(message.own)))


def _is_sign(message: Message) -> bool:
    return not re.search(r"\w", message.own)
