"""Practising a call and looking back on one, in a real Chromium."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import PATIENCE, Server, press, ready, say, served, turn_to, turns, visit

pytestmark = pytest.mark.browser

IMAGES = os.environ.get("PAGE_IMAGES", "")
CALL = Path(__file__).parents[2] / "examples" / "debrief" / "pricing_call.vtt"

DESCRIBED = (
    "A pricing call with the CFO of Halden Foods on Thursday at ten.",
    "A second meeting with her and the plant manager.",
    "I worry that she says there is no budget.",
    "She has to cut costs by ten percent this year.",
    "Half an hour.",
)
SAID = (
    "Good morning. What is on top of your list this quarter?",
    "What would have to be true for you to look at this?",
    "It costs 48,000 a year.",
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Server]:
    with served(tmp_path) as server:
        yield server


def buyer(page: Page) -> list[str]:
    return page.locator(".st-key-talk .meno-buyer").all_inner_texts()


def look_back(page: Page) -> None:
    press(page, "Look back on a call")
    page.locator(".st-key-talk .meno-turn").first.wait_for(timeout=PATIENCE)
    ready(page)


def answer_all(page: Page, words: str, until: str, most: int = 12) -> None:
    """Answer question after question until the page shows what is waited for."""
    for number in range(most):
        if page.locator(until).count():
            return
        say(page, f"{words} ({number})")
    pytest.fail(f"{until!r} did not come: {turns(page)}")


def test_a_call_is_practised_looked_back_on_and_run_again(page: Page, running: Server) -> None:
    visit(page, running.url)
    turn_to(page, "Practise")
    _picture(page, "practise_start")
    press(page, "Begin")
    for words in DESCRIBED:
        say(page, words)
    assert len(buyer(page)) == 1
    assert "the CFO" in page.locator(".meno-who").first.inner_text()
    for words in SAID:
        say(page, words)
    assert len(buyer(page)) == len(SAID) + 1
    _picture(page, "practise_call")
    page.reload()
    ready(page)
    assert len(buyer(page)) == len(SAID) + 1, "the rehearsal goes on after a reload"
    press(page, "End the call")
    assert "0 to 10" in turns(page)[-1]
    for words in ("6", "I asked first and named the price late.", "two", "60 percent"):
        say(page, words)
    facts = page.locator(".meno-facts")
    assert facts.count() == 1
    assert "2 of them open" in facts.inner_text()
    _picture(page, "practise_facts")
    for words in (
        "That I named the price without being asked.",
        "She may have been surprised that I asked about her quarter.",
        "Asking first worked.",
        "I would ask for the second meeting.",
        "I could also send her the agenda before.",
        "I will send her the agenda on Wednesday at noon.",
    ):
        say(page, words)
    until = "run it again|second run|another run|second time"
    for _ in range(6):
        if page.locator(".st-key-talk .meno-question").last.inner_text().lower().find("run") >= 0:
            break
        say(page, "yes")
    assert any(word in turns(page)[-1] for word in until.split("|")), turns(page)
    say(page, "yes")
    assert len(buyer(page)) == len(SAID) + 2, "the buyer opens a second run"
    say(page, "Could we meet again next week together with your plant manager?")
    press(page, "End the call")
    assert page.locator(".meno-facts").count() == 2
    assert "Run 2" in page.locator(".meno-facts").last.inner_text()
    turn_to(page, "Practise")
    assert "2 runs" in page.locator("body").inner_text()
    _picture(page, "practise_runs")


def test_a_real_call_is_looked_back_on_with_its_transcript(page: Page, running: Server) -> None:
    visit(page, running.url)
    look_back(page)
    say(page, "The pricing call with Halden Foods this morning.")
    page.get_by_text("Bring a transcript of the call").click()
    page.locator("input[type=file]").set_input_files(str(CALL))
    page.get_by_text("Which of them is you?").wait_for()
    _picture(page, "debrief_upload")
    page.get_by_text("Ines Aalto", exact=True).click()
    page.get_by_text("has been counted, and let go of").wait_for()
    answer_all(page, "I had set out to get a second meeting, it was about 5 or 50", ".meno-facts")
    _picture(page, "debrief_facts")


def test_what_is_no_transcript_is_said_to_be_none(page: Page, running: Server, tmp_path: Path) -> None:
    binary = tmp_path / "call.vtt"
    binary.write_bytes(bytes(range(256)) * 40)
    visit(page, running.url)
    look_back(page)
    page.get_by_text("Bring a transcript of the call").click()
    page.locator("input[type=file]").set_input_files(str(binary))
    warning = page.locator("[data-testid=stAlert]")
    warning.wait_for()
    assert "call.vtt" in warning.inner_text()


def _picture(page: Page, name: str) -> None:
    if not IMAGES:
        return
    page.mouse.move(0, 0)
    page.wait_for_timeout(400)
    page.screenshot(path=str(Path(IMAGES) / f"{name}.png"))
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(400)
    page.screenshot(path=str(Path(IMAGES) / f"{name}_dark.png"))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(600)
    page.screenshot(path=str(Path(IMAGES) / f"{name}_narrow.png"))
    page.set_viewport_size({"width": 1280, "height": 860})
    page.wait_for_timeout(400)
