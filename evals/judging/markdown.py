"""`python -m evals.judging.markdown FIGURES.json`: the tables of docs/guard.md from what `meno evals run guard` wrote.

FIGURES.json is the file that `--json` was given. One table compares its sets; under it stands one of each set's kinds,
those judged best first.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from agent.errors import UsageError
from evals.judging.figures import Figures, KindFigures
from evals.judging.share import Share

_HEAD = "set,turns,AUC,precision,recall,F1,false alarms,gate catches,gate holds back good turns,calibration error"
_KINDS = "gives an answer,turns,called,held,gives none,turns,called,held"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 2 when the file holds no figures of the guard."""
    parser = argparse.ArgumentParser(prog="python -m evals.judging.markdown", description=__doc__)
    parser.add_argument("figures", type=Path, metavar="FIGURES.json")
    try:
        found = read_figures(parser.parse_args(arguments).figures)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write("\n".join(tables(found)) + "\n")
    return 0


def read_figures(path: Path) -> dict[str, Figures]:
    """Return the figures of each set. Raises UsageError when the file holds none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))["guard"]
        found = {name: Figures.model_validate(one) for name, one in content.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path.name}: not what `meno evals run guard --json` writes ({error})") from error
    if not found:
        raise UsageError(f"{path.name}: there are no sets in it")
    return found


def tables(found: Mapping[str, Figures]) -> Iterator[str]:
    """Yield the lines of both sorts of tables."""
    yield from _table(_HEAD, (_set(name, one) for name, one in found.items()))
    for name, one in found.items():
        best_first = sorted(one.kinds, key=lambda kind: abs(kind.gives_answer - kind.called.value))
        answers = [_kind(kind) for kind in best_first if kind.gives_answer]
        others = [_kind(kind) for kind in best_first if not kind.gives_answer]
        yield from ("", f"By kind, in {name}:", "")
        rows = zip_longest(answers, others, fillvalue=[""] * 4)
        yield from _table(_KINDS, ([*left, *right] for left, right in rows))


def _set(name: str, one: Figures) -> list[str]:
    fields = (one.auc, one.precision, one.recall, one.f1, one.false_alarms, one.gate_recall, one.gate_false_alarms)
    return [name, f"{one.turns:,}", *(_said(field) for field in (*fields, one.calibration.error))]


def _kind(kind: KindFigures) -> list[str]:
    return [kind.kind.replace("_", " "), str(kind.turns), _said(kind.called), _said(kind.held)]


def _table(head: str, rows: Iterator[list[str]]) -> Iterator[str]:
    names = head.split(",")
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    yield from (f"| {' | '.join(cells)} |" for cells in rows)


def _said(field: Share) -> str:
    return f"{field.value:.2f} ({field.low:.2f}-{field.high:.2f})"


if __name__ == "__main__":
    sys.exit(main())
