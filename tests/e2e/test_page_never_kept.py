"""What is never kept, on the page: secrets, words off the record, words the rep takes back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import InMemorySessions
from tests.support.staged import NOW, StagedMeno
from tests.support.talking import coached

PAGE = str(Path(__file__).parent / "pages" / "staged_page.py")
CARD = "4111 1111 1111 1111"


@pytest.fixture
def meno():
    meno, store = StagedMeno(), InMemorySessions()
    meno.coach, meno.sessions, meno.commitments = coached(store, now=NOW), store, store
    return meno


def said(meno, *messages):
    session = meno.coach.open("me")
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["meno"] = meno
    page.query_params["s"] = session.id
    page.run()
    for message in messages:
        page.chat_input[0].set_value(message).run()
    return page


def words(page):
    return "\n".join(element.proto.body for element in page.get("html"))


def test_the_page_says_once_that_something_was_masked_and_shows_it_nowhere(meno):
    page = said(meno, f"They pay with card {CARD}.", f"Their other card is {CARD}.")
    assert words(page).count("Masked before anything else saw it: card number.") == 1
    assert "[masked: card number]" in words(page)
    assert CARD not in words(page)


def test_the_page_says_what_is_off_the_record(meno):
    page = said(meno, "Off the record: I lied to Milo about the date.")
    assert "its words are erased when the session is over" in words(page)


def test_the_rep_can_take_words_back_on_the_page(meno):
    page = said(meno, "I lied to Milo about the date.", "Dana went quiet.")
    first = next(button for button in page.button if button.label == "Don't keep what I said here")
    first.click().run()
    assert "lied to Milo" not in words(page)
    assert "[not kept]" in words(page)
    assert [button.label for button in page.button].count("Don't keep what I said here") == 1


def test_a_session_off_the_record_ends_by_saying_what_becomes_of_it(meno):
    session = meno.coach.open("me", off_record=True)
    meno.coach.take_turn("me", session.id, "/stop")
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["meno"] = meno
    page.query_params["s"] = session.id
    assert "is erased in a few minutes" in words(page.run())
