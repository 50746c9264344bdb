"""A manager prepares a one-to-one, in a real Chromium."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import PATIENCE, downloaded, press, ready, say, served, turn_to, turns, visit

pytestmark = pytest.mark.browser

IMAGES = os.environ.get("PAGE_IMAGES", "")
PLAN = """Thanks for making the time.
You need to block two hours every morning for prospecting.
You should call <img src=x> **them** today.
What have you noticed about where your new deals come from?"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    yield context.new_page()
    context.close()


def marks(page: Page) -> list[str]:
    return [mark.lower() for mark in page.locator(".meno-plan .meno-kind").all_inner_texts()]


def test_a_plan_is_marked_in_words_turned_round_and_taken_along(page: Page, tmp_path: Path) -> None:
    with served(tmp_path) as server:
        visit(page, server.url)
        turn_to(page, "One-to-one")
        page.get_by_label("What do you plan to say?").fill(PLAN)
        page.get_by_label("What do you plan to say?").press("Control+Enter")
        ready(page)
        press(page, "Look at my lines")
        page.locator(".meno-plan").wait_for(timeout=PATIENCE)
        assert marks(page) == ["neither", "tells", "tells", "asks"]
        assert page.locator(".meno-plan img").count() == 0
        assert "You should call <img src=x> **them** today." in page.locator(".meno-plan").inner_text()
        _pictures(page, "one_to_one_marked")
        press(page, "Begin")
        page.locator(".st-key-talk .meno-turn").first.wait_for(timeout=PATIENCE)
        ready(page)
        assert turns(page)[0].startswith('You plan to say: "')
        assert turns(page)[0].endswith("?")
        say(page, "What does a good morning look like for you?")
        page.reload()
        ready(page)
        page.get_by_text("What you plan to say").first.click()
        turned = page.locator(".meno-turned")
        turned.wait_for(timeout=PATIENCE)
        assert "What does a good morning look like for you?" in turned.inner_text()
        ready(page)
        taken = downloaded(page.get_by_role("button", name="Take it along (Text)")).decode()
        assert "Turned round: What does a good morning look like for you?" in taken
        assert page.get_by_text("call sheet so far").count() == 0
        _pictures(page, "one_to_one_talk")
        turn_to(page, "One-to-one")
        assert page.get_by_role("heading", name="One-to-ones you have prepared").count() == 1
        page.get_by_label("What do you plan to say?").fill("... !!")
        page.get_by_label("What do you plan to say?").press("Control+Enter")
        ready(page)
        press(page, "Begin")
        assert "nothing to look at" in page.locator("body").inner_text()


def _pictures(page: Page, name: str) -> None:
    if not IMAGES:
        return
    for look in ("light", "dark"):
        page.emulate_media(color_scheme=look)
        ready(page)
        page.screenshot(path=Path(IMAGES) / f"{name}_{look}.png")
    page.set_viewport_size({"width": 390, "height": 844})
    ready(page)
    page.screenshot(path=Path(IMAGES) / f"{name}_narrow.png")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 860})
    ready(page)
