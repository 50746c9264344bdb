"""What a coach's turn asks for: by what the subject says of its turn, or by cues in the words alone."""

import re
from enum import StrEnum

from agent.domain.move import CoachMove, Focus
from agent.domain.stage import GrowStage
from agent.guard.form import Form, form
from evals.transcript import Said, Transcript


class Asks(StrEnum):
    """What a question is there to draw out, as far as the scorers need to know."""

    GOAL = "goal"
    FACTS = "facts"
    CAUSE = "cause"
    OPTIONS = "options"
    ELSE = "else"
    PROMISE = "promise"
    CONFIDENCE = "confidence"


_BY_FOCUS: dict[str, Asks] = {
    Focus.GOAL: Asks.GOAL,
    Focus.STANDARD: Asks.GOAL,
    Focus.SITUATION: Asks.FACTS,
    Focus.EVIDENCE: Asks.FACTS,
    Focus.ASSUMPTION: Asks.FACTS,
    Focus.UNKNOWN: Asks.FACTS,
    Focus.PEOPLE: Asks.FACTS,
    Focus.CAUSE: Asks.CAUSE,
    Focus.SECOND_LAYER: Asks.CAUSE,
    Focus.FIRST_OPTIONS: Asks.OPTIONS,
    Focus.WHAT_ELSE: Asks.ELSE,
    Focus.WHAT_AND_WHEN: Asks.PROMISE,
    Focus.WHAT: Asks.PROMISE,
    Focus.WHEN: Asks.PROMISE,
    Focus.FIRST_STEP: Asks.PROMISE,
    Focus.CONFIDENCE: Asks.CONFIDENCE,
}
_RULER = re.compile(r"\b(?:0|1|zero|one)\s*(?:to|-|–|and|through)\s*(?:10|ten)\b|\bscale\b|\bout of (?:10|ten)\b", re.I)
_SURE = re.compile(r"\b(?:sure|confiden\w+|likely|certain|believe|commit\w+|chance)\b", re.I)
_CUES = (
    (Asks.ELSE, r"\belse\b|\b(?:other|another) (?:ways?|ideas?|options?|possibilit\w+)\b|\bbeyond that\b"),
    (
        Asks.PROMISE,
        r"\bwhen (?:exactly )?will you\b|\bby (?:when|which day|what (?:day|time|date))\b|\bwill you (?:do|take)\b|"
        r"\byou(?:r| will)? commit\w*\b|\bare you going to do\b|\b(?:your|the) (?:very )?(?:first|next) step\b",
    ),
    (
        Asks.OPTIONS,
        r"\bwhat (?:could|can|might|would) you (?:do|try)\b|"
        r"\b(?:which|what) (?:\w+ )?(?:ideas?|options?|ways|possibilit\w+)\b|"
        r"\bwhat have you (?:thought of|tried|considered)\b|\bhow (?:could|might) you\b",
    ),
    (
        Asks.CAUSE,
        r"\bbehind (?:it|this|that|their|his|her|the)\b|\bwhy\b|\b(?:root )?causes?\b|"
        r"\breasons? (?:for|behind|that|why)\b|"
        r"\bwhat (?:do you think )?(?:makes|made|keeps|kept|led|drives|drove|caused)\b|\bexplain (?:it|that|this)\b|"
        r"\bcome (?:about|to that)\b",
    ),
    (
        Asks.GOAL,
        r"\b(?:what|how) would (?:success|a good (?:outcome|result))\b|\bwhat brings you\b|\byour goal\b|"
        r"\bhow (?:will|would) you know\b|\b(?:want|like|need|hope)\b.*"
        r"\b(?:today|end of th\w+|out of th\w+|these minutes|this (?:talk|session|conversation|time))\b",
    ),
    (
        Asks.FACTS,
        r"\b(?:have|has|did|do) (?:you|they|she|he)\b.*\b(?:see|seen|saw|hear|heard|say|said|know|happen\w*)\b",
    ),
)
_COMPILED = tuple((asks, re.compile(pattern, re.IGNORECASE)) for asks, pattern in _CUES)
_STAGES = {
    Asks.GOAL: GrowStage.GOAL,
    Asks.FACTS: GrowStage.REALITY,
    Asks.CAUSE: GrowStage.REALITY,
    Asks.OPTIONS: GrowStage.OPTIONS,
    Asks.ELSE: GrowStage.OPTIONS,
    Asks.PROMISE: GrowStage.WAY_FORWARD,
    Asks.CONFIDENCE: GrowStage.WAY_FORWARD,
}
_NAMED_STAGES: dict[str, GrowStage] = {stage.value: stage for stage in GrowStage}
_NEEDS_NO_QUESTION = (CoachMove.REFER, CoachMove.CLOSE)
_FAREWELL = re.compile(
    r"\b(?:good ?bye|see you|take care|until (?:next|another) time|good luck|all the best|talk soon|"
    r"have a (?:good|great|nice|lovely)|we(?:'re| are) done|close here|stop here|leave it (?:here|there))\b",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\bemergency (?:number|services?|line)\b|\bcrisis (?:line|centre|center|text)\b|\bhelp ?lines?\b|\bhotlines?\b|"
    r"\b(?:a|your|the) (?:doctor|therapist|lawyer|counsell?or)\b|\bsuicide\b|\bHR\b|"
    r"\bhuman resources\b|\bworks council\b|"
    r"\b(?:whistle-?blow\w+|compliance|legal) (?:office|department|team|line)\b|\bombuds\w+\b|"
    r"\b(?:someone|somebody|a person) (?:you|that you) trust\b|\bprofessional (?:help|support)\b"
)


def shape(said: Said) -> Form:
    """Return the sentences and questions of a turn, as the guard tells them."""
    return form(said.text)


def says_moves(transcript: Transcript) -> bool:
    """Whether the subject says what its turns do; of any other there is no more than the words."""
    return any(said.move for said in transcript.said)


def is_ruler(text: str) -> bool:
    """Whether a question asks for a number from 0 to 10."""
    return bool(_RULER.search(text))


def asks(said: Said) -> Asks | None:
    """Return what a turn asks for, or None where it asks for something else or nothing."""
    if said.move:
        return _BY_FOCUS.get(said.focus)
    found = shape(said)
    asked = " ".join((*found.questions, *found.invites))
    if is_ruler(asked) and _SURE.search(asked):
        return Asks.CONFIDENCE
    return next((kind for kind, cue in _COMPILED if cue.search(asked)), None)


def stage(said: Said) -> GrowStage | None:
    """Return the stage a turn belongs to, or None where that cannot be told."""
    if said.stage:
        return _NAMED_STAGES.get(said.stage)
    asked = asks(said)
    return _STAGES[asked] if asked else None


def refers(said: Said) -> bool:
    """Whether a turn stops coaching and points to people who can help."""
    if said.move:
        return said.move == CoachMove.REFER
    return bool(_HELP.search(said.text))


def may_ask_nothing(said: Said) -> bool:
    """Whether a turn closes, refers or reads a promise back: those need no question."""
    if said.move:
        return said.move in _NEEDS_NO_QUESTION or said.focus == Focus.READ_BACK
    return refers(said) or bool(_FAREWELL.search(said.text))
