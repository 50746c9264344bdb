"""The page in a real Chromium, with the real coach, as a rep meets it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from tests.support.browser import Server, begin, downloaded, field, press, ready, replies, say, served, turns, visit

pytestmark = pytest.mark.browser

DATED = Path(__file__).parent / "pages" / "dated_page.py"
IMAGES = os.environ.get("PAGE_IMAGES", "")

TALK = (
    "I want to know whether Acme is still worth my time before Friday's forecast.",
    "I would know it if I had a reason for every number in it.",
    "Dana liked the demo, and I sent the proposal ten days ago. Since then I heard nothing.",
    "She said finance has to look at it, but I have never met anyone there.",
    "I think it is because nobody in finance knows what it is for. I put it at 90 % all the same.",
    "I could call Dana and ask her who decides about the budget.",
    "I could also ask our partner who runs the budget there.",
    "What matters most to me is to hear it from finance themselves.",
    "I will call Dana tomorrow at 10.",
)


@pytest.fixture(scope="module")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("home"), DATED) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    opened = context.new_page()
    opened.elsewhere = []
    opened.on("request", lambda request: _note_elsewhere(opened, request.url))
    yield opened
    context.close()
    assert not opened.elsewhere, "the page asked other servers for something"


def _note_elsewhere(page: Page, url: str) -> None:
    if not re.match(r"(http|ws)://127\.0\.0\.1[:/]|data:|blob:", url):
        page.elsewhere.append(url)


def test_a_session_survives_reload_and_crash_ends_in_a_commitment_and_is_followed_up(browser, page, tmp_path):
    with served(tmp_path / "home", DATED) as server:
        visit(page, server.url)
        begin(page, "A deal I am stuck on")
        for words in TALK[:4]:
            say(page, words)
        said, asked = replies(page), turns(page)
        assert len(said) == 5
        page.reload()
        field(page).wait_for()
        ready(page)
        assert (replies(page), turns(page)) == (said, asked)

        server.kill()
        server.start()
        visit(page, page.url)
        assert (replies(page), turns(page)) == (said, asked)

        for words in TALK[4:]:
            say(page, words)
        assert len(turns(page)) >= 9
        assert page.get_by_label("What I will do").input_value() == "call Dana"
        page.get_by_label("How sure, 0 to 10").fill("8")
        page.get_by_label("How sure, 0 to 10").press("Tab")
        ready(page)
        page.get_by_text("More: first step").click()
        page.get_by_label("First step").fill("Look up her number")
        press(page, "Confirm")
        agreed = page.locator(".meno-agreed").inner_text()
        assert "call Dana" in agreed
        assert "10:00" in agreed
        assert "8/10" in agreed
        assert "Look up her number" in agreed
        file = downloaded(page.get_by_role("button", name="Add to calendar"))
        event = Calendar.from_ical(file).walk("VEVENT")[0]
        assert event["summary"] == "call Dana"

        (server.home / "days-later").write_text("3")
        later = browser.new_page()
        visit(later, server.url)
        assert "Welcome back" in later.locator(".meno-hero").inner_text()
        assert "call Dana" in later.locator(".meno-promise").inner_text()
        press(later, "Let Meno ask")
        assert "call" in turns(later)[0]
        say(later, "I did it. She told me that finance has the last word.")
        assert len(turns(later)) == 2
        later.close()
        assert "Traceback" not in server.log()


def test_enter_hit_twice_makes_one_turn(server, page):
    visit(page, server.url)
    begin(page, "A call I am nervous about")
    field(page).fill("I am afraid of the price question")
    field(page).press("Enter")
    field(page).press("Enter")
    ready(page)
    assert replies(page).count("I am afraid of the price question") == 1
    assert len(turns(page)) == 3


def test_a_double_click_on_an_opening_starts_one_session(server, page):
    visit(page, server.url)
    before = page.locator(".st-key-history [class*=st-key-session-]").count()
    page.get_by_role("button", name="A deal I just lost", exact=True).dblclick()
    page.locator(".st-key-talk .meno-rep").wait_for()
    ready(page)
    assert "?s=" in page.url
    assert len(turns(page)) == 2
    assert page.locator(".st-key-history [class*=st-key-session-]").count() == before
    assert page.locator(".st-key-history [class*=st-key-current-]").count() == 1


def test_words_in_a_second_tab_wait_when_the_first_has_gone_on(server, page):
    visit(page, server.url)
    begin(page, "A deal I am stuck on")
    second = page.context.new_page()
    visit(second, page.url)
    say(page, "Dana went quiet")
    field(second).fill("They asked for a discount")
    field(second).press("Enter")
    second.get_by_text("This session went on in another tab").wait_for()
    ready(second)
    assert "Dana went quiet" in replies(second)
    assert "They asked for a discount" not in replies(second)
    press(second, "Send again")
    assert replies(second)[-1] == "They asked for a discount"


def test_what_is_typed_is_shown_as_typed(server, page):
    hostile = (
        '<img src="http://evil.example/a.png" onerror="alert(1)"> ![x](http://evil.example/b.png) **b** $x$ :smile:'
    )
    visit(page, server.url)
    say(page, hostile)
    assert replies(page)[-1] == hostile
    assert page.locator("img[src*=evil]").count() == 0
    press(page, "Rename")
    page.get_by_label("Title").fill("![x](http://evil.example/c.png) :smile:")
    page.get_by_label("Title").press("Enter")
    ready(page)
    assert page.locator("[class*=st-key-current-] button").inner_text() == "![x](http://evil.example/c.png) :smile:"
    assert page.locator("img[src*=evil]").count() == 0


def test_the_conversation_is_a_log_that_screen_readers_announce(server, page):
    visit(page, server.url)
    begin(page, "A decision I keep putting off")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    log = next(node for node in tree if node.get("role", {}).get("value") == "log")
    assert log["name"]["value"] == "Conversation"
    assert {"name": "live", "value": {"type": "token", "value": "polite"}} in log["properties"]
    inside = _names_below(tree, log["nodeId"])
    assert turns(page)[-1] in inside
    assert page.get_by_role("navigation", name="Earlier sessions").count() == 1
    assert page.locator("[aria-current=step]").count() == 1
    for icon in page.locator(".st-key-talk button").all():
        assert icon.inner_text().strip()


def test_the_keyboard_is_enough(server, page):
    visit(page, server.url)
    opening = page.get_by_role("button", name="A deal I am stuck on", exact=True)
    for _ in range(40):
        page.keyboard.press("Tab")
        if opening.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.locator(".st-key-talk .meno-rep").wait_for()
    ready(page)
    page.keyboard.type("Dana went quiet")
    page.keyboard.press("Enter")
    page.locator(".st-key-talk .meno-rep", has_text="Dana went quiet").wait_for()
    ready(page)
    page.keyboard.type("Finance has to look at it")
    assert field(page).input_value() == "Finance has to look at it"


def test_a_session_is_renamed_exported_and_deleted_from_the_side(server, page):
    visit(page, server.url)
    say(page, "Dana went quiet after the demo")
    press(page, "Rename")
    page.get_by_label("Title").fill("Acme renewal")
    press(page, "Save")
    assert page.locator(".meno-head h1").inner_text() == "Acme renewal"
    text = downloaded(page.get_by_role("button", name="Export", exact=True)).decode()
    assert text.startswith("# Acme renewal")
    assert "Dana went quiet after the demo" in text
    press(page, "Delete")
    assert page.get_by_role("dialog").get_by_text("cannot be undone").is_visible()
    press(page, "Delete for good")
    page.locator(".meno-hero").wait_for()
    assert page.get_by_role("button", name="Acme renewal").count() == 0


@pytest.mark.parametrize(
    ("name", "scheme", "width", "height"),
    [
        pytest.param("light", "light", 1280, 860, marks=pytest.mark.long),
        pytest.param("dark", "dark", 1280, 860, marks=pytest.mark.long),
        ("narrow", "light", 390, 844),
    ],
)
def test_the_page_fits_its_width_from_start_to_card(server, browser, name, scheme, width, height):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}, locale="en-GB")
    page = context.new_page()
    visit(page, server.url)
    _fits(page, name, "start", width)
    begin(page, "A deal I am stuck on")
    for words in TALK[:4]:
        say(page, words)
    _fits(page, name, "talk", width)
    for words in TALK[4:]:
        say(page, words)
    page.get_by_role("button", name="Confirm", exact=True).wait_for()
    _fits(page, name, "commitment", width)
    press(page, "Confirm")
    page.locator(".meno-agreed").wait_for()
    _fits(page, name, "agreed", width)
    context.close()


def _fits(page: Page, name: str, moment: str, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= width
    if IMAGES:
        page.mouse.move(0, 0)
        page.wait_for_timeout(500)
        page.screenshot(path=str(Path(IMAGES) / f"{moment}-{name}.png"))


def _names_below(tree: list[dict], root: str) -> str:
    nodes = {node["nodeId"]: node for node in tree}
    waiting, names = [root], []
    while waiting:
        node = nodes[waiting.pop(0)]
        names.append(node.get("name", {}).get("value", ""))
        waiting = [child for child in node.get("childIds", []) if child in nodes] + waiting
    return " ".join(names)
