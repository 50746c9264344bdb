"""A stop that loses no turn: nothing new begins, what is in hand is finished, then the server goes."""

import logging
import signal
import threading
import time
from types import FrameType

from agent.doors import Doors

logger = logging.getLogger(__name__)

TO_BE_DRAWN = 2.0
"""Seconds for pages to draw what was answered last; one that takes longer draws it from the record elsewhere."""

STOPS = (signal.SIGTERM, signal.SIGINT)


def leave_at_once(_: int, __: FrameType | None) -> None:
    """End the process in the ordinary way: what a signal does where no server is. Raises SystemExit."""
    raise SystemExit(0)


def finish_first(doors: Doors, seconds: float) -> None:
    """From now on let a signal to stop close the doors first, and reach the server when no turn is in hand.

    Turns in hand get so many seconds; a second signal reaches the server at once. For the main thread alone.
    """
    for number in STOPS:
        _put_before(number, doors, seconds)


def _put_before(number: signal.Signals, doors: Doors, seconds: float) -> None:
    server = signal.getsignal(number)

    def stop(received: int, frame: FrameType | None) -> None:
        signal.signal(number, server)
        # A handler runs in the middle of whatever the main thread does: locks are for another thread to take.
        threading.Thread(target=_finish, args=(doors, seconds, received), name="meno-stop", daemon=True).start()

    signal.signal(number, stop)


def _finish(doors: Doors, seconds: float, number: int) -> None:
    doors.close()
    logger.info("stopping: %s turns in hand", in_hand := doors.inside)
    if not doors.wait(seconds):
        logger.warning("stopping with %s turns in hand: they took longer than MENO_STOP_SECONDS", doors.inside)
    elif in_hand:
        time.sleep(TO_BE_DRAWN)
    signal.raise_signal(number)
