"""What every store of session themes does, the fake included."""

from datetime import timedelta

import pytest

from agent.domain.theme import SessionTheme, Theme, ThemeSource
from agent.errors import SessionNotFound
from memory.record.record import Record
from tests.fakes import InMemorySessions
from tests.support.counted import NOON, QUARTER, InMemorySessionThemes, talk


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def stores(request, tmp_path):
    if request.param == "fake":
        sessions = InMemorySessions()
        yield sessions, InMemorySessionThemes(sessions)
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    record = Record.open(tmp_path / "home", url)
    yield record, record
    record.close()


def kept(session_id="s1", **fields):
    given = {"rep_id": "ann", "period": QUARTER, "theme": Theme.PRICE, "counted": True, "source": ThemeSource.MODEL}
    return SessionTheme(session_id=session_id, **({**given, "at": NOON} | fields))


def test_a_theme_is_kept_replaced_and_forgotten_with_its_quarter(stores):
    sessions, themes = stores
    for name in ("s1", "s2", "s3"):
        sessions.start(talk(name, ()))
    later = kept("s1", at=NOON + timedelta(hours=1), theme=None, counted=False, source=ThemeSource.RULES)
    themes.keep_session_theme(kept("s1"))
    themes.keep_session_theme(kept("s2"))
    themes.keep_session_theme(later)
    assert themes.session_theme("ann", "s1") == later
    assert themes.session_themes("ann") == (kept("s2"), later)
    themes.keep_session_theme(kept("s3", period=QUARTER.next))
    themes.forget_session_themes("ann", QUARTER)
    assert themes.session_themes("ann") == (kept("s3", period=QUARTER.next),)
    assert themes.session_theme("ann", "s1") is None


def test_every_rep_sees_their_own_alone_and_keeps_none_of_a_session_that_is_not_theirs(stores):
    sessions, themes = stores
    sessions.start(talk("s1", ()))
    themes.keep_session_theme(kept("s1"))
    with pytest.raises(SessionNotFound):
        themes.keep_session_theme(kept("s1", rep_id="bo"))
    with pytest.raises(SessionNotFound):
        themes.keep_session_theme(kept("s7"))
    assert (themes.session_theme("bo", "s1"), themes.session_themes("bo")) == (None, ())
    themes.forget_session_themes("bo", QUARTER)
    assert themes.session_themes("ann") == (kept("s1"),)


def test_a_theme_leaves_with_its_session(stores):
    sessions, themes = stores
    if isinstance(themes, InMemorySessionThemes):
        pytest.skip("the fake does not know when a session goes")
    sessions.start(talk("s1", ()))
    themes.keep_session_theme(kept("s1"))
    sessions.delete("ann", "s1")
    assert themes.session_themes("ann") == ()
