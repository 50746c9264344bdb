"""`meno chat --json`: one message a line in, one object a line out."""

import json
import logging
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from agent.domain.commitment import Commitment
from agent.domain.session import Exchange, Session
from agent.errors import MenoError
from ui.wording import masked_notice

if TYPE_CHECKING:
    from agent.bootstrap import Meno

logger = logging.getLogger(__name__)


def run_script(meno: "Meno", session: Session) -> None:
    """Write the opening (or, resumed, the last turn), then an object for each line read."""
    _write(_as_object(session, session.exchanges[-1], 0.0))
    meno.warm_up()
    failed = False
    for line in _lines():
        started = time.perf_counter()
        try:
            session = meno.coach.take_turn(session.rep_id, session.id, line)
        except Exception as error:
            # The lines that follow are worth their answers too; what went wrong is said and counted.
            failed = True
            logger.debug("unexpected", exc_info=not isinstance(error, MenoError))
            _write({"session": session.id, "error": _said(error)})
            continue
        if notice := masked_notice(session, session.exchanges[-1].number):
            typer.echo(notice, err=True)
        _write(_as_object(session, session.exchanges[-1], (time.perf_counter() - started) * 1000))
    meno.themes.of(session)
    if failed:
        raise typer.Exit(1)


def _said(error: Exception) -> str:
    if isinstance(error, MenoError):
        return str(error)
    return f"Unexpected {type(error).__name__}: {error}. This line was not kept; MENO_LOG_LEVEL=DEBUG shows where."


def _lines() -> Iterator[str]:
    """The messages on standard input; bytes that are no UTF-8 are replaced, never refused."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def _write(content: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(content, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _as_object(session: Session, exchange: Exchange, total_ms: float) -> dict[str, object]:
    turn = exchange.turn
    return {
        "session": session.id,
        "turn": exchange.number,
        "stage": turn.stage,
        "move": turn.move,
        "mirror": turn.mirror,
        "question": turn.question,
        "buyer": turn.buyer,
        "text": turn.text,
        "source": turn.source,
        "guard": {"score": round(turn.score, 4), "retries": turn.retries},
        "commitment": _commitment(session.commitment),
        "also": [_commitment(further) for further in session.also],
        "ended": session.is_over,
        "ms": {"total": round(total_ms, 1), "model": round(turn.model_ms, 1)},
    }


def _commitment(commitment: Commitment | None) -> dict[str, object] | None:
    if commitment is None:
        return None
    shown = {
        "action",
        "due_at",
        "due_text",
        "first_step",
        "measure",
        "obstacle",
        "if_then",
        "confidence",
        "status",
    }
    return commitment.model_dump(mode="json", include=shown)
