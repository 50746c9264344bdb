"""The command line, put together; each command loads what it needs when it runs."""

import logging
import os
import sys

import typer

from agent.errors import MenoError, UsageError
from prompts.errors import PromptError
from ui import logs
from ui.terminal import (
    bench,
    buyers,
    chat,
    commitments,
    doctor,
    evals_command,
    judge,
    mine,
    notice,
    peers,
    plan,
    plate,
    retention,
    serve,
    sheet,
    themes,
    whoami,
)

logger = logging.getLogger(__name__)

app = typer.Typer(
    name="meno",
    help="A Socratic coach for salespeople that asks and never answers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("chat")(chat.chat)
app.command("ui")(serve.ui)
app.add_typer(commitments.app, name="commitments")
app.add_typer(judge.app, name="guard")
app.add_typer(mine.app, name="memory")
app.add_typer(notice.app, name="notice")
app.add_typer(retention.app, name="retention")
app.add_typer(plan.app, name="plan")
app.add_typer(peers.app, name="peers")
app.add_typer(plate.app, name="plate")
app.add_typer(evals_command.app, name="evals")
app.add_typer(themes.app, name="themes")
app.command("sheet")(sheet.sheet)
app.command("buyers")(buyers.buyers)
app.command("bench")(bench.bench)
app.command("doctor")(doctor.doctor)
app.command("whoami")(whoami.whoami)

FAILED, WRONG_USAGE = 1, 2


def main() -> None:
    """Run a command; an error is one plain line that says what to do, never a traceback."""
    os.umask(0o077)  # whatever is written, by the index library too, is its owner's alone from the first byte
    try:
        logs.set_up(os.environ.get("MENO_LOG_LEVEL") or "WARNING", os.environ.get("MENO_LOG_FORMAT") or "text")
        app(standalone_mode=True)
    except UsageError as error:
        _fail(error, WRONG_USAGE)
    except MenoError as error:
        _fail(error, FAILED)
    except PromptError as error:
        _fail(MenoError(f"{error}. Mend this file, or take it out of its folder."), FAILED)
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    except Exception as error:
        logger.debug("unexpected", exc_info=True)
        kind = type(error).__name__
        _fail(MenoError(f"unexpected {kind}: {error}. Nothing kept is lost; MENO_LOG_LEVEL=DEBUG shows where."), FAILED)


def _fail(error: MenoError, code: int) -> None:
    typer.echo(f"meno: {error}", err=True)
    sys.exit(code)
