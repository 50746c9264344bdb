"""Who may take a turn now, what models may still be asked, and where what was used is counted."""

from contextlib import AbstractContextManager
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from agent.ports.speaking import Usage


class Kind(StrEnum):
    """What is counted of a rep."""

    TURNS = "turns"
    TOKENS = "tokens"


class UsedStore(Protocol):
    """Counts what reps used in a stretch of time, across all processes of an installation."""

    def use(self, rep_id: str, kind: Kind, since: datetime, amount: int) -> int:
        """Count this amount in the stretch that began at this time; return what the rep has used in it by now."""
        ...

    def used(self, rep_id: str, kind: Kind, since: datetime) -> int:
        """Return what the rep has used in the stretch that began at this time."""
        ...

    def forget_used(self, before: datetime) -> int:
        """Delete what was counted in stretches that began before this time; return how many there were."""
        ...


class TurnGate(Protocol):
    """Stands before every turn."""

    def turn(self, rep_id: str) -> AbstractContextManager[None]:
        """Return what a rep's turn runs in. Entering raises ClosingDown when the process is being stopped."""
        ...

    def admit(self, rep_id: str) -> None:
        """Count a turn of the rep; referrals are not counted. Raises TooManyTurns for one too many."""
        ...


class Meter(Protocol):
    """Stands before every call of a model."""

    def allow(self) -> None:
        """Return when the rep whose turn it is may use a model. Raises ModelUnavailable when they may not today."""
        ...

    def count(self, usage: Usage) -> None:
        """Count what a call used for the rep whose turn it is."""
        ...
