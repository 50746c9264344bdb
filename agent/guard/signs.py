"""Everything observed of a turn, before it is weighed."""

from collections.abc import Sequence
from typing import NamedTuple

from agent.domain.verdict import AnswerKind
from agent.guard.commands import commands
from agent.guard.form import Form, form
from agent.guard.likeness import Likeness
from agent.guard.provenance import Origin, Unit, trace
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

    @property
    def foreign(self) -> tuple[Unit, ...]:
        """The words of content that the rep did not bring."""
        return tuple(unit for unit in self.units if unit.origin is Origin.NEW)


def observe(context: Sequence[str], turn: str, remembered: Sequence[str], likeness: Likeness) -> Signs:
    """Return what can be seen in a turn, given the rep's words."""
    parsed, heard = parse(turn), said(context, remembered)
    ordered = tuple(Telling(AnswerKind.TELLING, span, False, "command") for span in commands(parsed))
    return Signs(parsed, heard, form(turn), trace(parsed, heard, likeness), (*tellings(turn), *ordered))


def foreign_in(signs: Signs, span: str) -> tuple[Unit, ...]:
    """Return the foreign words inside a stretch of the turn."""
    start = signs.parsed.text.find(span)
    return tuple(unit for unit in signs.foreign if start <= unit.word.start < start + len(span))
