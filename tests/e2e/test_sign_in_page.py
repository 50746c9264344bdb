"""Sign-in in a real Chromium, against a real provider: in, out, ended, forged, and what is not for a rep."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer
from playwright.sync_api import Browser, BrowserContext, Page

from agent.bootstrap import build
from agent.domain.person import rep_id_of
from agent.settings import Settings
from tests.support.browser import PATIENCE, Server, begin, field, press, ready, served, turns
from tests.support.provider import COOKIE_SECRET, LoopbackProvider, forged, provider

pytestmark = pytest.mark.browser

IMAGES = os.environ.get("PAGE_IMAGES", "")
DATED = Path(__file__).parent / "pages" / "dated_page.py"
WHO, TOKENS = "_streamlit_user", "_streamlit_user_tokens"
OPENING = "A call I am nervous about"


@pytest.fixture(scope="module")
def identities() -> Iterator[LoopbackProvider]:
    with provider() as running:
        yield running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, identities: LoopbackProvider) -> Iterator[Server]:
    # The provider is asked again at every run, so that no test waits for minutes.
    settings = identities.settings(MENO_SIGN_IN_CHECK="0.0001")
    with served(tmp_path_factory.mktemp("home"), DATED, **settings) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield opened
    opened.close()


def at_the_door(page: Page) -> str:
    """Wait for the page that asks to sign in, and return all that it says."""
    page.get_by_role("button", name="Sign in", exact=True).wait_for(timeout=PATIENCE)
    ready(page)
    assert not page.locator(".meno-rep, .meno-turn, .stSidebar .meno-name").count()
    return page.locator("body").inner_text()


def sign_in(page: Page, server: Server, subject: str) -> None:
    """Sign in as a person does: one button here, one at the provider."""
    page.goto(server.url)
    at_the_door(page)
    picture(page)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name=subject).first.click()
    read = page.get_by_role("button", name="I have read this", exact=True)
    field(page).or_(read).first.wait_for(timeout=PATIENCE)
    ready(page)
    if read.count():
        press(page, "I have read this")


def picture(page: Page) -> None:
    if IMAGES and not Path(f"{IMAGES}/sign_in_390.png").exists():
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            ready(page)
            page.screenshot(path=f"{IMAGES}/sign_in_{scheme}.png")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 390, "height": 800})
        page.screenshot(path=f"{IMAGES}/sign_in_390.png")
        page.set_viewport_size({"width": 1280, "height": 900})


def bring(context: BrowserContext, server: Server, secret: str, id_token: str) -> None:
    """Give the browser the cookies of a sign-in, signed with this secret around this token."""
    said = {"is_logged_in": True, "provider": "default", "origin": server.url, "sub": "mia", "roles": ["manager"]}
    for name, content in ((WHO, said), (TOKENS, {"id_token": id_token, "access_token": "x"})):
        value = URLSafeTimedSerializer(secret, salt=name).dumps(json.dumps(content))
        context.add_cookies([{"name": name, "value": value, "url": server.url, "httpOnly": True}])


def test_a_rep_signs_in_and_out_and_what_is_left_behind_opens_nothing(context, server, identities):
    page = context.new_page()
    sign_in(page, server, "ann")
    begin(page, OPENING)
    assert "Signed in as Ann Example" in page.locator(".stSidebar").inner_text()
    if IMAGES:
        page.screenshot(path=f"{IMAGES}/signed_in.png")
    hers, cookies = page.url, context.cookies()
    assert [each["name"] for each in cookies if each["name"].startswith(WHO) and each["httpOnly"]] == [WHO, TOKENS]
    assert WHO not in page.evaluate("document.cookie")
    page.goto(f"{server.url}/?p=themes")
    page.get_by_text("This page is for people who lead others.").wait_for(timeout=PATIENCE)
    page.goto(hers)
    ready(page)
    other = context.new_page()
    other.goto(hers)
    field(other).wait_for(timeout=PATIENCE)
    other.get_by_role("button", name="Rename", exact=True).click()
    other.get_by_role("textbox", name="Title").fill("Renamed after the sign-out")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.locator("form button").first.click()  # the provider asks whether it shall end its own session too
    at_the_door(page)
    assert not [each for each in context.cookies() if each["name"].startswith(WHO)]

    other.get_by_role("button", name="Save", exact=True).click()  # the window that was left open
    assert "Your sign-in has ended" in at_the_door(other)
    with build(Settings(_env_file=None, home=server.home)) as meno:
        (session,) = meno.sessions.history(rep_id_of(identities.issuer, "ann"))
        assert "Renamed" not in session.title
    context.add_cookies(cookies)  # the cookie that somebody had copied
    page.goto(hers)
    assert "Your sign-in has ended" in at_the_door(page)

    context.clear_cookies()
    sign_in(page, server, "ben")
    page.goto(hers)
    ready(page)
    page.get_by_text("This session is not here").wait_for(timeout=PATIENCE)
    assert turns(page) == []
    assert not [name for name in ("Ann", "ann@example.com", "Ben") if name in server.log()]


def test_a_sign_in_ends_by_its_time_and_when_the_provider_says_so(context, server, identities):
    page = context.new_page()
    sign_in(page, server, "ben")
    later = server.home / "days-later"
    later.write_text("1")
    page.get_by_role("button", name="New session", exact=True).click()
    assert "Your sign-in has ended" in at_the_door(page)
    later.unlink()

    identities.revoke("ben")
    page.reload()
    assert "The sign-in service has ended your sign-in" in at_the_door(page)


def test_forged_cookies_are_nobodys(context, server, identities):
    page = context.new_page()
    bring(context, server, "a key that somebody made up, long enough to be one", identities.id_token("mia"))
    page.goto(server.url)
    at_the_door(page)
    bring(context, server, COOKIE_SECRET, forged(identities.issuer))
    page.goto(server.url)
    assert "was not signed by the sign-in service" in at_the_door(page)
