"""What to be coached on in a real Chromium: no form, the two most important first, the scale over time, the ask."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from agent.bootstrap import build
from agent.settings import Settings
from tests.support.browser import Server, downloaded, press, ready, served

pytestmark = pytest.mark.browser

IMAGES = os.environ.get("PAGE_IMAGES", "")
DATED = Path(__file__).parent / "pages" / "dated_page.py"
HOSTILE = '<img src="http://evil.example/a.png" onerror="alert(1)">'
FIRST = "selling through the new partners in the north"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("home"), DATED, "Ann") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    yield context.new_page()
    context.close()


def come(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/?p=plate")
    page.get_by_role("heading", name="What to be coached on", level=1).wait_for(timeout=60_000)
    ready(page)


def body(page: Page) -> str:
    return page.locator(".st-key-page-plate").inner_text()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def save(page: Page, name: str = "Save") -> None:
    dialog(page).get_by_role("button", name=name, exact=True).click()
    dialog(page).wait_for(state="hidden")
    ready(page)


def picture(page: Page) -> None:
    if not IMAGES:
        return
    for scheme in ("light", "dark"):
        page.set_viewport_size({"width": 1280, "height": 1500})
        page.emulate_media(color_scheme=scheme)
        page.reload()
        ready(page)
        page.screenshot(path=f"{IMAGES}/plate_{scheme}.png")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 1700})
    page.reload()
    ready(page)
    page.screenshot(path=f"{IMAGES}/plate_390.png")
    page.set_viewport_size({"width": 1280, "height": 900})


def four_weeks_of(server: Server) -> None:
    """What the rep said over four weeks, by the use cases that the commands share."""
    for number, value in enumerate((3, 4, 4, 6)):
        at = datetime.now(UTC) - timedelta(days=28 - 8 * number)
        with build(Settings(_env_file=None, home=server.home), clock=lambda at=at: at) as meno:
            if number == 0:
                first = meno.matters.add("Ann", FIRST)
                meno.matters.choose("Ann", first.id, "grow in the north")
                meno.matters.describe("Ann", first.id, triggers=["first_time"], urgency=["visibility"])
                meno.matters.describe("Ann", first.id, tried="I read the partner handbook and asked Mei")
                meno.matters.aim("Ann", first.id, 8, "in 10 weeks")
                meno.matters.add("Ann", f"my pipeline review {HOSTILE}")
            meno.matters.rate("Ann", first.id, value)


def test_the_plate_begins_with_a_talk_and_shows_the_rep_where_they_were_over_time(server, page):
    come(page, server)
    assert page.locator(".st-key-page-plate").get_by_role("textbox").count() == 0
    assert page.get_by_role("button", name="Begin with what is on your mind").is_visible()
    if IMAGES:
        page.screenshot(path=f"{IMAGES}/plate_empty.png")
    four_weeks_of(server)

    come(page, server)
    quotes = [quote.inner_text() for quote in page.locator(".st-key-page-plate blockquote").all()]
    assert quotes[0] == FIRST
    assert HOSTILE in quotes[1]
    assert page.locator("img[src*=evil]").count() == 0
    assert "I want to be at 8" in body(page)
    assert "grow in the north" in body(page)
    marks = page.locator(".meno-scale .meno-mark")
    assert [mark.inner_text() for mark in marks.all()] == ["3", "4", "4", "6"]
    assert "Wanted: 8" in (page.locator(".meno-scale").get_attribute("aria-label") or "")
    picture(page)


def test_a_matter_is_rated_described_and_chosen_and_a_third_most_important_one_is_refused_by_name(server, page):
    come(page, server)
    page.locator("[class*=st-key-rate-m]").last.get_by_role("button").click()
    dialog(page).get_by_label("Now, 0 to 10").fill("2")
    save(page)
    assert "2" in page.locator(".st-key-page-plate dd").last.inner_text()
    page.locator("[class*=st-key-change-m]").last.get_by_role("button").click()
    dialog(page).get_by_text("There is a deadline").click()
    dialog(page).get_by_label("The goal behind it").fill("fewer surprises")
    save(page)
    assert "fewer surprises" in body(page)
    assert "There is a deadline" in body(page)
    page.locator("[class*=st-key-choose-m]").last.get_by_role("button").click()
    ready(page)
    press(page, "Put something on it")
    dialog(page).get_by_label("What is it?").fill("first calls")
    save(page, "Put it there")
    page.locator("[class*=st-key-choose-m]").last.get_by_role("button").click()
    ready(page)
    assert "two matters are most important already" in page.locator("body").inner_text()
    assert FIRST in page.get_by_text("two matters are most important already").inner_text()


def test_the_ask_is_taken_along_and_a_session_goes_on_from_a_matter(server, page):
    come(page, server)
    matter = page.locator("[class*=st-key-matter-m]").filter(has_text=FIRST)
    matter.get_by_role("button", name="My ask").click()
    assert "I want to be at 8" in dialog(page).locator("code").inner_text()
    assert FIRST in downloaded(dialog(page).get_by_role("button", name="Download")).decode()
    page.keyboard.press("Escape")
    dialog(page).wait_for(state="detached")
    ready(page)
    page.goto(server.url)
    ready(page)
    page.get_by_role("button", name=f"Go on with: {FIRST}").click()
    page.get_by_text(FIRST).first.wait_for(timeout=60_000)
    ready(page)
    with build(Settings(_env_file=None, home=server.home)) as meno:
        (session,) = meno.sessions.history("Ann")
        assert session.deal == FIRST
        assert meno.sessions.load("Ann", session.id).utterances == (FIRST,)
    come(page, server)
    page.locator("[class*=st-key-close-m]").last.get_by_role("button").click()
    ready(page)
    assert "Off my plate" in body(page)
    assert "Traceback" not in server.log()
