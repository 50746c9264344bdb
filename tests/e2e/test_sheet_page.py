"""The call sheet in a real Chromium: a session by the coach, the sheet in hand, changed and taken along."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from tests.support.browser import Server, begin, downloaded, press, ready, say, served, turn_to, visit

pytestmark = pytest.mark.browser

DATED = Path(__file__).parent / "pages" / "dated_page.py"
IMAGES = os.environ.get("PAGE_IMAGES", "")
TALK = (
    "I want to go into the call with Dana knowing what I will ask for.",
    "I would know it if I had one sentence that I believe in.",
    "Dana told me on the phone last week that finance has to look at it. I never met anyone from there.",
    "I don't know who signs after her. <b>Nobody</b> has told me.",
    "I think the budget is frozen because they lost a big customer.",
    "The CFO wants a number she can defend in front of the board.",
    "I could ask Dana who signs after her, or I could bring our own finance lead.",
    "Asking Dana keeps her in charge. Our finance lead would be quicker.",
    "I will ask Dana who signs after her tomorrow at 10.",
    "An 8.",
    "yes",
)
LINE = "The CFO wants a number she can defend in front of the board."


@pytest.fixture(scope="module")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("home"), DATED) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def told(browser: Browser, server: Server) -> str:
    """The address of a session that has been talked through and closed."""
    page = browser.new_page()
    visit(page, server.url)
    begin(page, "A call I am nervous about")
    for number, words in enumerate(TALK):
        say(page, words)
        if number == 4:
            picture(page, "so_far")
            assert page.get_by_role("button", name="Your call sheet so far").is_visible()
    if not page.get_by_role("button", name="See your call sheet").count():
        say(page, "That is all for today, thank you.")
    if not page.get_by_role("button", name="See your call sheet").count():
        press(page, "End here")
    picture(page, "closing")
    address = page.url
    page.close()
    return address


def picture(page: Page, name: str, **options: object) -> None:
    if IMAGES:
        page.screenshot(path=f"{IMAGES}/sheet_{name}.png", **options)


def sheet_of(page: Page, told: str) -> None:
    visit(page, told)
    press(page, "See your call sheet")


def lines(page: Page) -> list[str]:
    return page.locator(".meno-lines summary").all_inner_texts()


def taken(page: Page, name: str) -> bytes:
    return downloaded(page.get_by_role("button", name=name, exact=True))


def test_a_session_ends_with_a_sheet_in_hand_whose_lines_show_where_they_were_said(page, told):
    sheet_of(page, told)
    assert LINE in lines(page)
    assert any("ask Dana who signs after her tomorrow at 10" in line for line in lines(page))
    assert any("<b>Nobody</b> has told me." in line for line in lines(page))
    opened = page.locator(".meno-lines details", has_text=LINE)
    assert not opened.locator("q").is_visible()
    opened.locator("summary").click()
    assert opened.locator("q").inner_text() == LINE
    opened.get_by_role("link", name="Open the session").click()
    page.locator(".st-key-talk .meno-rep", has_text=LINE).wait_for()
    assert page.url == told


def test_the_rep_changes_a_line_adds_one_and_takes_it_all_back(page, told):
    sheet_of(page, told)
    before = lines(page)
    page.locator(".st-key-part-behind_it").get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What I think lies behind it").fill("The CFO wants a number.\nPriya keeps the calendar.")
    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="detached")
    ready(page)
    assert {"The CFO wants a number.", "Priya keeps the calendar."} <= set(lines(page))
    changed = page.locator(".meno-lines details", has_text="The CFO wants a number.")
    changed.locator("summary").click()
    assert LINE in changed.inner_text()
    page.reload()
    page.locator(".meno-lines summary", has_text="Priya keeps the calendar.").wait_for()
    assert LINE not in lines(page)
    turn_to(page, "Call sheets")
    assert "changed by you" in page.locator(".st-key-page-sheets").inner_text()
    picture(page, "list")
    press(page, "Open the sheet")
    press(page, "Undo my changes")
    page.get_by_role("dialog").get_by_role("button", name="Undo them").click()
    page.get_by_role("dialog").wait_for(state="detached")
    ready(page)
    assert lines(page) == before


def test_the_sheet_is_taken_along_as_markdown_as_a_page_to_print_and_for_the_calendar(browser, page, told, tmp_path):
    sheet_of(page, told)
    shown = MarkdownIt().render(taken(page, "Markdown").decode())
    assert f"<li>{LINE}</li>" in shown
    assert "<b>" not in shown
    assert "&lt;b&gt;Nobody&lt;/b&gt;" in shown
    printed = tmp_path / "sheet.html"
    printed.write_bytes(taken(page, "Print view"))
    assert "<script" not in printed.read_text()
    for paper in ("A4", "Letter"):
        assert pages_of(browser, printed, paper) == 1
    event = Calendar.from_ical(taken(page, "Add to calendar")).walk("VEVENT")[0]
    assert "ask Dana" in event["summary"]
    assert LINE in event["description"]


def pages_of(browser: Browser, file: Path, paper: str) -> int:
    """Print a page without the network and count the sheets of paper."""
    context = browser.new_context(offline=True)
    sheet = context.new_page()
    sheet.goto(file.as_uri())
    assert sheet.get_by_role("heading", name="What I know").is_visible()
    picture(sheet, f"print_{paper}", full_page=True)
    content = sheet.pdf(format=paper, path=str(file.with_suffix(f".{paper}.pdf")))
    context.close()
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


def test_without_a_session_the_page_says_what_a_sheet_is_and_starts_one(browser, tmp_path):
    with served(tmp_path / "home", DATED) as empty:
        page = browser.new_page()
        visit(page, empty.url)
        turn_to(page, "Call sheets")
        assert "Five minutes of talk make one" in page.locator(".st-key-page-sheets").inner_text()
        picture(page, "empty")
        press(page, "Start a session")
        assert "What deserves your best thinking" in page.locator(".meno-hero").inner_text()
        page.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_the_sheet_is_readable_in_the_light_in_the_dark_and_on_a_telephone(browser, told, scheme, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    sheet_of(page, told)
    page.locator(".meno-lines summary", has_text=LINE).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    picture(page, f"{scheme}_{width}", full_page=True)
    context.close()
