"""What a coach's turn asks for: by what the subject says of its turn, or by cues in the words alone."""

from agent.domain.move import CoachMove, Focus
from agent.domain.stage import GrowStage
from agent.guard.form import Form, form
from evals.scorers.cues import FAREWELL, HELP, QUESTIONS, READ_BACK, RULER, SURE, Asks
from evals.transcript import Said, Transcript

__all__ = ["Asks", "asks", "is_ruler", "may_ask_nothing", "refers", "says_moves", "shape", "stage"]

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
    Focus.CHANGE: Asks.OPTIONS,
}
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
_NEEDS_NO_QUESTION = (CoachMove.REFER, CoachMove.CLOSE, CoachMove.PLAY)


def shape(said: Said) -> Form:
    """Return the sentences and questions of a turn, as the guard tells them."""
    return form(said.text)


def says_moves(transcript: Transcript) -> bool:
    """Whether the subject says what its turns do; of any other there is no more than the words."""
    return any(said.move for said in transcript.said)


def is_ruler(text: str) -> bool:
    """Whether a question asks for a number from 0 to 10."""
    return bool(RULER.search(text))


def asks(said: Said) -> Asks | None:
    """Return what a turn asks for, or None where it asks for something else or nothing."""
    if said.move:
        return _BY_FOCUS.get(said.focus)
    found = shape(said)
    asked = " ".join((*found.questions, *found.invites))
    if is_ruler(asked) and SURE.search(asked):
        return Asks.CONFIDENCE
    return next((kind for kind, cue in QUESTIONS if cue.search(asked)), None)


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
    return bool(HELP.search(said.text))


def may_ask_nothing(said: Said) -> bool:
    """Whether a turn closes, refers, reads a promise back or is a played buyer's: those need no question."""
    if said.move:
        return said.move in _NEEDS_NO_QUESTION or said.focus == Focus.READ_BACK
    return refers(said) or bool(FAREWELL.search(said.text) or READ_BACK.search(said.text))
