"""Everything observed of a turn, before it is weighed."""

from collections.abc import Sequence
from typing import NamedTuple

from agent.domain.verdict import AnswerKind
from agent.guard.commands import commands
from agent.guard.form import Form, form
from agent.guard.likeness import Likeness
from agent.guard.provenance import Unit, trace
from agent.guard.said import Said, said
from agent.guard.tellings import Telling, tellings
from agent.language.parse import Parsed, parse


class Signs(NamedTuple):
    """A turn taken apart against what the rep said."""

    parsed: Parsed
    heard: Said
    shape: Form
    units: tuple[Unit, ...]
    tellings: tuple[Telling, ...]

    def units_in(self, span: str) -> tuple[Unit, ...]:
        """Return the words inside a stretch of the turn."""
        start = self.parsed.text.find(span)
        return tuple(unit for unit in self.units if 0 <= start <= unit.word.start < start + len(span))

    def without(self, stretches: Sequence[tuple[int, int]]) -> "Signs":
        """Return the same signs, less the tellings that lie in these stretches of the turn."""
        places = ((telling, self.parsed.text.find(telling.span)) for telling in self.tellings)
        kept = (telling for telling, at in places if not any(start <= at < end for start, end in stretches))
        return self._replace(tellings=tuple(kept))


def observe(context: Sequence[str], turn: str, remembered: Sequence[str], likeness: Likeness) -> Signs:
    """Return what can be seen in a turn (already plain), given the rep's words."""
    parsed, heard = parse(turn), said(context, remembered)
    ordered = tuple(Telling(AnswerKind.TELLING, span.rstrip(" ,;:.!"), False, "command") for span in commands(parsed))
    return Signs(parsed, heard, form(turn), trace(parsed, heard, likeness), (*tellings(turn), *ordered))
