"""What was found in talks of each mode, apart: those that prepare a deal, practise a call, look back on one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.domain.session import Mode
from evals.results import Looked, Results
from evals.scorers.buyers import BUYER_IN_ROLE
from evals.scorers.scorer import ANSWERS_SHOWN

HEADS = ("talks", "coach turns", "answers", "buyer lines", "out of role")


class OfMode(NamedTuple):
    """The talks of one mode: the coach's turns that were judged and how many answered, and the same of the buyer's."""

    mode: Mode
    talks: int
    turns: int
    answers: int
    lines: int
    out_of_role: int

    @property
    def cells(self) -> tuple[str, ...]:
        """The counts in words, as HEADS names them."""
        return tuple(f"{count:,}" for count in self[1:])


def by_mode(results: Results) -> tuple[OfMode, ...]:
    """Return what was found in each mode that was played; nothing where only one was."""
    found = [_of(mode, [talk for talk in results.talks if talk.transcript.scenario.mode is mode]) for mode in Mode]
    played = tuple(one for one in found if one.talks)
    return played if len(played) > 1 else ()


def _of(mode: Mode, talks: Sequence[Looked]) -> OfMode:
    turns, answers = _counted(talks, ANSWERS_SHOWN)
    lines, in_role = _counted(talks, BUYER_IN_ROLE)
    return OfMode(mode, len(talks), turns, answers, lines, lines - in_role)


def _counted(talks: Iterable[Looked], scorer: str) -> tuple[int, int]:
    """How much of it this scorer looked at, and its hits."""
    found = [finding for talk in talks for finding in talk.findings if finding.scorer == scorer]
    return sum(one.of for one in found), sum(one.hits for one in found)
