"""How much a rep may say in a minute, and how many tokens of models it may cost in a day."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from agent.doors import Doors
from agent.errors import MemoryStoreError, ModelUnavailable, TooManyTurns
from agent.ports import Clock, Kind, Usage, UsedStore

logger = logging.getLogger(__name__)

TOO_MANY = "That was too much for one minute: at most {most} can be sent. Send your words again in a minute."
USED_UP = "has done as much for you as it may today"
NOTICE = f"The model {USED_UP}. Until tomorrow (UTC) the coach asks from its own question bank."

_whose: ContextVar[str] = ContextVar("whose_turn", default="")
"""The rep whose turn runs in this thread; models are asked deep inside it."""


class Limits:
    """Counts turns and tokens of each rep. Implements `agent.ports.TurnGate` and `agent.ports.Meter`."""

    def __init__(self, doors: Doors, used: UsedStore, clock: Clock, *, turns_a_minute: int, tokens_a_day: int) -> None:
        """Let turns through these doors, and count them here; a limit of 0 is none, and is not counted."""
        self._doors, self._used, self._clock = doors, used, clock
        self._turns, self._tokens = turns_a_minute, tokens_a_day

    @contextmanager
    def turn(self, rep_id: str) -> Iterator[None]:
        """Run a rep's turn inside. Raises ClosingDown when the process is being stopped."""
        before = _whose.set(rep_id)
        try:
            with self._doors.turn(rep_id):
                yield
        finally:
            _whose.reset(before)

    def admit(self, rep_id: str) -> None:
        """Count a turn of the rep. Raises TooManyTurns for one too many, MemoryStoreError."""
        if not self._turns:
            return
        minute = self._clock().replace(second=0, microsecond=0)
        if self._used.use(rep_id, Kind.TURNS, minute, 1) > self._turns:
            raise TooManyTurns(TOO_MANY.format(most=self._turns))

    def allow(self) -> None:
        """Let a model be asked. Raises ModelUnavailable when the rep's tokens of the day are used up."""
        if self.is_spent(_whose.get()):
            raise ModelUnavailable(f"the model {USED_UP}")

    def count(self, usage: Usage) -> None:
        """Count the tokens of a call for the rep whose turn it is; what cannot be counted stops no turn."""
        rep_id, tokens = _whose.get(), usage.input_tokens + usage.output_tokens
        if not (self._tokens and rep_id and tokens):
            return
        try:
            self._used.use(rep_id, Kind.TOKENS, self._today(), tokens)
        except MemoryStoreError as error:
            logger.warning("tokens of a model were not counted: %s", error)

    def is_spent(self, rep_id: str) -> bool:
        """Whether the rep's tokens of the day are used up; when that cannot be read they are not."""
        if not (self._tokens and rep_id):
            return False
        try:
            return self._used.used(rep_id, Kind.TOKENS, self._today()) >= self._tokens
        except MemoryStoreError as error:
            logger.warning("tokens of models cannot be looked up: %s", error)
            return False

    def _today(self) -> datetime:
        return self._clock().replace(hour=0, minute=0, second=0, microsecond=0)
