import re

from hypothesis import given
from hypothesis import strategies as st

from agent.errors import IndexUnavailable, MemoryStoreError, SessionConflict, SessionNotFound, UsageError
from ui.web.plain import as_html, as_label
from ui.web.trouble import MOVED_ON, NOT_FOUND, UNEXPECTED, in_plain_words


@given(st.text())
def test_no_words_become_markup(text):
    assert not re.search(r"[<>\"']", as_html(text))


@given(st.text())
def test_no_mark_in_a_label_stays_unescaped(text):
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", as_label(text))
    assert not re.search(r"[!-/:-@\[-`{-~]", bare)


def test_a_long_title_is_cut_before_it_is_escaped():
    assert as_label("a*b " * 10, longest=6) == "a\\*b a…"


def test_a_title_stays_on_one_line():
    assert as_label("one\n\n two") == "one two"


def test_each_error_says_what_happened():
    assert in_plain_words(SessionNotFound("x")) == NOT_FOUND
    assert in_plain_words(SessionConflict("x")) == MOVED_ON
    assert in_plain_words(IndexUnavailable("The index is locked.")) == "The index is locked."
    assert "disk is full" in in_plain_words(MemoryStoreError("disk is full"))
    assert in_plain_words(UsageError("No such zone.")) == "No such zone."


def test_an_unexpected_error_shows_nothing_of_its_inside():
    assert in_plain_words(KeyError("secret")) == UNEXPECTED
