"""A real server and a real Chromium for the page's tests."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect, sync_playwright

from tests.support.ports import free_port

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60_000
"""Milliseconds to wait for the page; a shared machine can be slow."""

AT_REST = """() => {
  const idle = document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");
  const waiting = document.querySelector(".meno-thinking, [data-testid=stSkeleton]");
  window.menoRest = idle && !waiting ? (window.menoRest ?? performance.now()) : undefined;
  return window.menoRest !== undefined && performance.now() - window.menoRest > 300;
}"""


class Server:
    """`meno ui` on a port of its own; it can be killed and started again on the same data."""

    def __init__(self, home: Path, page: Path | None = None, rep: str = "me", **settings: str) -> None:
        self.home, self.page, self.port, self.rep, self.settings = home, page, free_port(), rep, settings
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        where = f", page=Path({str(self.page)!r})" if self.page else ""
        how = f"{self.rep!r}, port={self.port}, headless=True{where}"
        code = f"from pathlib import Path; from ui.serve import serve; serve({how})"
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("MENO_", "OPENAI_"))}
        environment |= {"MENO_HOME": str(self.home), "MENO_TIMEZONE": "Europe/Berlin"} | self.settings
        log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        log.close()
        self._wait()

    def kill(self) -> None:
        """End it the hard way, as a crash would."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def log(self) -> str:
        return (self.home / "server.log").read_text(errors="replace")

    def _wait(self) -> None:
        for _ in range(600):
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except OSError:
                assert self.process is not None
                assert self.process.poll() is None, self.log()
                time.sleep(0.1)
        raise AssertionError(f"the page did not start: {self.log()}")


@contextmanager
def served(home: Path, page: Path | None = None, rep: str = "me", **settings: str) -> Iterator[Server]:
    """Serve the page over this home, with these settings, until the block ends."""
    home.mkdir(parents=True, exist_ok=True)
    server = Server(home, page, rep, **settings)
    try:
        server.start()
        yield server
    finally:
        server.kill()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser; without one the test is skipped, or fails when MENO_DEMAND_BROWSER is set."""
    if not CHROMIUM.exists():
        reason = f"{CHROMIUM} is not installed (apt-get install chromium)"
        if os.environ.get("MENO_DEMAND_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def ready(page: Page) -> None:
    """Wait until the page has taken in the last click or key and has been at rest for a while."""
    page.wait_for_timeout(150)
    page.evaluate("window.menoRest = undefined")
    page.wait_for_function(AT_REST, timeout=PATIENCE, polling=50)


def visit(page: Page, url: str) -> None:
    page.goto(url)
    _wait_for(page, field(page), "the page has no field to write in")
    ready(page)


def field(page: Page) -> Locator:
    return page.get_by_test_id("stChatInputTextArea").filter(visible=True)


def say(page: Page, words: str) -> None:
    field(page).fill(words)
    field(page).press("Enter")
    _wait_for(page, page.locator(".st-key-talk .meno-rep", has_text=words).last, f"{words!r} was not answered")
    ready(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    ready(page)


def downloaded(button: Locator) -> bytes:
    """Return what this button downloads, once it can be pressed again: until then it would swallow the next key."""
    with button.page.expect_download() as download:
        button.click()
    content = Path(download.value.path()).read_bytes()
    expect(button).to_be_enabled(timeout=PATIENCE)
    ready(button.page)
    return content


def turn_to(page: Page, name: str) -> None:
    """Go to another page by its name in the sidebar."""
    page.get_by_role("navigation", name="Pages").get_by_role("button", name=name).click()
    heading = page.get_by_role("heading", name=name, level=1)
    _wait_for(page, heading, f"there is no page {name!r}")
    ready(page)


def begin(page: Page, opening: str) -> None:
    """Start a session with one of the openings."""
    page.get_by_role("button", name=opening, exact=True).click()
    _wait_for(page, page.locator(".st-key-talk .meno-rep"), f"{opening!r} opened nothing")
    ready(page)


def turns(page: Page) -> list[str]:
    return page.locator(".st-key-talk .meno-turn").all_inner_texts()


def replies(page: Page) -> list[str]:
    return page.locator(".st-key-talk .meno-rep").all_inner_texts()


def _wait_for(page: Page, locator: Locator, otherwise: str) -> None:
    try:
        locator.wait_for(timeout=PATIENCE)
    except TimeoutError:
        pytest.fail(f"{otherwise}; the page says: {page.locator('body').inner_text()}")
