"""Options that commands share, and the clock they set."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from agent.clock import utc_now
from agent.errors import UsageError
from agent.ports import Clock
from ui.terminal.identity import COMES, whose

if TYPE_CHECKING:
    from agent.bootstrap import Meno
    from agent.settings import Settings
    from ui.local_time import LocalTime

LOCAL_REP = "me"
"""The rep of a machine with one local profile."""

YEARS = range(1970, 9000)
"""What a clock may be set to: there are days before and after each of them."""

User = Annotated[
    str,
    typer.Option("--user", callback=whose, is_eager=True, help="Whose coach this is; in a team always your own."),
]
Now = Annotated[str | None, typer.Option("--now", metavar="ISO8601", help="Set the clock, for scripts and tests.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]


def clock_at(now: str | None) -> Clock:
    """Return a clock that stands at this ISO 8601 time (local when it names no offset), or the real one."""
    if now is None:
        return utc_now
    try:
        fixed = datetime.fromisoformat(now).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"--now: {now!r} is no ISO 8601 time; write it like 2026-11-29T09:00:00+01:00") from error
    if fixed.year not in YEARS:
        raise UsageError(f"--now: {now!r} is not in the years {YEARS[0]} to {YEARS[-1]}")
    return lambda: fixed


def be_sure(question: str, untouched: str, *, yes: bool) -> None:
    """Ask the question unless --yes has answered it. Raises UsageError saying what was left untouched."""
    if not yes and not typer.confirm(question):
        raise UsageError(f"{untouched}; --yes says that it shall be")


def read_settings() -> "Settings":
    """Return the settings of the environment. Raises UsageError naming the variable that is wrong."""
    from pydantic import ValidationError

    from agent.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "a setting"
        name = name if name.startswith("OPENAI") else f"MENO_{name.removeprefix('MENO_')}"
        raise UsageError(f"{name}: {first['msg']}. `meno doctor` lists every setting.") from error


@contextmanager
def meno(now: str | None = None) -> Iterator["Meno"]:
    """Put Meno together from the environment, and close it at the end."""
    from agent.bootstrap import build

    built = build(read_settings(), clock=clock_at(now))
    try:
        built.ballots.begin()
        if (person := COMES.get()) is not None:
            built.ballots.met(person)
        yield built
    finally:
        built.close()


def time_of(built: "Meno") -> "LocalTime":
    """Return the clock of the rep's time zone."""
    from ui.local_time import LocalTime

    return LocalTime.named(built.settings.timezone)
