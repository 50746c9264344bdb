"""One turn in a model's words: asked, checked, told why once, and given up in time."""

import time
from collections.abc import Callable
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.turn import CoachTurn
from agent.errors import FormatRefused, MalformedReply, ModelUnavailable
from agent.judges import BoundedJudge, Spent, one_call
from agent.ports import Judge, ModelTurn, Phraser, PhraseRequest
from agent.steps.phrase.check import Objection, check, is_worded_by_code

MOST_CALLS = 2

Confirm = Callable[[tuple[Idea, ...]], tuple[AllowedMove, ...]]
"""Given what the model read in the rep's message, returns the moves that are allowed now."""


class Phrased(NamedTuple):
    """What came of asking a model: a checked turn or None, the ideas it read, and the cost of it all."""

    turn: CoachTurn | None
    ideas: tuple[Idea, ...] = ()
    spent: Spent = Spent()


class _Asked(NamedTuple):
    """An answer, or the fault that there is none for; without either the model is gone."""

    answer: ModelTurn | None = None
    objection: Objection | None = None


def phrase_with_model(
    phraser: Phraser,
    judge: Judge,
    request: PhraseRequest,
    seconds: float,
    *,
    second: BoundedJudge | None = None,
    confirm: Confirm | None = None,
    hold_sentence: str = "",
    clock: Callable[[], float] = time.monotonic,
) -> Phrased:
    """Return the model's turn once the judge has passed it, or none: then the bank phrases.

    Never more than two calls, never longer than `seconds`; the second is made only while it can
    still come in time. A `second` judge takes the place of `judge`; its call is one of the two.
    `confirm` decides again once the model has read the message. `hold_sentence` is said in place of
    a mirror where the move holds the line.
    """
    until, spent = clock() + seconds, Spent()
    ideas: tuple[Idea, ...] = ()
    while _is_worth_a_call(request, spent, until - clock()):
        asked_at = clock()
        answer, objection = _ask(phraser, request, until - asked_at)
        spent = spent.plus(one_call(clock() - asked_at, answer.usage if answer else None))
        if answer is not None:
            ideas = answer.ideas or ideas
            request = request if confirm is None else request.model_copy(update={"allowed": confirm(ideas)})
            judging = second.within(MOST_CALLS - spent.calls, until - clock()) if second else None
            turn, objection = check(judging or judge, request, answer, hold_sentence=hold_sentence)
            spent = spent.plus(judging.spent if judging else Spent())
            if turn is not None:
                return Phrased(_recorded(turn, phraser, spent), ideas, spent)
        if objection is None:
            break
        request = request.model_copy(update=objection._asdict())
    return Phrased(None, ideas, spent)


def _recorded(turn: CoachTurn, phraser: Phraser, spent: Spent) -> CoachTurn:
    return turn.model_copy(update={"wording": phraser.wording, "retries": spent.retries})


def _is_worth_a_call(request: PhraseRequest, spent: Spent, left: float) -> bool:
    # A second call gets the whole prompt from the endpoint's cache: half the time of the first may do.
    return spent.calls < MOST_CALLS and left > spent.seconds / 2 and not is_worded_by_code(request.allowed)


def _ask(phraser: Phraser, request: PhraseRequest, seconds: float) -> _Asked:
    try:
        return _Asked(answer=phraser.phrase(request, seconds))
    except FormatRefused:
        return _Asked(objection=Objection())
    except MalformedReply as error:
        return _Asked(objection=Objection(str(error)))
    except ModelUnavailable:
        return _Asked()
