"""What the doctor looks at, one thing after the other."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

from agent.clock import utc_now
from agent.errors import MenoError
from agent.settings import Settings
from ui.sign_in.check import sign_in_check
from ui.terminal.serving_check import serving_check
from ui.terminal.theme_check import themes_check

SLACK = timedelta(days=2)
"""How late what has been kept for long enough may be erased before the doctor says so."""
LOW = 200_000_000
"""Free bytes of the disk below which the doctor warns."""


class Check(NamedTuple):
    """One thing looked at: whether it is fine, and what was seen or how to mend it."""

    name: str
    fine: bool
    says: str


def checks_of(settings: Settings) -> Iterator[Check]:
    """Look at everything that these settings name, and say of each whether it is fine."""
    yield _check("python", _python)
    yield _check("folder", lambda: _folder(settings))
    yield _check("disk", lambda: _disk(settings))
    yield _check("record", lambda: _record(settings))
    yield _check("retention", lambda: _retention(settings))
    yield _check("index", lambda: _index(settings))
    yield _check("embedder", _embedder)
    yield _check("parser", _parser)
    yield _check("model", lambda: _model(settings))
    yield _check("2nd judge", lambda: _second_judge(settings))
    yield _check("themes", lambda: themes_check(settings))
    yield _check("serving", lambda: serving_check(settings))
    yield _check("sign-in", lambda: sign_in_check(settings))


def _check(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except (MenoError, OSError) as error:
        return Check(name, False, str(error))


def _python() -> str:
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        raise MenoError(f"Python {platform.python_version()} is not supported: use 3.11 to 3.13.")
    return platform.python_version()


def _folder(settings: Settings) -> str:
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with tempfile.NamedTemporaryFile(dir=settings.home) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        raise MenoError(
            f"{settings.home} cannot be written: {error.strerror}. Set MENO_HOME to a folder you own."
        ) from error
    return f"{settings.home} can be written"


def _disk(settings: Settings) -> str:
    free = shutil.disk_usage(settings.home).free
    low = f"warning: less than {LOW / 1e6:.0f} MB, free some before it is full; " if free < LOW else ""
    return f"{low}{free / 1e6:,.0f} MB are free"


def _record(settings: Settings) -> str:
    from agent.bootstrap import build

    with build(settings) as meno:
        found, notices = meno.memory.condition(), meno.memory.notices()
    size = "" if found.size is None else f", {found.size / 1e6:.1f} MB"
    last = "never" if found.backed_up_at is None else f"{found.backed_up_at:%Y-%m-%d %H:%M} UTC"
    backups = "" if found.size is None else f"; last `meno memory backup`: {last}"
    return " ".join((f"sound, version {found.version}{size}{backups}.", *notices))


def _retention(settings: Settings) -> str:
    from agent.bootstrap import Periods, build, last_run

    periods = Periods.of(settings)
    if not periods.limits_talks:
        advice = "; in a team, set MENO_KEEP_DAYS (docs/privacy.md)" if settings.signs_in else ""
        return f"what is said is kept until somebody erases it{advice}"
    with build(settings) as meno:
        long_ago = meno.memory.overdue(periods, utc_now() - SLACK)
    last = last_run(settings.home)
    when = f"`meno retention` ran here last at {last:%Y-%m-%d %H:%M} UTC" if last else "`meno retention` never ran here"
    if long_ago:
        what = ", ".join(f"{kind} {count}" for kind, count in sorted(long_ago.items()))
        raise MenoError(f"should have been erased more than {SLACK.days} days ago: {what}; {when}. Let it run daily.")
    return f"nothing is overdue; {when}"


def _index(settings: Settings) -> str:
    from agent.bootstrap import index_condition

    if settings.chroma_url:
        return "kept by the server that MENO_CHROMA_URL names"
    return index_condition(settings.home / "index")


def _embedder() -> str:
    from agent.bootstrap import embedder

    found = embedder()
    return f"{found.name} answers with {len(found.embed(['How are you?'])[0])} numbers"


def _parser() -> str:
    from agent.language.parse import parse

    return f"takes a sentence apart into {len(parse('Dana went quiet.').words)} words"


def _model(settings: Settings) -> str:
    if not settings.model:
        return "none configured: the embedded coach asks, and nothing leaves this machine"
    from agent.model.probe import probe

    return probe(settings)


def _second_judge(settings: Settings) -> str:
    from agent.bootstrap import judge

    judge(settings)  # says which setting cannot be
    if not settings.second_judge:
        return "none configured: the guard on this machine judges alone"
    from agent.model.probe import probe_second_judge

    answers = probe_second_judge(settings)
    return f"{answers} on undecided turns" if settings.model else f"{answers}, and is asked once MENO_MODEL is set"
