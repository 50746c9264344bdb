"""A message as it came in, made safe to keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.steps.hear import LONGEST, hear


@pytest.mark.parametrize("said", ["Dana went quiet.", "Grüße 👍🏽", "مرحبا", "two\nlines", "a\ttab"])
def test_what_a_person_types_is_kept_as_it_is(said):
    assert hear(said) == said


def test_nul_bytes_and_broken_surrogates_do_not_get_in():
    assert hear("Da\x00na\ud800 went\x1b[31m quiet") == "Dana? went[31m quiet"


def test_a_message_too_long_to_keep_is_cut_and_says_so():
    heard = hear("x" * (LONGEST + 1))
    assert heard.endswith("[cut here: too long to keep]")


@given(st.text())
def test_hearing_twice_is_hearing_once(raw):
    assert hear(hear(raw)) == hear(raw)
