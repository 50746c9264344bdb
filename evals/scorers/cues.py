"""Words by which a question, a farewell or a hand-off is known where there is no more than words."""

import re
from enum import StrEnum


class Asks(StrEnum):
    """What a question is there to draw out, as far as the scorers need to know."""

    GOAL = "goal"
    FACTS = "facts"
    CAUSE = "cause"
    OPTIONS = "options"
    ELSE = "else"
    PROMISE = "promise"
    CONFIDENCE = "confidence"


RULER = re.compile(r"\b(?:0|1|zero|one)\s*(?:to|-|–|and|through)\s*(?:10|ten)\b|\bscale\b|\bout of (?:10|ten)\b", re.I)
SURE = re.compile(r"\b(?:sure|confiden\w+|likely|certain|believe|commit\w+|chance)\b", re.I)
_CUES = (
    (
        Asks.ELSE,
        r"\b(?:what|which|how|anything|where)(?: \w+)? else\b|"
        r"\b(?:other|another) (?:ways?|ideas?|options?|possibilit\w+)\b|"
        r"\b(?:beyond that|one more)\b|^(?:and |so )?(?:besides|apart from|other than)\b",
    ),
    (
        Asks.PROMISE,
        r"\bwhen (?:exactly )?will you\b|\bby (?:when|which day|what (?:day|time|date))\b|"
        r"\bwill you (?:do(?! if)|take|have done)\b|\byou(?:r| will)? commit\w*\b|\bare you going to do\b|"
        r"\b(?:your|the) (?:very )?(?:first|next) step\b",
    ),
    (
        Asks.OPTIONS,
        r"\bwhat (?:could|can|might|would) you (?:do|try)\b|\bhow (?:could|might) you\b|\bcross(?:ed|es) your mind\b|"
        r"\b(?:which|what) (?:\w+ )?(?:ideas?|options?|ways|possibilit\w+)\b|\bbring you (?:closer|nearer)\b|"
        r"\bwhat have you (?:thought of|tried|considered)\b",
    ),
    (
        Asks.CAUSE,
        r"\bbehind\b|\bwhy\b|\b(?:root )?causes?\b|\breasons? (?:for|that)\b|\bexplain (?:it|that|this)\b|"
        r"\bwhat (?:do you think )?(?:makes|made|keeps|kept|led|drives|drove|caused)\b(?! you (?:think|so))|"
        r"\bexplanations?\b|\b(?:come|came) (?:about|to (?:that|this|be))\b",
    ),
    (
        Asks.GOAL,
        r"\b(?:what|how) would (?:success|a good (?:outcome|result))\b|\bcount as (?:a )?success\b|\bgood enough\b|"
        r"\bwhat brings you\b|\byour goal\b|\bget clear\w*\b|\bhow (?:will|would) you know\b(?! it worked)|"
        r"\b(?:want|like|need|hope)\b.*\b(?:today|end of th\w+|out of th\w+|these minutes|"
        r"this (?:talk|session|conversation|time))\b",
    ),
    (
        Asks.FACTS,
        r"\b(?:have|has|did|do) (?:you|they|s?he)\b.*\b(?:see|seen|saw|hear|heard|said|know|happen\w*)\b|"
        r"\bstand (?:today|now)\b|\bwhat(?:'s| has| exactly)? happened\b|\bdon't (?:you )?know\b|"
        r"\bwhat makes you think\b",
    ),
)
QUESTIONS = tuple((asks, re.compile(pattern, re.IGNORECASE)) for asks, pattern in _CUES)
FAREWELL = re.compile(
    r"\b(?:good ?bye|see you|take care|until (?:next|another) time|good luck|all the best|talk soon|go well|"
    r"(?:session|time|minutes|conversation)\b.{0,20}\b(?:over|up|ended|closed)|that(?:'s| is) (?:it|all) for today|"
    r"thank(?:s| you) for (?:the|your|thinking)|have a (?:good|great|nice|lovely)|we(?:'re| are) done|close here|"
    r"stop here|leave it (?:here|there))\b",
    re.IGNORECASE,
)
READ_BACK = re.compile(r"\bsay yes\b|\b(?:is|did i get) that right\b|\bshall i (?:note|write)\b", re.IGNORECASE)
HELP = re.compile(
    r"\bHR\b|\b(?i:emergency (?:number|services?|line)|crisis (?:line|centre|center|text)|help ?lines?|hotlines?|"
    r"suicide|(?:a|your|the) (?:doctor|therapist|lawyer|counsell?or)|human resources|works council|ombuds\w+|"
    r"(?:whistle-?blow\w+|compliance|legal) (?:office|department|team|line)|professional (?:help|support)|"
    r"(?:someone|somebody|a person) (?:that )?you trust)\b"
)
