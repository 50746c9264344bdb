"""A second judge beside the guard: asked about undecided turns alone, and never the only line."""

import logging
import time
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.errors import MalformedReply, ModelUnavailable
from agent.guard.abroad import is_harmless_so_far
from agent.guard.said import spoken
from agent.judges import Opinion, SecondJudge, Spent, Spoken, Undecided, one_call
from agent.language.tongues import language_of
from agent.ports import Judge

logger = logging.getLogger(__name__)

SHORTEST_CALL = 0.2
"""Seconds; with less than that left in a turn no call is begun."""

HIGHEST = 0.95
"""The score of a certain telling: no band reaches it, so no second judge is asked about one."""


_SETTLED = (AnswerKind.TELLING, AnswerKind.FORM, AnswerKind.UNCERTAIN_LANGUAGE)
"""What no score leaves open: plain advice, what is wrong or cannot be read whatever it means, other languages."""


class Band(NamedTuple):
    """The scores between which the guard is undecided: from `low` on, and below `high`."""

    low: float
    high: float

    @classmethod
    def around(cls, gate: float, verdict: float) -> "Band":
        """Return the band about the gate: from half of it up to the verdict.

        What the verdict calls an answer is beyond a second judge: one that lets everything through would
        show half as many again, and a good one has little to win there.
        """
        return cls(gate / 2, min(verdict, HIGHEST))

    def leaves_open(self, verdict: Verdict) -> bool:
        """Whether an English turn of this verdict is undecided: a score in the band, and nothing held for good."""
        is_settled = any(reason.kind in _SETTLED for reason in verdict.reasons)
        return not is_settled and self.low <= verdict.score < self.high


class SecondOpinion:
    """A judge that asks a second one about the turns that the guard is undecided about.

    What the second one says moves the score to an end of the band, and with it both verdicts. Where it
    says nothing that can be used, the guard's verdict stays as it is. It is never asked about a telling,
    a fault of form or a stretch that nobody can read; nor about a turn in another language, unless that is
    one of `languages` (their codes).
    """

    def __init__(
        self,
        guard: Judge,
        second: SecondJudge,
        *,
        band: Band,
        languages: Collection[str] = (),
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the guard and the second judge, which by itself may take so many seconds a turn."""
        self.guard, self.second = guard, second
        self.band, self.languages = band, frozenset(languages)
        self._seconds, self.clock = seconds, clock

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn after this context, with one call at most; see `Guard.check`."""
        return self.within(1, self._seconds).check(context, turn, remembered=remembered)

    def within(self, calls: int, seconds: float) -> "OpinionInTurn":
        """Return a judge for one turn of the coach that makes no more calls than these and takes no longer."""
        return OpinionInTurn(self, calls, seconds)

    def is_undecided(self, verdict: Verdict, context: Sequence[str], turn: str, remembered: Sequence[str]) -> bool:
        """Whether the second judge has a say in this turn."""
        kinds = {reason.kind for reason in verdict.reasons}
        if AnswerKind.UNCERTAIN_LANGUAGE not in kinds:
            return self.band.leaves_open(verdict)
        if kinds != {AnswerKind.UNCERTAIN_LANGUAGE} or language_of(turn) not in self.languages:
            return False
        return is_harmless_so_far(self.guard, context, turn, remembered)


class OpinionInTurn:
    """The guard and the second judge for one turn: `spent` is what the second one has cost so far."""

    def __init__(self, opinions: SecondOpinion, calls: int, seconds: float) -> None:
        """Judge one turn, within so many calls and seconds from now."""
        self.spent = Spent()
        self._of, self._calls = opinions, calls
        self._until = opinions.clock() + seconds
        self._refused: list[Reason] = []

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn, or a part of it again: what was found in the whole is not passed in the part."""
        verdict = self._of.guard.check(context, turn, remembered=remembered)
        if found := next((reason for reason in self._refused if reason.span in turn), None):
            return _held(verdict, found, self._of.band)
        if not self._of.is_undecided(verdict, context, turn, remembered) or not self._may_ask:
            return verdict
        opinion = self._asked(Undecided(_talk(context), tuple(remembered), turn))
        if opinion is None:
            return verdict
        if not opinion.gives_answer:
            return _passed(verdict, self._of.band)
        found = Reason(kind=opinion.kind or AnswerKind.TELLING, span=opinion.span or turn)
        self._refused.append(found)
        return _held(verdict, found, self._of.band)

    @property
    def _may_ask(self) -> bool:
        is_in_time = self._until - self._of.clock() >= SHORTEST_CALL
        return self.spent.calls < self._calls and is_in_time and not self._of.second.is_away

    def _asked(self, undecided: Undecided) -> Opinion | None:
        began, opinion = self._of.clock(), None
        try:
            opinion = self._of.second.opinion(undecided, self._until - began)
        except (ModelUnavailable, MalformedReply) as fault:
            logger.info("no second opinion, the guard's verdict stays: %s", fault)
        cost = one_call(self._of.clock() - began, opinion.usage if opinion else None, judged=True)
        self.spent = self.spent.plus(cost)
        return opinion


def _talk(context: Sequence[str]) -> tuple[Spoken, ...]:
    """What the guard counts as said: orders to the coach are left out, so that no model reads them as orders either."""
    lines = (spoken(entry) for entry in context)
    return tuple(Spoken(line.speaker, line.text) for line in lines if line.text)


def _held(verdict: Verdict, found: Reason, band: Band) -> Verdict:
    reasons = tuple(dict.fromkeys((found, *verdict.reasons)))
    score = max(verdict.score, band.high)
    return verdict.model_copy(update={"gives_answer": True, "blocked": True, "score": score, "reasons": reasons})


def _passed(verdict: Verdict, band: Band) -> Verdict:
    score = min(verdict.score, band.low)
    return verdict.model_copy(update={"gives_answer": False, "blocked": False, "score": score, "reasons": ()})
