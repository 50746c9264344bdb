"""`python -m evals.judging.labellers`: how far a second labeller agrees with the labels of a set.

Without paths it compares our held-out turns with the second labels beside them. `--list` prints every turn that the two
labels differ on, for somebody to decide.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.errors import UsageError
from evals.judging.agreement import Agreement, Compared, agreement, compared, read_second
from evals.judging.share import Share
from evals.loaders import load

_GUARD = Path(__file__).parents[1] / "data" / "guard"
ROWS, SECOND = _GUARD / "turns.test.jsonl", _GUARD / "second_labels.test.jsonl"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the agreement; return 2 when the files cannot be used."""
    given = _parser().parse_args(arguments)
    try:
        turns = load(given.rows).turns
        pairs = compared(turns, read_second(given.labels))
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    found = agreement(pairs, without_second=len(turns) - len(pairs))
    lines = [*agreement_lines(found), *(_apart(pairs) if given.list else ())]
    sys.stdout.write("\n".join(lines) + "\n")
    if given.json:
        given.json.write_text(found.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return 0


def agreement_lines(found: Agreement) -> Iterator[str]:
    """Yield the agreement as lines for people, the kinds with most disagreement first."""
    missing = f"; {found.without_second} more have none" if found.without_second else ""
    yield f"{found.turns} turns with a second label{missing}"
    sure = found.turns - found.unsure
    rows = (
        ("agreement", found.raw),
        ("Cohen's kappa", found.kappa),
        (f"agreement where sure ({sure})", found.raw_sure),
        (f"kappa where sure ({sure})", found.kappa_sure),
    )
    for label, field in rows:
        yield f"  {label:<36} {_with_interval(field)}"
    yield f"  an answer by the first label alone {found.only_first}, by the second alone {found.only_second}"
    yield f"  {'kind':<36} turns   apart  unsure   agreement"
    for one in sorted(found.kinds, key=lambda one: one.agreed.value):
        kind = f"{one.kind or 'of no named kind'}{'' if one.gives_answer else ' (none)'}"
        yield f"  {kind:<36} {one.turns:>5}   {one.apart:>5}  {one.unsure:>6}   {_with_interval(one.agreed)}"
    yield '  "(none)" marks kinds that give no answer by the first label'


def _apart(pairs: Sequence[Compared]) -> Iterator[str]:
    for pair in pairs:
        if not pair.agrees:
            label = "an answer" if pair.turn.gives_answer else "none"
            yield f"\n{pair.turn.id}, {pair.turn.kind}: first {label}{', second unsure' if pair.second.unsure else ''}"
            yield from (f"  {entry}" for entry in pair.turn.context)
            yield f"  > {pair.turn.text}"


def _with_interval(field: Share) -> str:
    return f"{field.value:.3f} ({field.low:.3f} to {field.high:.3f})"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.judging.labellers", description=__doc__)
    parser.add_argument("rows", nargs="?", type=Path, default=ROWS, help="labelled turns")
    parser.add_argument("labels", nargs="?", type=Path, default=SECOND, help="JSON lines: id, gives_answer, unsure")
    parser.add_argument("--list", action="store_true", help="print the turns that the labels differ on")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
