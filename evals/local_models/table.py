"""One table of all runs: what a model says alone, and what it says with Meno in front of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from evals.local_models.versus import Played
from evals.results import Measured, Results
from evals.scorers.form import ONE_QUESTION
from evals.scorers.repeats import NOTHING_TWICE
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.scorers.spending import MODEL_CALLS, MODEL_PHRASED, SECONDS
from evals.subjects.named import SubjectName

NOTHING = "–"


class _Column(NamedTuple):
    title: str
    cell: Callable[[Played], str]


def table(runs: Sequence[Played]) -> str:
    """Return the runs as a table in Markdown, a row each; figures in brackets are 95 % intervals over talks."""
    rows = [[column.title for column in _COLUMNS], ["---"] * len(_COLUMNS)]
    rows += [[column.cell(run) for column in _COLUMNS] for run in runs]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _who(run: Played) -> str:
    return "prompt only" if run.side is SubjectName.PROMPT_ONLY else "Meno"


def _per_100(run: Played) -> str:
    found = _of(run.results, ANSWERS_SHOWN)
    return f"{found.value:.1f} ({found.low:.1f} to {found.high:.1f})" if found else NOTHING


def _turns(run: Played) -> str:
    found = _of(run.results, ANSWERS_SHOWN)
    return str(found.of) if found else "0"


def _talks(run: Played) -> str:
    talks = [talk.transcript for talk in run.results.talks]
    failed = sum(1 for talk in talks if talk.error and talk.said)
    not_played = sum(1 for talk in talks if not talk.said)
    told = [f"{len(talks) - failed - not_played}"]
    told += [f"{failed} failed"] if failed else []
    told += [f"{not_played} not played"] if not_played else []
    return ", ".join(told)


def _share(name: str) -> Callable[[Played], str]:
    def cell(run: Played) -> str:
        found = _of(run.results, name)
        return f"{found.value:.0%}" if found else NOTHING

    return cell


def _number(name: str) -> Callable[[Played], str]:
    def cell(run: Played) -> str:
        found = _of(run.results, name)
        return f"{found.value:.1f}" if found else NOTHING

    return cell


def _of(results: Results, name: str) -> Measured | None:
    return next((figure for figure in results.measured if figure.scorer == name), None)


_COLUMNS = (
    _Column("model", lambda run: run.model.value),
    _Column("coach", _who),
    _Column("talks", _talks),
    _Column("turns", _turns),
    _Column("answers shown per 100 turns", _per_100),
    _Column("turns in the model's words", _share(MODEL_PHRASED)),
    _Column("one question", _share(ONE_QUESTION)),
    _Column("not asked before", _share(NOTHING_TWICE)),
    _Column("model calls a turn", _number(MODEL_CALLS)),
    _Column("seconds a turn", _number(SECONDS)),
)
