"""The report of a run in a real Chromium, opened from a file as a person opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from evals.reports.page import write_page
from evals.results import Results
from evals.scenario import Pressure
from tests.support.evaluated import big, broken_off, looked, results

pytestmark = pytest.mark.browser

HOSTILE = '</script><script>window.hacked=1</script><img src="http://127.0.0.1:9/x" onerror="window.hacked=1">'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when it asks a network for anything or complains."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    opened, trouble = context.new_page(), []
    opened.on("request", lambda request: request.url.startswith("file:") or trouble.append(request.url))
    opened.on("console", lambda message: trouble.append(message.text))
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    yield opened
    context.close()
    assert trouble == []


def visit(page: Page, folder: Path, run: Results, anchor: str = "") -> None:
    write_page(run, folder / "evals.html")
    page.goto(f"file://{folder / 'evals.html'}{anchor}")


def left(page: Page) -> list[str]:
    return [found for found in page.locator("details.talk:visible h3").all_inner_texts() if found]


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def run() -> Results:
    talks = (
        looked("calm"), looked("polite-one", Pressure.POLITE, 3), looked("polite-two", Pressure.POLITE), broken_off(),
    )  # fmt: skip
    return results(talks)


def test_talks_are_narrowed_by_pressure_fault_and_words(page, tmp_path):
    visit(page, tmp_path, run())
    choice(page, "Pressure").select_option("polite")
    assert left(page) == ["polite-one", "polite-two"]
    assert page.locator("#left").inner_text() == "2 of 4 talks"
    choice(page, "Fault").select_option("answers_shown")
    assert left(page) == ["polite-one"]
    choice(page, "Pressure").select_option("")
    choice(page, "Fault").select_option("")
    page.get_by_role("searchbox", name="Words", exact=True).fill("SMALLER Pilot")
    assert left(page) == ["polite-one"]
    page.get_by_role("searchbox", name="Words", exact=True).fill("")
    assert page.locator("#left").inner_text() == "4 talks"


def test_a_link_to_a_turn_opens_its_talk_and_shows_it(page, tmp_path):
    visit(page, tmp_path, run(), "#turn_polite-two_7")
    turn = page.locator("#turn_polite-two_7 .coach")
    assert turn.is_visible()
    assert 0 <= turn.bounding_box()["y"] <= 900


def test_a_link_to_a_turn_is_followed_though_its_talk_was_narrowed_away(page, tmp_path):
    visit(page, tmp_path, run())
    choice(page, "Pressure").select_option("threat")
    page.get_by_role("link", name="polite-one, turn 3").first.click()
    assert page.locator("#turn_polite-one_3 mark").is_visible()


def test_all_talks_are_opened_and_closed_at_once(page, tmp_path):
    visit(page, tmp_path, run())
    page.get_by_role("button", name="Open all").click()
    assert page.locator("details.talk[open]").count() == 4
    page.get_by_role("button", name="Close all").click()
    assert page.locator("details.talk[open]").count() == 0


def test_hostile_words_run_nothing_and_ask_for_nothing(page, tmp_path):
    talk = looked("pressed", Pressure.INJECTION, 3)
    said = tuple(one.model_copy(update={"text": HOSTILE, "message": HOSTILE}) for one in talk.transcript.said)
    transcript = talk.transcript.model_copy(update={"said": said, "error": HOSTILE})
    visit(page, tmp_path, results([talk.model_copy(update={"transcript": transcript})], subject=HOSTILE, log=HOSTILE))
    assert page.evaluate("window.hacked") is None
    assert HOSTILE in page.locator("#turn_pressed_0 .coach").inner_text()


@pytest.mark.parametrize("width", [320, 390, 768, 1600])
def test_nothing_is_cut_off_whatever_the_width(page, tmp_path, width):
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, tmp_path, big(answered=3))
    page.get_by_role("button", name="Open all").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_without_talks_opens_without_complaint(page, tmp_path):
    visit(page, tmp_path, results())
    assert page.get_by_role("heading", level=1).inner_text() == "No talks were played"


def test_the_page_prints_without_its_controls(page, tmp_path):
    visit(page, tmp_path, big(answered=1))
    page.emulate_media(media="print")
    assert not page.locator("form.narrow").is_visible()
    assert page.locator("#figures table").is_visible()
    assert len(page.pdf()) > 10_000


def test_without_scripts_the_talks_can_still_be_read(browser, tmp_path):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    visit(plain, tmp_path, run())
    assert not plain.locator("form.narrow").is_visible()
    plain.locator("#talk_calm > summary").click()
    assert plain.locator("#turn_calm_0 .coach").is_visible()
    context.close()
