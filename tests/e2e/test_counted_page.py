"""What of a rep is counted: said when a session is over and on My memory, and theirs to change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.bootstrap import build
from agent.bootstrap.themes import theme_store
from agent.domain.session import Session
from agent.domain.theme import Period, Theme
from agent.settings import Settings
from prompts.themes import load_themes
from tests.support.kept import NOW, Desk, desk, labels, press, words
from ui.counted_wording import NONE_FITS
from ui.web.counted.mine import TITLE

MEMBERS = ", ".join(("me", *(f"rep{number}" for number in range(11))))
SAID = ("procurement wants 15% off by Friday or they walk", "I always give in on price, it's my habit")
PRICE, SILENCE = (load_themes()[theme].title for theme in (Theme.PRICE, Theme.SILENCE))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Desk]:
    """A rep in a team of twelve who has said that their themes may count."""
    (tmp_path / "roster.yaml").write_text(f"cohorts:\n  North:\n    members: [{MEMBERS}]\n", encoding="utf-8")
    with desk(tmp_path) as opened:
        opened.meno.close()
        settings = Settings(home=tmp_path, timezone="UTC", roster=tmp_path / "roster.yaml", _env_file=None)
        opened.meno = build(settings, clock=opened.clock)
        opened.meno.notice.accept("me", counts_themes=True)
        yield opened


def held(team: Desk, *said: str) -> Session:
    session = team.meno.coach.open("me")
    for words_said in (*said, "/stop"):
        session = team.meno.coach.take_turn("me", session.id, words_said)
    return session


def counted(team: Desk) -> Theme | None:
    return team.meno.themes.of_quarter("me", Period.of(NOW))


def test_at_the_end_the_rep_sees_what_is_counted_keeps_it_out_and_lets_it_count_again(team):
    session = held(team, *SAID)
    page = team.visit(s=session.id)
    assert f"Counted for your team&#x27;s themes: {PRICE}." in words(page)
    page = press(page, "Keep out")
    assert f"Kept out of your team&#x27;s themes: {PRICE}." in words(page)
    assert counted(team) is None
    page = press(page, "Let it count")
    assert counted(team) is Theme.PRICE


def test_the_rep_chooses_another_theme_of_the_list_with_what_each_one_means(team):
    session = held(team, *SAID)
    page = press(team.visit(s=session.id), "Change")
    choice = page.radio[0]
    assert len(choice.options) == len(Theme)
    press_change = next(button for button in page.button if button.label == "Change")
    choice.set_value(Theme.SILENCE)
    press_change.click()
    page = press(page, "Count this one")
    assert f"Counted for your team&#x27;s themes: {SILENCE}." in words(page)
    assert counted(team) is Theme.SILENCE


def test_a_session_that_fits_none_says_so_and_can_be_given_one(team):
    page = team.visit(s=held(team, "hello", "nothing today").id)
    assert NONE_FITS in words(page)
    assert "Choose one" in labels(page)
    assert "Keep out" not in labels(page)


def test_my_memory_lists_what_is_counted_and_taking_away_the_tick_takes_it_all_back(team):
    held(team, *SAID)
    page = team.visit("memory")
    assert TITLE in words(page)
    assert f"This quarter one theme counts for you: {PRICE}." in words(page)
    assert "found on this machine from your own words" in words(page)
    page.checkbox[0].uncheck().run()
    assert team.meno.themes.all_of("me") == ()
    assert TITLE not in words(team.visit("memory"))


def test_without_a_yes_there_is_no_line_and_nothing_is_kept(team):
    team.meno.themes.choose("me", counts=False)
    page = team.visit(s=held(team, *SAID).id)
    assert "team&#x27;s themes" not in words(page)
    assert team.meno.themes.all_of("me") == ()


def test_erasing_the_session_takes_its_theme_out_of_the_count(team):
    session = held(team, *SAID)
    team.visit(s=session.id)
    store = theme_store(team.home)
    period = Period.of(NOW)
    assert team.meno.ballots.counts("me", period)
    team.meno.memory.erase("me", session_id=session.id)
    assert team.meno.themes.all_of("me") == ()
    store.close()
    with (team.home / "themes.sqlite3").open("rb") as file:
        assert b"price" not in file.read()
