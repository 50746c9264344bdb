"""Replies with nothing in them, and yes and no."""

import re

from agent.domain.move import Focus
from agent.steps.read.message import Message

_FILL = (
    r"(?:well|so|u+m+|u+h+|e+r+m*|oh|a+h+|like|yeah|yea|yep|ok(?:ay)?|honestly|tbh|to be honest|really|just|right now|yet|man|dude|lo+l|"
    r"ha(?:ha)+|i mean|at the moment|though|tho|then|for now|at all|i guess|i suppose|sorry|actually|now|but|and|hm+|you know|if i'm honest|"
    r"good question|to tell you the truth|rn|mate|all|some|thing|coach|meno|still)"
)
_CORE = (
    r"(?:ok(?:ay)?|k+|kk|alright|all right|idk|i ?d ?k|(?:i )?(?:really |honestly |just |still )*(?:don'?t|do not|dunno|dont) (?:really |honestly )?know(?: (?:it|that|anything|man))?|i dunno|dunno|no (?:idea|clue)|"
    r"i have no (?:idea|clue)|i(?:'ve| have) got no (?:idea|clue)|haven'?t (?:a|got a) clue|(?:i'?m )?not (?:really |so |too |entirely |quite )?(?:sure|certain)|unsure|hm+|mhm+|m+|whatever|fine|that'?s fine|sure|maybe|perhaps|i guess(?: so)?|guess so|i suppose(?: so)?|"
    r"nothing(?: really| much| comes to mind)?|none|n/?a|nil|meh|eh|uh|um+|cool|right|yeah|yea|ya|yes|yep|yup|no|nope|nah|good|great|nice|thanks|thank you|thx|ty|lo+l|ha(?:ha)+|who knows|who cares|"
    r"don'?t care|i don'?t care|not really|it depends|depends|hard to say|can'?t say|couldn'?t say|beats me|same|see above|interesting|i see|got it|gotcha|ditto|sounds good|makes sense|true|fair enough|fair|"
    r"good point|let me think|need to think|i need to think(?: about (?:it|that|this))?|not much|so so|so-so|stuff|things|something|anything|everything|nobody knows|what|huh|eh|pff+t?|tja|bof|shrug|\*shrugs?\*|"
    r"blah(?: blah)*|test|asdf\w*|qwert\w*|next|etc|hm ok|no comment|skip it|you tell me|i can'?t think of anything|can'?t think of (?:anything|one)|nothing springs to mind|i'?d have to think(?: about (?:it|that))?)"
)
_HOLLOW = re.compile(rf"^\W*(?:{_FILL}\W+)*(?:{_CORE})(?:\W+(?:{_FILL}|{_CORE}))*\W*$", re.IGNORECASE)
_YES = re.compile(
    r"^\W*(?:oh |ah |um+ |well |ok(?:ay)?[, ]+)?(?:y(?:es+|eah+|ea|ep|up|a)|sure|ok(?:ay)?|k|correct|exactly|right|absolutely|definitely|indeed|of course|agreed|confirmed?|perfect|"
    r"that(?:'s|s| is)? ?(?:it|right|correct|the plan|fine|good|great|perfect)|sounds (?:good|right|great)|looks (?:good|right)|all good|spot on|fine(?: by me| with me)?|do it|deal|works(?: for me)?|good to go|lgtm|si|oui|ja|go ahead|please do|i do|i did|i will|i am|it is|it was|it did|"
    r"100\s?%|you got it|as you said|true)(?![\w'])",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:oh |ah |um+ |well |actually |hmm+ |sorry[, ]+)*(?:no+|nope|nah|not (?:quite|really|exactly|yet|at all|that)|wrong|incorrect|never|negative|that'?s (?:not|wrong)|that isn'?t|nein|non|i (?:didn'?t|don'?t|won'?t|haven'?t)|none|nothing(?: else)?|"
    r"change (?:it|that)|make (?:it|that)|almost|close,? but|rather)(?![\w'])|\bi meant?\b|\bi said\b|\bcorrection\b",
    re.IGNORECASE,
)
_THUMB_UP, _THUMB_DOWN = re.compile("[👍✅👌💯🤝🙌☑✔]"), re.compile("[👎❌🚫✖]")
_THATS_ALL = re.compile(r"\b(?:that'?s (?:it|all|about it|everything)|nothing else|no more|none|can'?t think of|out of ideas|nope|no|nothing|that is all|all i (?:have|got)|i'?m out|don'?t think so)\b", re.IGNORECASE)


def says_yes(message: Message) -> bool:
    """Whether the message opens with a yes, in words or as a thumb."""
    if says_no(message):
        return False
    return bool(_YES.match(message.own) or (_THUMB_UP.search(message.own) and not re.search(r"\w", message.own)))


def says_no(message: Message) -> bool:
    """Whether the message opens with a no or puts something right."""
    return bool(_NO.search(message.own) or (_THUMB_DOWN.search(message.own) and not re.search(r"\w", message.own)))


def says_that_is_all(message: Message) -> bool:
    """Whether the rep, asked what else, has nothing more: an answer, not a hollow reply."""
    short = len(message.own) <= 60
    return message.answers(Focus.WHAT_ELSE, Focus.UNKNOWN) and short and bool(_THATS_ALL.search(message.own))


def is_hollow(message: Message) -> bool:
    """Whether the message holds nothing a question could build on."""
    own = message.own.strip()
    if message.split.pasted:
        return False
    if not re.search(r"\w", own):
        return not (message.answers_closed and (says_yes(message) or says_no(message)))
    if re.fullmatch(r"\W*[\d.,]+\W*", own):
        return not (message.answers_ruler or message.answers(Focus.WHEN, Focus.CLARIFY_WHEN, Focus.MEASURE))
    if re.fullmatch(r"\W*[a-z]\W*", own, re.IGNORECASE) or re.fullmatch(r"(\w)\1{2,}", own):
        return True
    if not _HOLLOW.match(own):
        return False
    return not (message.answers_closed and (says_yes(message) or says_no(message)))
