"""The tables that are printed of the attacks and of the utility, and the figures behind them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from evals.themes.attack import Attack
from evals.themes.utility import Utility

HEAD = ("attack", "prior", "posterior", "line", "guessed right", "line", "exact counts", "held")
UTILITY_HEAD = (
    "reps",
    "took part",
    "true themes shown",
    "shown, not true",
    "claims too much",
    "another band",
    "two bands off",
    "nobody has it",
    "shown a group",
)


def attack_table(attacks: Sequence[Attack]) -> str:
    """Return the table of attacks: what one may become sure of, then what must not happen and how often it did."""
    guesses = [one for one in attacks if one.prior is not None]
    others = [one for one in attacks if one.prior is None]
    rows = [(one.name, *_figures(one), _held(one)) for one in guesses]
    tried = [(one.name, f"{one.tried:,}", f"{one.found}", _held(one)) for one in others]
    return f"{_table(HEAD, rows)}\n\n{_table(('attack', 'tried', 'happened', 'held'), tried)}"


def utility_table(utilities: Sequence[Utility]) -> str:
    """Return the table of utility, a row for each size of group and share that took part."""
    return _table(UTILITY_HEAD, [_utility_row(one) for one in utilities])


def figures(attacks: Iterable[Attack], utilities: Iterable[Utility]) -> dict[str, Any]:
    """Return everything as JSON takes it."""
    return {
        "attacks": [one._asdict() | {"held": one.held} for one in attacks],
        "utility": [one._asdict() | {"shown_of_true": one.shown_of_true} for one in utilities],
    }


def _figures(attack: Attack) -> Iterator[str]:
    for figure in (attack.prior, attack.posterior, attack.line, attack.measured, attack.measured_line):
        yield "" if figure is None else f"{figure:.3f}"
    yield attack.without


def _utility_row(one: Utility) -> tuple[str, ...]:
    wrong = (one.not_true, one.claims_too_much, one.other_band, one.two_off, one.nobodys)
    shares = [f"{share:.1%}" for share in (one.shown_of_true, *map(one.share, wrong))]
    return (str(one.size), f"{one.took_part:.0%}", *shares, f"{one.shown / one.groups:.1f}")


def _held(attack: Attack) -> str:
    return "yes" if attack.held else "NO"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = (head, ["-" * width for width in widths], *rows)
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    sized = list(zip(cells, widths, strict=True))
    first, others = f"{sized[0][0]:<{sized[0][1]}}", [f"{cell:>{width}}" for cell, width in sized[1:]]
    return f"| {' | '.join((first, *others))} |"
