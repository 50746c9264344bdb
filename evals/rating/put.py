"""Talks put before a model as a judge, and the table of what it made of them: `meno evals judge`."""

from collections.abc import Sequence
from pathlib import Path

import anyio

from agent.errors import MenoError
from agent.settings import Settings
from evals.given import load_transcripts
from evals.rating.agreement import Agreement, compare
from evals.rating.rating import Rating, rate
from evals.rating.rubric import Rubric, talk_lines
from evals.reports.record import SCHEMA, read_results
from evals.subjects.chat import ChatEndpoint, Line, Role
from evals.subjects.named import endpoint_of
from evals.subjects.subject import SubjectAway
from evals.transcript import Transcript

Rated = tuple[str, tuple[Rating, ...]]
"""A talk's name and what was made of it, rubric by rubric."""


class JudgeAway(MenoError):
    """The model that judges cannot be asked any more."""


def judge_talks(path: Path, rubrics: Sequence[Rubric], settings: Settings) -> tuple[Rated, ...]:
    """Return the ratings of every talk of a record or a file of talks, by the model that the settings name.

    Raises UsageError for a file that is neither and for a model that cannot be reached, JudgeAway when it dies.
    """
    return anyio.run(_rated, _talks(path), tuple(rubrics), endpoint_of(settings))


def judge_agreement(path: Path, rubric: Rubric, settings: Settings) -> Agreement:
    """Return how far the model agrees with people's scores of the same talks. Raises as `judge_talks`."""
    return anyio.run(_agreed, path, rubric, endpoint_of(settings))


def ratings_table(rated: Sequence[Rated]) -> str:
    """Return the scores, a talk a line, and their means; "-" where the judge gave none."""
    names = [rating.wording for rating in rated[0][1]]
    lines = ["".join((f"{'talk':<40}", *(f"{name:>24}" for name in names)))]
    lines += ["".join((f"{name:<40}", *(f"{one.score or '-':>24}" for one in ratings))) for name, ratings in rated]
    means = [_mean([ratings[place].score for _, ratings in rated]) for place in range(len(names))]
    return "\n".join((*lines, "".join((f"{'mean':<40}", *(f"{mean:>24}" for mean in means)))))


def agreement_line(rubric: Rubric, found: Agreement) -> str:
    """Return the agreement in one line for people."""
    kappa = "kappa: all scores are the same" if found.kappa is None else f"weighted kappa {found.kappa:.2f}"
    interval = "" if found.low is None or found.high is None else f" ({found.low:.2f} to {found.high:.2f})"
    return (
        f"{rubric}: {kappa}{interval}, exact {found.exact:.0%}, within one {found.within_one:.0%}, "
        f"{found.bias:+.1f} above people, {found.of} talks, {found.unscored} without a score"
    )


def _talks(path: Path) -> tuple[Transcript, ...]:
    if path.is_file() and SCHEMA.encode() in path.read_bytes()[:200]:
        return tuple(talk.transcript for talk in read_results(path).talks)
    return load_transcripts(path)


async def _rated(talks: Sequence[Transcript], rubrics: Sequence[Rubric], endpoint: ChatEndpoint) -> tuple[Rated, ...]:
    judge = _Judge(endpoint)
    async with judge:
        return tuple(
            [
                (talk.scenario.id, tuple([await rate(talk_lines(talk), one, judge.ask) for one in rubrics]))
                for talk in talks
            ]
        )


async def _agreed(path: Path, rubric: Rubric, endpoint: ChatEndpoint) -> Agreement:
    async with _Judge(endpoint) as judge:
        return await compare(path, rubric, judge.ask)


class _Judge:
    def __init__(self, endpoint: ChatEndpoint) -> None:
        self._endpoint = endpoint

    async def ask(self, prompt: str) -> str:
        try:
            return (await self._endpoint.complete([Line(Role.USER, prompt)])).text
        except SubjectAway as error:
            raise JudgeAway(f"The judge cannot be asked any more: {error}. Nothing was rated to the end.") from error

    async def __aenter__(self) -> "_Judge":
        await self._endpoint.reach()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._endpoint.close()


def _mean(scores: Sequence[int | None]) -> str:
    given = [score for score in scores if score is not None]
    return f"{sum(given) / len(given):.2f}" if given else "-"
