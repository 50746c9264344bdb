"""Coming back a week later in a real Chromium: Meno asks what became of it, and the rep sees how it has gone."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from tests.support.browser import Server, downloaded, press, ready, say, served, turn_to, turns, visit
from tests.support.kept import desk, live_a_quarter

pytestmark = pytest.mark.browser

DATED = Path(__file__).parent / "pages" / "dated_page.py"
IMAGES = os.environ.get("PAGE_IMAGES", "")
HOSTILE = '<img src="http://evil.example/a.png" onerror="alert(1)"> ![x](http://evil.example/b.png)'
CANARIES = ("Quibblestone", "Zephyrhurst", "Marchpane")

FIRST = (
    "I want to know whether Quibblestone is still worth my time before the forecast.",
    "I would know it if I had a reason for every number in it.",
    "Zephyrhurst liked the demo, and since then I heard nothing.",
    "I think it is because nobody in finance knows what it is for.",
    "I could call Zephyrhurst and ask who decides about the budget.",
    "I could also ask our partner Marchpane who runs the budget there.",
    "I will call Zephyrhurst on Thursday at 10.",
)


@pytest.fixture(scope="module")
def lived_in(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page of a rep who has been coming for a quarter."""
    home = tmp_path_factory.mktemp("home")
    with desk(home, datetime.now(UTC)) as at:
        live_a_quarter(at)
        session = at.meno.coach.open("me", deal="Acme renewal")
        for words in FIRST[:6]:
            at.meno.coach.take_turn(
                "me", session.id, words.replace("Quibblestone", "Acme").replace("Zephyrhurst", "Dana")
            )
    with served(home, DATED) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    yield context.new_page()
    context.close()


def _picture(page: Page, name: str) -> None:
    if IMAGES:
        page.mouse.move(0, 0)
        page.wait_for_timeout(500)
        page.screenshot(path=str(Path(IMAGES) / f"{name}.png"))


def _open(page: Page, server: Server, place: str) -> None:
    page.goto(f"{server.url}/?p={place}")
    page.locator(f".st-key-page-{place} h1").wait_for()
    ready(page)


def _first_session(page: Page, server: Server) -> None:
    visit(page, server.url)
    page.get_by_label("Deal or account").fill("Quibblestone")
    for words in (FIRST[0], FIRST[2], FIRST[-1]):
        say(page, words)
    press(page, "Confirm")
    page.locator(".meno-agreed").wait_for()


def test_a_week_later_meno_asks_uses_what_was_said_and_shows_how_it_went(browser, page, tmp_path):
    with served(tmp_path / "home", DATED) as server:
        _come_back(page, server)


def _come_back(page: Page, server: Server) -> None:
    _first_session(page, server)
    (server.home / "days-later").write_text("7")

    visit(page, server.url)
    assert "Welcome back" in page.locator(".meno-hero").inner_text()
    assert "call Zephyrhurst" in page.locator(".meno-promise").inner_text()
    _picture(page, "week-start-light")
    turn_to(page, "Commitments")
    assert page.get_by_role("heading", name="Due now").count() == 1
    press(page, "Let Meno ask")
    page.locator(".st-key-talk .meno-turn").wait_for()
    ready(page)
    assert "you would call Zephyrhurst" in turns(page)[0]
    say(page, "I did it. I learned that one call beats five mails.")
    say(page, "It got me what I wanted: a name in finance.")
    _picture(page, "week-talk-light")
    turn_to(page, "Commitments")
    shown = page.locator(".st-key-page-commitments").inner_text()
    assert "What became of them" in shown
    assert "You have come back on one so far: done." in shown
    plot = page.get_by_role("img", name=re.compile("1 commitment through time: 1 done"))
    assert plot.bounding_box()["width"] > 300
    assert plot.locator(".meno-mark.done").count() == 1
    _picture(page, "week-commitments-light")

    press(page, "Story")
    told = page.locator(".st-key-page-arc").inner_text()
    assert told.index("call Zephyrhurst") < told.index("7 days later") < told.index("one call beats five mails")
    _picture(page, "week-arc-light")
    assert "Traceback" not in server.log()


def test_what_became_of_it_is_there_after_a_reload(lived_in, page):
    _open(page, lived_in, "commitments")
    _is_good_calendar(downloaded(page.get_by_role("button", name="Add to calendar").last))

    page.get_by_role("button", name="Send").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("I will: ask Dana who signs after her").wait_for()
    assert dialog.get_by_role("link", name="Open as a mail").get_attribute("href").startswith("mailto:?subject=")
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")

    page.get_by_role("button", name="What became of it").first.click()
    dialog.get_by_text("Partly done", exact=True).click()
    ready(page)
    dialog.get_by_text("The deal moved on", exact=True).click()
    ready(page)
    page.get_by_label("What did it teach you?").fill("mornings are better")
    page.get_by_label("What did it teach you?").press("Tab")
    ready(page)
    press(page, "Save")
    page.get_by_text("Kept. You can say it otherwise").wait_for()
    page.reload()
    page.get_by_role("heading", name="What became of the others").wait_for()
    ready(page)
    told = page.locator("[class*=st-key-promise-]", has_text="ask Dana who signs after her")
    assert "Partly done" in told.inner_text()
    assert "The deal moved on" in told.inner_text()
    told.get_by_text("All of it").click()
    assert told.get_by_text("mornings are better").is_visible()
    assert page.get_by_role("heading", name="Due now").count() == 0


def test_what_is_hostile_is_text_and_what_is_erased_is_in_no_file(browser, page, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    with desk(home, datetime.now(UTC)) as at:
        session = at.meno.coach.open("me", deal=CANARIES[0])
        for words in (*FIRST, HOSTILE):
            at.meno.coach.take_turn("me", session.id, words)
    with served(home, DATED) as server:
        _open(page, server, "memory")
        page.get_by_text("What I said", exact=True).click()
        ready(page)
        assert page.locator(".meno-words", has_text=HOSTILE).count() == 1
        assert page.locator("img[src*=evil]").count() == 0
        assert page.get_by_text(FIRST[-1]).is_visible()
        assert set(CANARIES) == {canary for canary in CANARIES if _files_with(server, canary)}

        press(page, "Erase everything")
        page.get_by_label("To go on").fill("erase everything")
        press(page, "Erase everything for good")
        page.get_by_text("Everything is erased.").wait_for(timeout=60_000)
        assert page.get_by_text("Nothing is kept of you yet").is_visible()
        assert page.get_by_role("navigation", name="Earlier sessions").get_by_role("button").count() == 0
        assert [_files_with(server, canary) for canary in CANARIES] == [[], [], []]
        assert "Traceback" not in server.log()


def test_the_open_page_is_marked_and_the_keyboard_is_enough(lived_in, page):
    _open(page, lived_in, "memory")
    places = page.get_by_role("navigation", name="Pages")
    assert places.locator("[aria-current=page]").all_inner_texts() == ["inventory_2\n\nMy memory"]
    places.get_by_role("button", name="Commitments").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Commitments", level=1).wait_for()
    ready(page)
    assert "Commitments" in places.locator("[aria-current=page]").inner_text()
    assert page.evaluate("document.activeElement.innerText").endswith("Commitments")
    places.locator(".st-key-place-coach button").focus()
    page.keyboard.press("Enter")
    page.locator(".meno-hero").wait_for()
    ready(page)
    assert places.locator("[aria-current=page]").count() == 1
    assert "Coach" in places.locator("[aria-current=page]").inner_text()


def _files_with(server: Server, canary: str) -> list[str]:
    found = (canary.encode(), canary.lower().encode())
    files = [file for file in server.home.rglob("*") if file.is_file()]
    return [file.name for file in files if any(form in file.read_bytes() for form in found)]


def _is_good_calendar(content: bytes) -> None:
    """Check what Outlook, Google and Apple ask of a file besides being iCalendar at all."""
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(content)
    assert (calendar["version"], calendar["method"], bool(calendar["prodid"])) == ("2.0", "PUBLISH", True)
    (event,) = calendar.walk("VEVENT")
    assert event["summary"] == "call Dana and ask how they get money approved"
    assert "look up when she is in" in event["description"]
    assert event["uid"].endswith("@meno")
    for moment in ("dtstamp", "dtstart", "dtend"):
        assert event[moment].to_ical().endswith(b"Z")
    assert event.decoded("dtend") > event.decoded("dtstart")


@pytest.mark.parametrize(
    ("name", "scheme", "width", "height"),
    [("light", "light", 1280, 860), ("narrow", "dark", 390, 844)],
)
def test_the_other_pages_fit_their_width(lived_in, browser, name, scheme, width, height):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}, locale="en-GB")
    page = context.new_page()
    for place, name_in_address in (("commitments", "p=commitments"), ("memory", "p=memory"), ("arc", "p=arc&a=s5")):
        page.goto(f"{lived_in.url}/?{name_in_address}")
        page.locator(f".st-key-page-{place} h1").wait_for()
        ready(page)
        assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= width
        _picture(page, f"{place}-{name}")
    context.close()
