"""A run beside a former one."""

from enum import StrEnum

from evals.reports.headline import all_figures
from evals.reports.wording import is_number
from evals.results import Compared, Results
from evals.scorers.scorer import Better


class Change(StrEnum):
    """What became of a figure since the former run; only intervals that do not touch tell of a change."""

    BETTER = "better"
    WORSE = "worse"
    MOVED = "changed"
    SAME = "within the intervals"
    NEW = "new"
    UNTOLD = "cannot be told"


def compare(now: Results, before: Results) -> tuple[Compared, ...]:
    """Return each figure of this run beside the same of a former one, where that measured it in the same unit."""
    former = {(figure.scorer, figure.unit): figure for figure in all_figures(before) if figure.of}
    return tuple(Compared(figure, former.get((figure.scorer, figure.unit))) for figure in all_figures(now) if figure.of)


def change(compared: Compared) -> Change:
    """Return what became of a figure: better or worse only when the two intervals lie apart."""
    now, before = compared
    if before is None:
        return Change.NEW
    if not is_number(now) and not is_number(before):
        return Change.UNTOLD
    if now.low <= before.high and before.low <= now.high:
        return Change.SAME
    if now.better is Better.NEITHER:
        return Change.MOVED
    return Change.BETTER if (now.value > before.value) is (now.better is Better.MORE) else Change.WORSE
