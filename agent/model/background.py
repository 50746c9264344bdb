"""Waiting for a call no longer than so many seconds, whatever the other end does.

Time-outs of HTTP clients run from one read to the next, so a server that trickles never meets one.
Calls run on one event loop in a daemon thread: a call that is given up is cancelled, which closes
its connection and lets a local model stop writing; nothing is left behind.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")

MOST_THREADS = 64
"""Blocking work at once on behalf of calls: name look-ups, imports, providers without async."""

_lock = threading.Lock()
_running: list[asyncio.AbstractEventLoop] = []


class Outcome(NamedTuple, Generic[T]):
    """What came of a call: its value, or the error it ended in (TimeoutError when it was given up)."""

    value: T | None = None
    error: BaseException | None = None


def outcome_of(work: Coroutine[Any, Any, T], seconds: float) -> Outcome[T]:
    """Return what came of this work within so many seconds; later than that it is cancelled."""
    future = asyncio.run_coroutine_threadsafe(work, _loop())
    try:
        error = future.exception(max(seconds, 0.0))
    except TimeoutError as late:
        future.cancel()
        return Outcome(error=late)
    return Outcome(error=error) if error is not None else Outcome(value=future.result())


def begin(work: Coroutine[Any, Any, object]) -> None:
    """Start this work and return at once; what comes of it is the work's own business."""
    asyncio.run_coroutine_threadsafe(work, _loop())


def _loop() -> asyncio.AbstractEventLoop:
    with _lock:
        if not _running:
            loop = asyncio.new_event_loop()
            loop.set_default_executor(_DaemonThreads(MOST_THREADS))
            threading.Thread(target=loop.run_forever, name="meno-model", daemon=True).start()
            _running.append(loop)
        return _running[0]


class _DaemonThreads(ThreadPoolExecutor):
    """An executor whose stuck threads neither hold up the end of the process nor grow without limit."""

    def __init__(self, most: int) -> None:
        super().__init__(max_workers=most)
        self._free = threading.BoundedSemaphore(most)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run this in a daemon thread. Raises OSError when all threads are stuck."""
        if not self._free.acquire(blocking=False):
            raise OSError(f"{MOST_THREADS} threads are still waiting for earlier calls")
        future: Future[T] = Future()
        threading.Thread(target=self._work, args=(future, lambda: fn(*args, **kwargs)), daemon=True).start()
        return future

    def _work(self, future: Future[T], task: Callable[[], T]) -> None:
        try:
            if future.set_running_or_notify_cancel():
                future.set_result(task())
        except BaseException as error:  # whoever waits for the future meets it there
            future.set_exception(error)
        finally:
            self._free.release()
