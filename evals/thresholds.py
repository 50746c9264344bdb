"""The thresholds a run must hold, from one file."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from evals.scorers import scorer
from evals.scorers.scorer import Better, Unit

FILE = Path(__file__).with_name("thresholds.toml")
_TABLES = frozenset({"scorers", "leaks"})
_CALLS = ("buyer", "debrief")
_LEAKS = ("caught", "false_alarms", *(f"{where}_{what}" for where in _CALLS for what in ("caught", "false_alarms")))
_NEVER_OR_ALWAYS: Mapping[Unit, frozenset[float]] = defaultdict(
    frozenset, {Unit.SHARE: frozenset({0.0, 1.0}), Unit.PER_100_TURNS: frozenset({0.0})}
)
_MOST = {Unit.SHARE: 1.0, Unit.PER_100_TURNS: 100.0}


class Thresholds(Frozen):
    """What each scorer's figure must hold, and what the gate must do with planted turns."""

    scorers: Mapping[str, float] = {}
    caught: float | None = None
    false_alarms: float | None = None
    buyer_caught: float | None = None
    buyer_false_alarms: float | None = None
    debrief_caught: float | None = None
    debrief_false_alarms: float | None = None

    def of(self, name: str) -> float | None:
        """Return what this scorer's figure must hold, None where anything goes."""
        return self.scorers.get(name)

    def absolute(self) -> "Thresholds":
        """Return what no talk at all may miss: all that a run of a few talks can be held to."""
        always = {name: value for name, value in self.scorers.items() if value in _NEVER_OR_ALWAYS[scorer(name).unit]}
        return self.model_copy(update={"scorers": always})


def load_thresholds(path: Path = FILE) -> Thresholds:
    """Return the thresholds of this file. Raises UsageError that names the file and what is wrong in it."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise UsageError(f"{path.name}: not TOML: {error}") from error
    if unknown := set(read) - _TABLES:
        raise UsageError(f"{path.name}: no table is called {', '.join(sorted(unknown))}; there are scorers and leaks")
    leaks = _numbers(read.get("leaks", {}), "leaks", path)
    if unknown := set(leaks) - set(_LEAKS):
        raise UsageError(f"{path.name}: leaks: unknown {', '.join(sorted(unknown))}; there are {', '.join(_LEAKS)}")
    for name, value in leaks.items():
        _check_range(name, value, 1.0, path)
    scorers = _numbers(read.get("scorers", {}), "scorers", path)
    for name, value in scorers.items():
        _check_scorer(name, value, path)
    return Thresholds(scorers=scorers, **leaks)


def _numbers(table: object, name: str, path: Path) -> dict[str, float]:
    if not isinstance(table, dict):
        raise UsageError(f"{path.name}: {name} is not a table")
    wrong = [key for key, value in table.items() if isinstance(value, bool) or not isinstance(value, int | float)]
    if wrong:
        raise UsageError(f"{path.name}: {name}: {wrong[0]} is not a number")
    return {str(key): float(value) for key, value in table.items()}


def _check_scorer(name: str, value: float, path: Path) -> None:
    try:
        found = scorer(name)
    except UsageError as error:
        raise UsageError(f"{path.name}: {error}") from error
    if found.better is Better.NEITHER:
        raise UsageError(f"{path.name}: {name} is neither better high nor low: it cannot have a threshold")
    _check_range(name, value, _MOST.get(found.unit), path)


def _check_range(name: str, value: float, most: float | None, path: Path) -> None:
    if not (value >= 0 and (most is None or value <= most)):
        limits = f"between 0 and {most:g}" if most is not None else "0 or more"
        raise UsageError(f"{path.name}: {name} = {value:g} must be {limits}")
