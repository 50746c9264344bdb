"""A model's answer against the method: the move, the form, and the judge."""

from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.turn import CoachTurn, Source
from agent.domain.verdict import AnswerKind, Verdict
from agent.metering import Count, count
from agent.ports import Judge, ModelTurn, PhraseRequest
from agent.steps.lead.turning import OF_WORDS
from agent.steps.phrase.context import judged
from agent.steps.phrase.form import as_sentence, fault_of_mirror, fault_of_question
from agent.tracing import note_judgement

WORDED_BY_CODE = (CoachMove.REFER, CoachMove.CLOSE)
"""Moves whose words are fixed texts; a read-back has fixed words too, and no model words what a manager would ask."""


class Objection(NamedTuple):
    """Why words were refused, as the model is told it; both empty when it is not to blame."""

    objection: str = ""
    rejected: str = ""


class Checked(NamedTuple):
    """A turn that may be shown, or what speaks against it."""

    turn: CoachTurn | None = None
    objection: Objection | None = None


def is_worded_by_code(allowed: tuple[AllowedMove, ...]) -> bool:
    """Whether the next turn's words are fixed, so that no model is asked for them."""
    return not allowed or not _is_the_models(allowed[0])


def check(judge: Judge, request: PhraseRequest, answer: ModelTurn, *, hold_sentence: str = "") -> Checked:
    """Return the turn when its move is allowed, its form is right and the judge passes it.

    A mirror out of form is left out, and the question alone is checked. One that the judge holds back for what it
    says takes its question with it, which may well ask about just that.
    """
    chosen = _chosen(answer, request.allowed)
    if chosen is None:
        return Checked(objection=Objection("the move is not one of the moves listed", answer.question))
    asked = (turn.question for turn in request.session.turns if turn.question)
    if fault := fault_of_question(answer.question, chosen.focus, asked):
        return Checked(objection=Objection(fault, answer.question))
    is_fit = not chosen.hold and not fault_of_mirror(answer.mirror)
    mirror, verdict = _judge(judge, request, answer, is_fit=is_fit)
    if verdict.blocked:
        return Checked(objection=Objection(_reasons(verdict), f"{answer.mirror} {answer.question}".strip()))
    if chosen.move is CoachMove.CONTRAST and not mirror:
        return Checked(objection=Objection("the mirror must hold the two statements, as the rep said them"))
    return Checked(turn=_turn(chosen, hold_sentence if chosen.hold else mirror, answer.question, verdict.score))


def _is_the_models(allowed: AllowedMove) -> bool:
    return allowed.move not in WORDED_BY_CODE and allowed.focus not in (Focus.READ_BACK, *OF_WORDS)


def _chosen(answer: ModelTurn, allowed: tuple[AllowedMove, ...]) -> AllowedMove | None:
    fitting = (one for one in allowed if one.move is answer.move and answer.focus in (None, one.focus))
    return next((one for one in fitting if _is_the_models(one)), None)


def _judge(judge: Judge, request: PhraseRequest, answer: ModelTurn, *, is_fit: bool) -> tuple[str, Verdict]:
    """The mirror that may be shown, and what the judge says of the turn with it."""
    mirror = as_sentence(answer.mirror)
    if is_fit and mirror:
        whole = _judged(judge, request, f"{mirror} {answer.question}")
        if not whole.blocked:
            return mirror, whole
    if mirror:
        told = _judged(judge, request, mirror)
        if any(reason.kind is not AnswerKind.FORM for reason in told.reasons):
            return "", told
    return "", _judged(judge, request, answer.question)


def _judged(judge: Judge, request: PhraseRequest, words: str) -> Verdict:
    verdict = judged(judge, request, words)
    note_judgement(verdict.score, is_passed=not verdict.blocked)
    if verdict.blocked:
        count(Count.GUARD_REFUSALS)
    return verdict


def _reasons(verdict: Verdict) -> str:
    return "; ".join(f'{reason.kind}: "{reason.span}"' for reason in verdict.reasons) or "it gives an answer"


def _turn(chosen: AllowedMove, mirror: str, question: str, score: float) -> CoachTurn:
    return CoachTurn(
        move=CoachMove.HOLD if chosen.hold else chosen.move,
        focus=chosen.focus,
        stage=chosen.stage,
        mirror=mirror,
        question=question,
        source=Source.MODEL,
        about=chosen.about.text if chosen.about else "",
        score=score,
    )
