"""How far a second labeller, who had the definition alone, agrees with the labels of a set."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from evals.judging.draws import Draws
from evals.judging.share import Numbers, Share, share
from evals.loaders import LabelledTurn
from evals.loaders.records import read_records


class Label(NamedTuple):
    """What the second labeller said of a turn, and whether they were unsure of it."""

    gives_answer: bool
    unsure: bool = False


class Compared(NamedTuple):
    """A turn and its second label."""

    turn: LabelledTurn
    second: Label

    @property
    def agrees(self) -> bool:
        """Whether both labels are the same."""
        return self.turn.gives_answer is self.second.gives_answer


class KindAgreement(Frozen):
    """Turns of one kind: how many there are, on how many the labels differ, and how many the second was unsure of."""

    kind: str
    gives_answer: bool
    turns: int
    apart: int
    unsure: int
    agreed: Share


class Agreement(Frozen):
    """Raw agreement and Cohen's kappa, over all turns with two labels and over those the second was sure of."""

    turns: int
    without_second: int
    unsure: int
    raw: Share
    kappa: Share
    raw_sure: Share
    kappa_sure: Share
    only_first: int
    only_second: int
    kinds: tuple[KindAgreement, ...]


def read_second(path: Path) -> dict[str, Label]:
    """Return the second labels by the id of the turn: JSON lines with id, gives_answer and, if known, unsure.

    Raises UsageError, with the line, for one that is no label or labels a turn again.
    """
    found: dict[str, Label] = {}
    try:
        for record in read_records(path):
            name, gives, unsure = record.text("id"), record.need("gives_answer"), record.fields.get("unsure", False)
            if not isinstance(gives, bool) or not isinstance(unsure, bool):
                raise UsageError(f"{record.where}: gives_answer and unsure are true or false")
            if name in found:
                raise UsageError(f"{record.where}: {name} has a label already")
            found[name] = Label(gives, unsure)
    except UsageError as error:
        raise UsageError(f"{path.name}: {error}") from error
    return found


def compared(turns: Sequence[LabelledTurn], second: Mapping[str, Label]) -> tuple[Compared, ...]:
    """Return the turns that have a second label. Raises UsageError for labels of turns that are not there."""
    known = {turn.id for turn in turns}
    strange = [name for name in second if name not in known]
    if strange or not second:
        raise UsageError(f"there is no turn {strange[0]}, and {len(strange)} such in all" if strange else "no labels")
    return tuple(Compared(turn, second[turn.id]) for turn in turns if turn.id in second)


def agreement(pairs: Sequence[Compared], *, without_second: int = 0) -> Agreement:
    """Return how far two labellers agree; intervals come from drawing whole talks anew."""
    sure = [pair for pair in pairs if not pair.second.unsure]
    kinds = sorted({(not pair.turn.gives_answer, pair.turn.kind) for pair in pairs})
    return Agreement(
        turns=len(pairs),
        without_second=without_second,
        unsure=len(pairs) - len(sure),
        raw=_raw(pairs),
        kappa=_kappa(pairs),
        raw_sure=_raw(sure),
        kappa_sure=_kappa(sure),
        only_first=sum(pair.turn.gives_answer and not pair.agrees for pair in pairs),
        only_second=sum(pair.second.gives_answer and not pair.agrees for pair in pairs),
        kinds=tuple(_of_kind(pairs, kind, not none) for none, kind in kinds),
    )


def _raw(pairs: Sequence[Compared]) -> Share:
    agreed = np.array([pair.agrees for pair in pairs], dtype=np.bool_)
    everyone = np.ones_like(agreed)
    return Draws([pair.turn.talk for pair in pairs]).share(agreed, everyone) if pairs else share(agreed, everyone)


def _kappa(pairs: Sequence[Compared]) -> Share:
    """Agreement above what chance would give; zero where there is nothing to tell apart."""
    first = np.array([pair.turn.gives_answer for pair in pairs], dtype=np.float64)
    second = np.array([pair.second.gives_answer for pair in pairs], dtype=np.float64)

    def kappa(weights: Numbers) -> Numbers:
        total = weights.sum(axis=1)
        one, two = weights @ first / total, weights @ second / total
        seen, chance = weights @ (first == second) / total, one * two + (1 - one) * (1 - two)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(chance < 1, (seen - chance) / (1 - chance), np.nan)

    if len({*first, *second}) < 2:
        return Share(value=0.0, low=0.0, high=0.0)
    return Draws([pair.turn.talk for pair in pairs]).figure(kappa)


def _of_kind(pairs: Sequence[Compared], kind: str, gives_answer: bool) -> KindAgreement:
    chosen = [pair for pair in pairs if (pair.turn.kind, pair.turn.gives_answer) == (kind, gives_answer)]
    agreed = np.array([pair.agrees for pair in chosen], dtype=np.bool_)
    return KindAgreement(
        kind=kind,
        gives_answer=gives_answer,
        turns=len(chosen),
        apart=int((~agreed).sum()),
        unsure=sum(pair.second.unsure for pair in chosen),
        agreed=share(agreed, np.ones_like(agreed)),
    )
