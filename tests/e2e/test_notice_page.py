"""What is kept, why and who sees it is said before the first session in a team, and quietly on one's own machine."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agent.notice import Notice
from agent.settings import Settings
from tests.support.consents import InMemoryConsents
from tests.support.kept import desk, labels, press, press_inside, words
from tests.support.staged import NOW, StagedMeno

TEAM = str(Path(__file__).parent / "pages" / "notice_page.py")
READ, OPEN = "I have read this", "What is kept, and why"


def staged(consents=None, *, themes=True, **fields):
    meno = StagedMeno()
    settings = Settings(_env_file=None, oidc_issuer="https://provider.example", **fields)
    meno.notice = Notice(consents or InMemoryConsents(), lambda: NOW, settings, counts_themes=themes)
    return meno


def team_page(meno, **address):
    page = AppTest.from_file(TEAM, default_timeout=30)
    page.session_state["meno"], page.session_state["clock"] = meno, lambda: NOW
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


@pytest.mark.parametrize("place", ["", "memory", "commitments", "plan"])
def test_in_a_team_the_notice_comes_before_every_page(place):
    page = team_page(staged(), p=place)
    assert not page.exception
    assert labels(page) == [READ]
    assert "no page that shows your sessions to your manager" in words(page)


def test_once_read_the_coach_is_there_and_it_does_not_come_again():
    meno = staged()
    page = press(team_page(meno), READ)
    assert READ not in labels(page)
    assert "A deal I am stuck on" in labels(page)
    assert "A deal I am stuck on" in labels(team_page(meno))
    assert meno.notice.is_read("ann")
    assert not meno.notice.is_read("bo")


def test_themes_count_only_for_whoever_ticked_the_box():
    meno = staged()
    page = team_page(meno)
    assert [(box.label, box.value) for box in page.checkbox] == [(meno.notice.text.themes_choice, False)]
    press(page, READ)
    assert not meno.notice.counts_themes("ann")
    willing = staged()
    page = team_page(willing)
    page.checkbox[0].check()
    press(page, READ)
    assert willing.notice.counts_themes("ann")


def test_a_notice_that_says_something_else_is_shown_again_with_the_choice_as_it_stands():
    consents = InMemoryConsents()
    before = staged(consents)
    page = team_page(before)
    page.checkbox[0].check()
    press(page, READ)
    after = staged(consents, model="openai:some-model")
    page = team_page(after)
    assert READ in labels(page)
    assert "some-model" in words(page)
    assert page.checkbox[0].value


def test_where_no_themes_are_counted_there_is_nothing_to_choose():
    page = team_page(staged(themes=False))
    assert not page.checkbox
    assert "Nothing of what is kept here." in words(page)


def test_the_organisations_own_words_are_shown_as_plain_text():
    page = team_page(staged(notice="Ask <b>the works council</b> ![x](http://x.example/y)"))
    assert "Ask &lt;b&gt;the works council&lt;/b&gt; ![x](http://x.example/y)" in words(page)


def test_on_ones_own_machine_a_session_starts_unread_and_the_line_goes_once_it_was_read(tmp_path):
    with desk(tmp_path) as at:
        page = at.visit()
        assert OPEN in labels(page)
        assert "It is on this machine, in" in words(page)
        page = press_inside(press(page, OPEN), OPEN, READ)
        assert at.meno.notice.is_read("me")
        assert OPEN not in labels(at.visit())
        mine = at.visit("memory")
        assert "You read the notice" in words(mine)
        assert OPEN in labels(mine)
        assert not mine.checkbox


def test_the_choice_on_themes_can_be_changed_at_any_time_on_my_memory(tmp_path):
    with desk(tmp_path) as at:
        at.meno = replace(at.meno, notice=Notice(at.meno.memory.record, at.clock, at.meno.settings, counts_themes=True))
        assert not at.visit("memory").checkbox
        at.meno.notice.accept("me", counts_themes=False)
        page = at.visit("memory")
        page.checkbox[0].check().run()
        assert at.meno.notice.counts_themes("me")
        page.checkbox[0].uncheck().run()
        assert not at.meno.notice.counts_themes("me")
