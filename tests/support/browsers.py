"""Real browsers beside one another on two processes: `python -m tests.support.browsers --tabs 5 10 15`.

Every tab is a rep of its own, signed in, who starts a session and answers a few questions.
"""

import argparse
import asyncio
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import monotonic

from playwright.async_api import Browser, Page, async_playwright, expect

from evals.bench.figures import machine
from evals.load.door import signed_in
from evals.load.lines import lines
from evals.load.report import spread
from evals.load.usage import load_average
from tests.support import servers
from tests.support.browser import CHROMIUM, FLAGS, PATIENCE
from tests.support.under_load import ground

FIELD = "[data-testid=stChatInputTextArea]:not([disabled])"
TURN = ".st-key-talk .meno-turn"
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"


async def talk(browser: Browser, url: str, number: int, messages: int, think: float) -> list[float]:
    """Return the seconds from Enter until the coach's next question was drawn, of each message after the first."""
    door = await signed_in(url, f"tab{number}")
    context = await browser.new_context()
    await context.add_cookies([{"name": name, "value": value, "url": url} for name, value in door.cookies.items()])
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(url)
    await page.get_by_role("button", name="I have read this").click()
    took = [await _say(page, words, think) for words in islice(lines(number), messages)]
    await context.close()
    return took[1:]


async def _say(page: Page, words: str, think: float) -> float:
    await page.wait_for_selector(IDLE)
    field = page.locator(FIELD).filter(visible=True)
    await field.fill(words)
    await asyncio.sleep(think)
    before = await page.locator(TURN).count()
    started = monotonic()
    await field.press("Enter")
    await expect(page.locator(TURN).nth(before)).to_be_visible(timeout=PATIENCE)
    took = monotonic() - started
    await page.wait_for_selector(IDLE)
    await expect(page.locator(".st-key-talk .meno-rep").last).to_have_text(words, timeout=PATIENCE)
    return took


async def beside(url: str, tabs: int, messages: int, think: float) -> list[float]:
    """Let so many tabs talk at once and return the seconds of all their messages."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        found = await asyncio.gather(*(talk(browser, url, number, messages, think) for number in range(tabs)))
        await browser.close()
    return [seconds for each in found for seconds in each]


def main() -> None:
    """Print what a turn takes in so many tabs at once."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.browsers", description=__doc__)
    parser.add_argument("--tabs", type=int, nargs="+", default=[5])
    parser.add_argument("--messages", type=int, default=6)
    parser.add_argument("--think", type=float, default=5.0)
    wanted = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        servers.postgres() as postgres,
        ground(Path(folder), postgres) as here,
    ):
        for tabs in wanted.tabs:
            found = spread(asyncio.run(beside(here.running.url, tabs, wanted.messages, wanted.think)))
            sys.stdout.write(
                f"{machine()}; load {load_average():.1f}; {tabs} tabs, {wanted.messages} messages each:"
                f" p50 {found.p50:.0f} p95 {found.p95:.0f} longest {found.longest:.0f} ms\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
