"""A server that is asked to stop in the middle of a turn: what it acknowledges is kept, and nothing else is said.

`tests/unit/ui/test_stopping.py` shows in a second that the signal waits; these show it with a page and a slow model.
"""

import asyncio
import time
from contextlib import contextmanager, suppress
from urllib.parse import parse_qs

import pytest

from evals.load.rep import READ, SESSION
from evals.load.tab import LOST, opened
from memory.record.record import Record
from tests.support.loopback import endpoint, is_slow
from tests.support.topology import Coach

WITHIN = 60.0
SLOW, NEVER = 4.0, 50.0
REFUSED_WITHIN = 1.5
BEFORE, DURING, LATE, CUT = "Dana went quiet.", "Nobody from finance came.", "One more thing.", "This one is cut off."


async def until(is_so, seconds=WITHIN):
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


async def begun(tab, words):
    await tab.load(WITHIN)
    if tab.screen.button(READ):
        await tab.press(READ, WITHIN)
    await tab.write(words, WITHIN)


async def stop_while_answering(coach, slow, takes):
    """Ask the server to stop once the model has been asked; return what two tabs were shown, and what `/ready` said."""
    async with opened(coach.url, {}) as tab, opened(coach.url, {}) as other:
        await begun(tab, BEFORE)
        await begun(other, BEFORE)
        takes[0] = SLOW
        heard = len(slow.heard)
        answering = asyncio.create_task(tab.write(DURING, WITHIN))
        await until(lambda: len(slow.heard) > heard)
        coach.process.terminate()
        await until(lambda: coach.status() == 503)
        with pytest.raises(TimeoutError):
            await other.write(LATE, REFUSED_WITHIN)
        with suppress(LOST):  # a slow machine draws it when the page is back
            await answering
        return tab.screen, other.screen


async def drawn_at(coach, query):
    async with opened(coach.url, {}, query) as tab:
        await tab.load(WITHIN)
        return tab.screen


async def cut_off(coach, slow, takes):
    async with opened(coach.url, {}) as tab:
        await begun(tab, BEFORE)
        takes[0], heard = NEVER, len(slow.heard)
        answering = asyncio.create_task(tab.write(CUT, WITHIN))
        await until(lambda: len(slow.heard) > heard)
        coach.process.terminate()
        with pytest.raises(LOST):
            await answering
        return tab.screen


@contextmanager
def served(folder, stop_seconds):
    """Serve the page with a model that takes as long as `takes` says; give the server, the endpoint and `takes`."""
    takes = [0.0]
    with endpoint(lambda heard: is_slow(takes[0])(heard)) as slow:
        model = {"MENO_MODEL": "openai:slow", "OPENAI_BASE_URL": slow.base_url, "OPENAI_API_KEY": "none"}
        coach = Coach(folder, "coach", **model, MENO_WAIT="20", MENO_STOP_SECONDS=str(stop_seconds))
        coach.start()
        try:
            coach.wait()
            yield coach, slow, takes
        finally:
            coach.kill()


def kept(coach, query):
    record = Record.open(coach.home)
    session = record.load("me", parse_qs(query)[SESSION][0])
    record.close()
    return session


@pytest.mark.long
def test_a_turn_in_hand_is_finished_and_kept_before_the_server_goes(tmp_path):
    with served(tmp_path, 30) as (coach, slow, takes):
        shown, refused = asyncio.run(stop_while_answering(coach, slow, takes))
        assert coach.process.wait(timeout=30) == 0, coach.log
    assert "send your words again" in refused.troubles()[0]
    session = kept(coach, shown.query)
    assert session.utterances == (BEFORE, DURING)
    if DURING in shown.said():
        assert session.turns[-1].question in shown.questions()[-1]


@pytest.mark.long
def test_a_turn_that_takes_too_long_was_never_acknowledged_and_the_page_goes_on_after_it(tmp_path):
    with served(tmp_path, 0.2) as (coach, slow, takes):
        shown = asyncio.run(cut_off(coach, slow, takes))
        assert coach.process.wait(timeout=30) == 0, coach.log
        assert kept(coach, shown.query).utterances == (BEFORE,)
        coach.start()
        coach.wait()
        again = asyncio.run(drawn_at(coach, shown.query))
    assert again.said() == (BEFORE,)
