"""Labelled turns and what a judge says of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from agent.domain.verdict import AnswerKind, Verdict
from agent.ports import Judge
from evals.loaders import LabelledTurn, load


class Judged(NamedTuple):
    """A labelled turn and what the judge says of it; turns of one `talk` hang together."""

    gives_answer: bool
    kind: str
    verdict: Verdict
    talk: str = ""

    @property
    def held_by_score(self) -> bool:
        """Whether the gate held the turn for what it says, and not for its form or language alone."""
        formal = (AnswerKind.FORM, AnswerKind.UNCERTAIN_LANGUAGE)
        return self.verdict.blocked and any(reason.kind not in formal for reason in self.verdict.reasons)


def judged(path: Path, judge: Judge) -> Iterator[Judged]:
    """Yield each labelled turn of a file with its verdict. Raises UsageError for a file that cannot be used."""
    return judge_turns(load(path).turns, judge)


def judge_turns(turns: Iterable[LabelledTurn], judge: Judge) -> Iterator[Judged]:
    """Yield these turns with their verdicts."""
    for number, turn in enumerate(turns):
        verdict = judge.check(turn.context, turn.text)
        yield Judged(turn.gives_answer, turn.kind, verdict, turn.talk or str(number))
