"""Plan and peers in a real Chromium: a plan begun, an observation read back, a skill offered, an ask handed over."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.support.browser import Server, downloaded, press, ready, served

pytestmark = pytest.mark.browser

DATED = Path(__file__).parent / "pages" / "dated_page.py"
IMAGES = os.environ.get("PAGE_IMAGES", "")
ITEM = "Ask one question more before I show anything"
SEEN = "You asked four questions before you opened the laptop. <b>Then</b> you waited."
HOSTILE = '<img src="http://evil.example/a.png" onerror="alert(1)">'
TEXT = "I talk before I have asked. I want the first ten minutes to be theirs."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def ann(home: Path) -> Iterator[Server]:
    with served(home, DATED, "Ann") as running:
        yield running


@pytest.fixture(scope="module")
def bo(home: Path, ann: Server) -> Iterator[Server]:
    with served(home, DATED, "Bo") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context.new_page()
    context.close()


def come(page: Page, server: Server, part: str = "") -> None:
    page.goto(f"{server.url}/?p=plan")
    page.get_by_role("heading", name="Plan and peers", level=1).wait_for(timeout=60_000)
    ready(page)
    if part:
        page.locator(".st-key-part").get_by_text(part).click()
        ready(page)


def body(page: Page) -> str:
    return page.locator(".st-key-page-plan").inner_text()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def picture_of_name(page: Page, name: str = "wide") -> None:
    if IMAGES:
        page.screenshot(path=f"{IMAGES}/peer-name-{name}.png")


def picture(page: Page, name: str, part: str = "") -> None:
    if not IMAGES:
        return
    page.set_viewport_size({"width": 1280, "height": 1500})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        ready(page)
        if part:
            page.locator(".st-key-part").get_by_text(part).click()
            ready(page)
        page.screenshot(path=f"{IMAGES}/plan_{name}_{scheme}.png")
    page.emulate_media(color_scheme="light")


def place_skill(page: Page, title: str, level: int) -> None:
    press(page, "Add a skill")
    dialog(page).get_by_label("Skill").click()
    page.get_by_role("option", name=title).click()
    ready(page)
    dialog(page).get_by_label("Where I am, 0 to 10").fill(str(level))
    dialog(page).get_by_role("button", name="Save").click()
    dialog(page).wait_for(state="hidden")
    ready(page)


def test_a_plan_begins_with_one_field_is_kept_week_by_week_and_hears_from_a_colleague(ann, page, tmp_path):
    come(page, ann)
    assert "stay with it for 30 days" in body(page)
    assert page.locator(".st-key-page-plan").get_by_role("textbox").count() == 1
    page.get_by_label("What do you want to get better at?").fill(ITEM)
    press(page, "Begin")
    assert page.locator(".st-key-page-plan blockquote").inner_text() == ITEM
    assert "Day 1 of 30" in body(page)

    page.get_by_label("How far did you keep it?").fill("6")
    page.get_by_label("In a line").fill("Twice out of three calls")
    press(page, "Save")
    assert "6 of 10" in page.locator(".meno-weeks").inner_text()
    assert "Twice out of three calls" in page.locator(".meno-weeks").inner_text()

    press(page, "Invite a colleague")
    dialog(page).get_by_label("What shall they look out for?").fill("Thursday, the first ten minutes")
    dialog(page).get_by_role("button", name="Make the file").click()
    given = downloaded(dialog(page).get_by_role("button", name="Download")).decode()
    assert ITEM in given
    assert "Thursday, the first ten minutes" in given
    assert "Ann" not in given
    assert "6 of 10" not in given
    page.keyboard.press("Escape")
    dialog(page).wait_for(state="detached")
    ready(page)

    come_back = tmp_path / "back.txt"
    written = given.replace("Your name:", "Your name: Cy").replace("line -----\n", f"line -----\n{SEEN}\n", 1)
    for content, said in (
        (b"\0\1\2" * 900, "no text file"),
        (written.encode(), "Cy wrote to you"),
        (written.encode(), "read this one before"),
    ):
        come_back.write_bytes(content)
        page.locator("input[type=file]").set_input_files(come_back)
        page.get_by_text(said).wait_for(timeout=60_000)
        ready(page)
    assert [words.inner_text() for words in page.locator(".meno-item .meno-words").all()] == [SEEN]
    assert "Cy" in body(page)
    picture(page, "open")


def test_a_plan_is_closed_with_what_was_learned_and_another_can_begin(ann, page):
    come(page, ann)
    press(page, "Close this plan")
    dialog(page).get_by_label("What did you learn?").fill("Silence works")
    dialog(page).get_by_role("button", name="Close", exact=True).last.click()
    dialog(page).wait_for(state="hidden")
    ready(page)
    assert "Silence works" in body(page)
    assert page.get_by_label("What do you want to get better at?").is_visible()
    picture(page, "closed")


@pytest.mark.long
def test_who_is_known_by_a_rep_id_offers_and_asks_under_a_name_that_they_see_first(tmp_path, page, browser):
    with served(tmp_path, DATED, f"r{'a' * 24}") as one, served(tmp_path, DATED, f"r{'b' * 24}") as another:
        come(page, one, "Peers")
        place_skill(page, "Finding out", 5)
        press(page, "Offer")
        dialog(page).get_by_role("textbox", name="Your name").fill("Ann <b>Berg</b>")
        picture_of_name(page)
        dialog(page).get_by_role("button", name="Offer").click()
        dialog(page).wait_for(state="hidden")
        ready(page)
        assert "coach-ready as Ann <b>Berg</b>" in body(page)

        other = browser.new_context(viewport={"width": 390, "height": 900}, locale="en-GB").new_page()
        come(other, another, "Peers")
        other.get_by_label("About").click()
        other.get_by_role("option", name="Finding out").click()
        ready(other)
        assert "Ann <b>Berg</b>" in other.locator(".meno-peer").inner_text()
        press(other, "Ask")
        dialog(other).get_by_label("What I am working on").fill(TEXT)
        dialog(other).get_by_role("button", name="Look it over").click()
        dialog(other).get_by_role("textbox", name="Your name").fill("Bo Falk")
        dialog(other).get_by_role("textbox", name="Your name").press("Tab")
        picture_of_name(other, "narrow")
        dialog(other).get_by_role("button", name="Hand over to Ann").click()
        dialog(other).wait_for(state="hidden")
        ready(other)
        assert "To Ann <b>Berg</b>" in body(other)
        come(page, one, "Peers")
        assert "From Bo Falk" in page.locator("[class*=st-key-asked-]").inner_text()
        other.context.close()


@pytest.mark.long
def test_a_peer_one_step_above_is_asked_and_sees_the_words_and_from_whom_alone(ann, bo, page, browser):
    come(page, ann, "Peers")
    assert "Nobody else who shares this record offers a skill" in body(page)
    place_skill(page, "Finding out", 2)
    other = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
    come(other, bo, "Peers")
    place_skill(other, "Finding out", 3)
    assert "only you see this" in body(other)
    come(page, ann, "Peers")
    assert "Nobody else who shares this record offers a skill" in body(page)

    press(other, "Offer")
    come(page, ann, "Peers")
    page.get_by_label("About").click()
    page.get_by_role("option", name="Finding out").click()
    ready(page)
    found = page.locator(".meno-peer").inner_text()
    assert "Bo" in found
    assert "3" not in found
    picture_of_find(page)
    press(page, "Ask")
    dialog(page).get_by_label("What I am working on").fill(f"{TEXT} {HOSTILE}")
    dialog(page).get_by_role("button", name="Look it over").click()
    dialog(page).get_by_role("button", name="Hand over to Bo").click()
    dialog(page).wait_for(state="hidden")
    ready(page)
    assert "No answer yet" in body(page)

    come(other, bo, "Peers")
    asked = other.locator("[class*=st-key-asked-]").inner_text()
    assert TEXT in asked
    assert HOSTILE in asked
    assert "From Ann" in asked
    assert ITEM not in body(other)
    assert "Silence works" not in body(other)
    assert other.locator("img[src*=evil]").count() == 0
    picture(other, "asked", "Peers")
    come(other, bo, "Peers")
    press(other, "Willing")
    press(other, "Did it help?")
    dialog(other).get_by_label("In a line").fill("I had to think about my own calls")
    dialog(other).get_by_role("button", name="Save").click()
    dialog(other).wait_for(state="hidden")
    come(page, ann, "Peers")
    assert "Willing" in body(page)
    assert "my own calls" not in body(page)
    press(page, "Withdraw")
    assert "its words are gone" in body(page)
    press(other, "Withdraw")
    come(other, bo, "Peers")
    assert TEXT not in body(other)
    come(page, ann, "Peers")
    assert "Nobody else who shares this record offers a skill" in body(page)
    assert "Traceback" not in ann.log() + bo.log()
    other.context.close()


def picture_of_find(page: Page) -> None:
    if IMAGES:
        page.set_viewport_size({"width": 1280, "height": 1300})
        ready(page)
        page.screenshot(path=f"{IMAGES}/plan_find_light.png")


def test_the_page_fits_a_phone(ann, page):
    page.set_viewport_size({"width": 390, "height": 844})
    come(page, ann)
    page.get_by_label("What do you want to get better at?").fill(ITEM)
    press(page, "Begin")
    page.get_by_label("How far did you keep it?").fill("6")
    press(page, "Save")
    for part in ("", "Peers"):
        if part:
            come(page, ann, part)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390
        if IMAGES:
            page.screenshot(path=f"{IMAGES}/plan_narrow_{part.lower() or 'plan'}.png", full_page=True)
