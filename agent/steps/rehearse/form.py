"""What form a question of the rep has: what kind of answer it asks for."""

import re
from collections.abc import Sequence

from agent.language.pattern import Pattern
from agent.steps.rehearse.asking import is_open, plain, stems, word_count
from prompts.buyers import Form, Spoken

SHORT = 9
"""Words up to which a question about the buyer's own words asks what was meant by them."""
CURT = 5
"""Words up to which a question with its asking word inside asks what was meant: "Slow where, Ruth?"."""
BARE = 12
"""Words up to which a closed question with a day in it asks for that day."""
SAME = 2 / 3
"""Share of the words of a question from which it is one asked before."""

_ADVICE = Pattern(
    r"\bif you were (?:me|us|in my|in our)\b|\bin (?:my|our) (?:place|shoes|position)\b"
    r"|\bwhat (?:would|do|could) you (?:advise|recommend|suggest)\b|\bwhat(?:'s| is) your advice\b",
    re.IGNORECASE,
)
_MEANS = Pattern(
    r"\bwhat (?:do|did) you mean\b|\bmeaning what\b|^\W*(?:sorry|pardon)\b[^?]{0,12}\bwhat\b|\bthe last what\b"
    r"|^\W*(?:which (?:one|ones|of them|of those|part)|(?:with|from|to|by) whom|which|what|how so|who is that)\W*$",
    re.IGNORECASE,
)
_ASKS_WORD = Pattern(r"\b(?:what|which|whose|who|whom|how|where)\b", re.IGNORECASE)
_DAY = (
    r"(?:on )?(?:(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: morning| afternoon)?|tomorrow|today"
    r"|next week|this week)(?:,? the \w+(?: of \w+)?)?(?:,? at (?:\d{1,2}(?::\d\d)?|[a-z]+)\b)?"
)
DAY = Pattern(rf"\b{_DAY}", re.IGNORECASE)
"""A day in a rep's words, with the hour where one is named."""
_NOW = Pattern(r"\b(?:today|now|year|time|need)\b", re.IGNORECASE)
_OFFERS = Pattern(
    r"^\W*(?:(?:okay|ok|then|so|and|but|good|great|well|right)\W+)*(?:could|can|shall|may|should) (?:i|we)\b",
    re.IGNORECASE,
)
_FIXES = Pattern(
    r"\b(?:ok|okay|works?|suits?|fine|good for you|possible|yes or no|agreed|free|available|sign|meet|come|call|ring"
    r"|right|shall we|can we|could we)\b",
    re.IGNORECASE,
)
_ENOUGH = Pattern(
    r"\b(?:would|does|do|did|is|was|will|could|can|have) (?:that|this|it|those|they)(?: have)?(?: really| all| still)? "
    r"(?:be |been )?(?:help\w*|enough|matter\w*|a problem|an issue|do(?:\?| it)|change (?:any|some)thing|convince\w*"
    r"|count|suffice|what(?:'s| is) missing|make (?:it|that|a difference)|signable|fair)\b",
    re.IGNORECASE,
)
_EITHER = Pattern(r"\bor\b(?! (?:not|no|so|something|what|else|less|more)\b)", re.IGNORECASE)
_YES_OR_NO = Pattern(r"\byes or no\b", re.IGNORECASE)
_KINDS = (
    (
        Form.WHEN,
        r"when|what (?:date|day|time)|which (?:date|day|month)|by when|how soon|how long|since when|until when",
    ),
    (
        Form.HOW_MUCH,
        r"how (?:much|many|often|large|big|high|far)|what(?:'s| is| was| are| would be) (?:[\w']+ ){1,4}"
        r"(?:numbers?|figures?|amount|percentage|sum)|(?:after|at|by|in) how many"
        r"|what (?:do|did|does|are|is|would|will) (?:\S+ ){1,5}(?:costs?|spend(?:ing)?|pay(?:ing)?|worth)"
        r"|tell me a (?:number|figure)",
    ),
    (Form.WHO, r"who|whose|whom|who'd|who's|what(?:'s| is) (?:her|his|their|the) name|with whom|name and surname"),
    (Form.WHERE, r"where"),
    (Form.WHICH, r"which|what (?:kind|sort|type) of"),
    (Form.WHY, r"why|how come|for what reason"),
    (Form.OPEN, r"what|how|tell me|walk me|describe"),
)
_FIRST = Pattern(
    "|".join(rf"(?P<{form}>(?:(?<=^)|(?<=[ ,;:-]))(?:{words})(?![\w]))" for form, words in _KINDS), re.IGNORECASE
)
_NUMBER = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|half|few|dozen|most|little|nothing|small number|third|quarter|above|under)\b"
)
_HOLDS = {
    Form.WHO: Pattern(
        r"\b(?:i|i'm|me|mine|we|she|her|he|him|nobody|boss|board|head|chief|director|controller|operations|finance"
        r"|department|team|lead|managing|colleagues?|people|chair|legal|person|somebody|woman|man|others?|vendors?|suppliers?|customers?|users?)\b",
        re.IGNORECASE,
    ),
    Form.WHEN: Pattern(
        r"\b(?:days?|weeks?|months?|years?|year-end|quarter|spring|summer|autumn|winter|season|\w+day|january|february"
        r"|march|april|june|july|august|september|october|november|december|morning|soon|hurry|now|end|thirtieth"
        r"|sitting|holidays|time|yet|before|after)\b",
        re.IGNORECASE,
    ),
    Form.HOW_MUCH: Pattern(_NUMBER, re.IGNORECASE),
}
NEVER_A_FACT = (Form.ADVICE, Form.ENOUGH, Form.DATE, Form.EITHER)
"""Questions that want a word of the buyer's own and not what they know."""


def form_of(question: str, heard: str = "") -> Form:
    """Return the form of a question; `heard` is what the buyer said just before it."""
    words = plain(question)
    if _ADVICE.search(words):
        return Form.ADVICE
    if _MEANS.search(words) or _asks_back(words, heard):
        return Form.MEANS
    first = _FIRST.search(words)
    if not is_open(words) or _YES_OR_NO.search(words) or _OFFERS.search(words):
        return _closed(words, Form(first.lastgroup) if first and first.lastgroup else None)
    return Form(first.lastgroup) if first and first.lastgroup else Form.OPEN


def _closed(words: str, inside: Form | None) -> Form:
    """Return the form of a question that wants yes, no or one of two."""
    if DAY.search(words) and (_FIXES.search(words) or word_count(words) <= BARE):
        return Form.DATE
    if _ENOUGH.search(words):
        return Form.ENOUGH
    if inside in (Form.WHO, Form.WHEN, Form.HOW_MUCH, Form.WHICH) and _FIRST.match(words):
        return inside
    if inside and word_count(words) <= CURT:
        return Form.MEANS
    if _EITHER.search(words) and not _YES_OR_NO.search(words):
        return Form.EITHER
    return Form.YES_NO


def _asks_back(words: str, heard: str) -> bool:
    """Whether a short question is about a word the buyer just said: "Which template?", "Split how?"."""
    own = stems(_NOW.sub("", words))
    return bool(own) and word_count(words) <= SHORT and bool(_ASKS_WORD.search(words)) and own <= stems(heard)


def is_asked_again(question: str, earlier: Sequence[str]) -> bool:
    """Whether a question has been asked in nearly the same words."""
    own = stems(question)
    return len(own) > 1 and any(len(own & stems(other)) >= SAME * len(own) for other in earlier)


def suits(line: Spoken, form: Form) -> bool:
    """Whether a line can answer a question of this form: by what it is for, else by what it holds."""
    if line.to:
        return form in line.to
    holds = _HOLDS.get(form)
    return holds is None or bool(holds.search(line.say))
