"""A tab that was left open when its rep signed out elsewhere: its buttons do nothing any more."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agent.bootstrap import build
from agent.clock import utc_now
from agent.domain.person import rep_id_of
from agent.settings import Settings
from tests.support.provider import CLIENT, provider
from ui.sign_in.cookies import Tokens
from ui.sign_in.who import standing_of

PAGE = str(Path(__file__).parent / "pages" / "team_page.py")


@pytest.fixture(scope="module")
def identities():
    with provider() as running:
        yield running


@pytest.fixture
def meno(tmp_path, identities):
    settings = Settings(_env_file=None, home=tmp_path, oidc_issuer=identities.issuer, oidc_client_id=CLIENT)
    with build(settings) as made:
        made.notice.accept(rep_id_of(identities.issuer, "ann"), counts_themes=False)
        yield made


def opened(meno, tokens: Tokens, session_id: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["meno"], page.session_state["tokens"] = meno, tokens
    page.session_state["clock"] = lambda: datetime.now(UTC)
    page.query_params["s"] = session_id
    return page.run()


def leave_out(page: AppTest) -> None:
    next(button for button in page.button if button.key.startswith("leave-out")).click().run()


def test_a_tab_that_was_left_open_does_nothing_after_a_sign_out(meno, identities):
    standing = standing_of(meno.settings, utc_now)  # the pages have the same one
    ann, given = rep_id_of(identities.issuer, "ann"), identities.tokens("ann")
    tokens = Tokens(given["id_token"], given["access_token"])
    session = meno.coach.open(ann, minutes=15)
    meno.coach.take_turn(ann, session.id, "I want to win the Zanzibar renewal and I will call Dana on Friday.")
    page = opened(meno, tokens, session.id)
    assert page.button(key="sign-out")
    before = str(meno.sessions.load(ann, session.id))
    standing.end(tokens.id)
    leave_out(page)
    assert not page.exception
    assert [button.label for button in page.button] == ["Sign in"]
    assert str(meno.sessions.load(ann, session.id)) == before
