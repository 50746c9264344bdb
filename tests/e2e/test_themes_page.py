"""Themes on the page, out of a real release: what a manager sees, the same for a rep, and nothing for anybody else."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page
from streamlit.testing.v1 import AppTest

from agent.bootstrap import Meno, build
from agent.bootstrap.themes import theme_store
from agent.domain.person import Person, Role
from agent.domain.release import Looked, View
from agent.domain.theme import GroupThemes, Period, Theme
from agent.errors import MemoryStoreError
from agent.settings import Settings
from prompts.themes import load_themes
from tests.support.browser import ready, served, turn_to
from tests.support.kept import NOW, labels, words
from ui.local_time import LocalTime
from ui.theme_wording import quarter_name
from ui.web.places import draw_places
from ui.web.privacy import NOTHING_SEEN, THEMES_SEEN, draw_assurances
from ui.web.tab import Tab
from ui.web.themes.absent import ALONE, IN_NO_TEAM, LEADS_NOBODY, NONE_YET
from ui.web.themes.mine import NAME as SEEN
from ui.web.themes.mine import draw_seen_of_me
from ui.web.themes.page import REFUSED, draw_themes
from ui.web.themes.too_few import TOO_FEW
from ui.web.visit import Visit

IMAGES = os.environ.get("PAGE_IMAGES", "")
QUARTERS = (Period(year=2026, quarter=2), Period(year=2026, quarter=3))
SHOWN, TITLES = Theme.PRICE, {theme: load_themes()[theme].title for theme in Theme}
MEMBERS = ("me", *(f"rep{number}" for number in range(2, 31)))
ROSTER = f"""
cohorts:
  East:
    managers: [lena]
    members: [fay]
  North:
    managers: [me, lena]
    members: [{", ".join(MEMBERS)}]
  South:
    managers: [omar]
    members: [ada, ben, cleo]
  Far South:
    parent: South
    members: [dan]
"""
REP, MANAGER = frozenset({Role.REP}), frozenset(Role)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two quarters of thirty reps, nearly all with one theme, released as the command releases them."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    for period in QUARTERS:
        with opened(folder, period.begins_at + timedelta(days=30)) as meno:
            for number, rep in enumerate(MEMBERS):
                assert meno.ballots.cast(rep, period, Theme.SILENCE if number % 10 == 1 else SHOWN)
        with opened(folder, period.ends_at + timedelta(days=4)) as meno:
            assert meno.releases.release(period)
    return folder


def opened(home: Path, now: datetime, **settings: object) -> Meno:
    given = {"roster": home / "roster.yaml"} | settings
    return build(Settings(_env_file=None, home=home, timezone="UTC", **given), clock=lambda: now)


def views(home: Path) -> tuple[View, ...]:
    store = theme_store(home)
    try:
        return store.views()
    finally:
        store.close()


@pytest.fixture
def meno(home: Path) -> Iterator[Meno]:
    with opened(home, NOW) as running:
        yield running


def _page() -> None:
    import streamlit as st

    st.session_state["draw"](st.session_state["visit"])


def drawn(draw: Callable[[Visit], None], meno: Meno, rep_id: str, roles: frozenset[Role]) -> str:
    """What the page of this person says, drawn on its own as `ui.web.pages` draws it."""
    return words(visited(draw, meno, rep_id, roles))


def visited(draw: Callable[[Visit], None], meno: Meno, rep_id: str, roles: frozenset[Role]) -> AppTest:
    person = Person(rep_id=rep_id, roles=roles, ends_at=NOW + timedelta(hours=1))
    page = AppTest.from_function(_page, default_timeout=30)
    page.session_state["draw"] = draw
    page.session_state["visit"] = Visit(meno, person, Tab(), lambda: NOW, LocalTime.named("UTC"), lambda: None)
    return page.run()


def test_whoever_leads_the_group_and_everybody_in_it_are_shown_the_very_same(meno):
    led, seen = drawn(draw_themes, meno, "lena", MANAGER), drawn(draw_seen_of_me, meno, "rep7", REP)
    assert TITLES[SHOWN] in led
    assert inside(led) == inside(seen)
    assert not [rep for rep in MEMBERS[1:] if rep in led]


def test_a_rep_and_a_manager_of_others_are_shown_no_theme_of_the_group(meno):
    for rep_id, roles, why in (("rep7", REP, REFUSED), ("omar", MANAGER, TOO_FEW), ("zoe", MANAGER, LEADS_NOBODY)):
        page = drawn(draw_themes, meno, rep_id, roles)
        assert why in page
        assert not [title for title in TITLES.values() if title in page]
    assert IN_NO_TEAM in drawn(draw_seen_of_me, meno, "omar", MANAGER)


def test_a_manager_of_two_teams_chooses_between_them_and_a_forged_choice_opens_no_other(meno):
    page = visited(draw_themes, meno, "lena", MANAGER)
    choice = page.selectbox[0]
    assert list(choice.options) == ["North", "East"]
    assert TOO_FEW in words(choice.set_value("East").run())
    choice = page.selectbox[0]
    choice.options.append("South")  # a browser can send back any words
    forged = words(choice.set_value("South").run())
    assert "Counted together: South" not in forged
    assert "Counted together: North" in forged


def test_every_view_stands_in_the_audit_with_its_role_and_without_a_name(meno, home):
    before = views(home)
    drawn(draw_themes, meno, "lena", MANAGER)
    drawn(draw_seen_of_me, meno, "rep7", REP)
    drawn(draw_themes, meno, "rep7", REP)
    drawn(draw_seen_of_me, meno, "dan", REP)
    entered = views(home)[len(before) :]
    assert [(view.role, view.what, view.cohort) for view in entered] == [
        (Role.MANAGER, Looked.PAGE, "North"),
        (Role.REP, Looked.OWN_PAGE, "North"),
        (Role.REP, Looked.OWN_PAGE, "South"),  # who is alone in a team would be named by it
    ]
    assert not {"lena", "rep7"} & {view.who for view in entered}


def test_what_cannot_be_entered_in_the_audit_is_not_shown(meno):
    class Away:
        def looked(self, *_: object) -> None:
            raise MemoryStoreError("the theme store cannot be reached")

        def of(self, cohort: str) -> tuple[GroupThemes, ...]:
            return meno.releases.of(cohort)

    away = replace(meno, releases=Away())
    page = visited(draw_themes, away, "lena", MANAGER)
    assert "the theme store cannot be reached" in page.warning[0].value
    assert TITLES[SHOWN] not in words(page)


def test_only_who_leads_finds_the_page_in_the_sidebar_and_a_rep_is_told_what_leads_to_a_manager(meno):
    assert "Themes" in labels(visited(draw_places, meno, "lena", MANAGER))
    assert "Themes" not in labels(visited(draw_places, meno, "rep7", REP))
    rep, alone = visited(draw_assurances, meno, "rep7", REP), visited(draw_assurances, meno, "zoe", REP)
    assert THEMES_SEEN in words(rep)
    assert SEEN in labels(rep)
    assert NOTHING_SEEN in words(alone)
    assert SEEN not in labels(alone)


def test_before_the_first_release_it_is_said_when_there_can_be_one_and_without_a_roster_why_there_is_none(tmp_path):
    (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    with opened(tmp_path, NOW) as meno:
        page = drawn(draw_themes, meno, "lena", MANAGER)
        assert NONE_YET in page
        assert "after 31 December" in page
    with opened(tmp_path, NOW, roster=None) as meno:
        assert ALONE in drawn(draw_themes, meno, "me", MANAGER)
        assert ALONE in drawn(draw_seen_of_me, meno, "me", REP)


@pytest.mark.browser
def test_a_release_is_seen_by_who_leads_the_group_and_looks_the_same_to_a_rep(browser, home):
    with served(home, MENO_ROSTER=str(home / "roster.yaml")) as server:
        page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
        page.goto(server.url)
        ready(page)
        turn_to(page, "Themes")
        assert quarter_name(QUARTERS[-1]) in seen(page)
        assert TITLES[SHOWN] in seen(page)
        assert "questions" in seen(page).lower()
        picture(page, "themes")
        to_manager = seen(page)
        turn_to(page, "My memory")
        page.get_by_role("button", name="What my manager sees").click()
        page.get_by_role("heading", name="What my manager sees", level=1).wait_for()
        ready(page)
        assert seen(page) == to_manager
        picture(page, "seen")
        assert "Traceback" not in server.log()


def seen(page: Page) -> str:
    return page.locator(".meno-seen").inner_text()


def inside(page: str) -> str:
    """What stands inside of the frame that both pages share."""
    return page.split('<div class="meno-seen">')[1]


def picture(page: Page, name: str) -> None:
    if not IMAGES:
        return
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 390)):
        page.set_viewport_size({"width": width, "height": 1700})
        page.emulate_media(color_scheme=scheme)
        ready(page)
        page.screenshot(path=f"{IMAGES}/{name}_{scheme}_{width}.png")
    page.set_viewport_size({"width": 1280, "height": 900})
