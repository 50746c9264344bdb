"""The forms that answers have: yes and no, amounts, times, reasons, people, places."""

from collections.abc import Callable, Sequence
from typing import Final

from agent.language.pattern import Pattern

_LEAD = (
    r"^\W*(?:(?:well|so|um+|uh+|oh|ah|okay|ok|right|honestly|actually|basically|look|then|and|i think|i mean|"
    r"i'd say|i believe|"
    r"to be honest|frankly|good question|also|naja|nun)\W+)*"
)
_YES_NO = Pattern(
    _LEAD
    + r"(?:yes|no|nope|yep|yeah|sure|of course|absolutely|definitely|certainly|correct|exactly|not\b|never|always|"
    r"you [a-z]+|it(?:'s| is| isn't| does| doesn't| can| can't| will| won't| was| has| would| should)|it'll\b|"
    r"that(?:'s| is| was| would| will| works)|"
    r"(?:we|you|they|she|he|i|there) (?:do|don't|does|doesn't|can|can't|could|are|aren't|have|haven't|will|won't|"
    r"would|wouldn't|"
    r"is|isn't|was|did|didn't|might|should)\b|(?:we|you|they|she|he|i|there)'(?:re|ve|ll|s|d)\b|in part|partly|"
    r"mostly|only|"
    r"ja|nein|doch|natürlich|klar|selbstverständlich|leider|noch nicht)\b"
)
_NUMBER = (
    r"(?:\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|million|half|a third|a quarter|double|twice|once|none|couple|dozen|"
    r"eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|dreißig|hundert\w*|\w*hundert|tausend|\w*tausend)\b)"
)
_SHORT_YES_NO = Pattern(r"^(?:[^\W]+\W+){0,4}(?:yes|no|ja|nein)\b")
_AMOUNT = Pattern(
    _NUMBER
    + r"|\b(?:percent|free|included|nothing|unlimited|no limit|depends?|most|all of|every|few|prozent|kostenlos)\b"
)
_UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?n?|jahre?n?|stunden?)"
)
_TIME = Pattern(
    rf"{_NUMBER}\W+(?:\w+\W+)?{_UNIT}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|"
    rf"april|may|june|july|"
    r"august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|spring|summer|autumn|"
    rf"winter|tomorrow|today|tonight|immediately|straight away|right away|now|morgen|heute|sofort)\b|\b(?:next|"
    rf"this|last|first|second|third|fourth|by|end of|in a|after|within|every|until|since) "
    rf"(?:the )?(?:end of )?(?:\w+ )?{_UNIT}\b|\b(?:20\d\d|q[1-4])\b"
)
_REASON = Pattern(
    r"\b(?:because|since|so that|due to|reason|that's why|as (?:we|it|they)|otherwise|in order to|the idea (?:is|"
    r"was)|weil|damit|denn|deshalb)\b"
)
_PERSON = Pattern(
    r"(?i:\bi(?:'ll| will| would|'d| did| do| am|'m)? (?:do|be|lead|run|look after|own|stay|decide|sign)\b)|"
    r"(?i:\b(?:manager|engineers?|colleagues?|consultants?|partners?|director|head office|cfo|ceo|cto|teams?|"
    r"department|"
    r"nobody|no one|hardly anybody|everyone in|lawyers?|customers?)\b)|"
    r"(?<=[\w,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)[A-Z][a-z]+|"
    r"^[A-Z][a-z]+ (?:[A-Z][a-z]+|does|do|is|did|has|will|and)\b|"
    r"(?i:^\W*(?:we|me|us|you|they|she|he) (?:do|does|did|are|is|will|would)\b)"
)
_PLACE = Pattern(
    r"\b(?:in|at|on|near|from|to) (?:the )?(?:[A-Z]\w+|cloud|data ?cent\w+|same|your|our)\b|\b(?:here|on site|"
    r"on-site|on premise|europe|germany)\b"
)
_TELLS_OF_IT = Pattern(
    _LEAD
    + r"(?:it|its|their|that|this|they|those|these|she|he|both|by|through|with|via|usually|typically|mostly|mainly|"
    r"normally|there(?:'s| is| are)|then|just|only|(?:the )?first|a|an|two|three|four|five|some|on|in)\b"
)
_BY_DOING = Pattern(
    _LEAD + r"(?:you|we|i)(?:'ll|'d| can| would| will| just| simply| need| have to)? (?!have\b|are\b|were\b|never\b|"
    r"know\b|see\b)\w+"
)


def opens_like_an_answer(question: str, stated: Sequence[str]) -> bool:
    """Whether a reply to what, how or which opens as one that goes on about it ("It reads ...", "You press ...")."""
    if not _ASKS_WHAT_OR_HOW.search(question.lower()):
        return False
    opening = stated[0].lower()
    return bool(_TELLS_OF_IT.match(opening) or _BY_DOING.match(opening))


def kinds_of(question: str) -> tuple[Callable[[str], object], ...]:
    """Return what finds the forms of answers that fit a question."""
    lower = question.lower()
    return tuple(found for asks, found in _KINDS if asks.search(lower))


_ASKS_WHAT_OR_HOW = Pattern(r"\b(?:what|how|which|was|wie|welche\w*)\b")
_KINDS: Final = (
    (
        Pattern(
            r"\bhow (?:much|many|big|large|far|high|accurate|often|small)\b|\b(?:cost|price|discount|fee|charge|"
            r"pay|rate)\b|\bwie ?viel|\bkostet\b"
        ),
        lambda text: _AMOUNT.search(text.lower()),
    ),
    (
        Pattern(
            r"\bwhen\b|\bhow (?:soon|long|quickly|fast|often)\b|\bwhat (?:date|day|time|month)\b|\b(?:period|"
            r"deadline|timeline)\b|\bwann\b|\bwie lange\b"
        ),
        lambda text: _TIME.search(text.lower()),
    ),
    (Pattern(r"\bwhy\b|\bhow come\b|\bwhat for\b|\bwarum\b|\bwieso\b"), lambda text: _REASON.search(text.lower())),
    (
        Pattern(r"\bwho(?:se|m)?\b|\bwer\b|\bwem\b|\bwen\b|\bwhich (?:systems?|compan\w+|team)\b|\breferences?\b"),
        _PERSON.search,
    ),
    (Pattern(r"\bwhere\b|\bwo(?:hin|her)?\b"), _PLACE.search),
    (
        Pattern(r"^(?!\W*(?:and |so |but |well )?(?:what|how|why|who|where|when|which)\b)"),
        lambda text: _YES_NO.search(text.lower()) or _SHORT_YES_NO.search(text.lower()),
    ),
)
