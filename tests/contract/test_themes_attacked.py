"""Attacks that go through the whole of it: the roster, ballots, the theme store, and a real session."""

from math import exp

import pytest

from agent.bootstrap import discrete_laplace
from agent.domain.theme import GroupThemes, Theme
from evals.themes.alone import alone
from evals.themes.canaries import play
from evals.themes.canary_session import WORDS
from evals.themes.forbidden import (
    erased_after_release,
    injected_labels,
    linked,
    open_quarter,
    read_again,
    strangers,
)
from evals.themes.odd_companies import nested
from evals.themes.sybils import sybils
from prompts.themes import load_themes
from ui.terminal.theme_lines import line_of
from ui.web.themes.picture import picture


@pytest.fixture(scope="module")
def mechanism():
    """The noise that real releases have."""
    return discrete_laplace(1.0)


def test_nine_sybils_around_one_person_learn_no_more(mechanism):
    attack = sybils(mechanism, 4)
    assert attack.held
    assert attack.posterior == pytest.approx(exp(1) / (1 + exp(1)))


def test_of_the_only_one_who_may_take_part_it_is_not_told_whether_they_did(mechanism):
    attack = alone(mechanism, 12)
    assert attack.held
    assert attack.posterior == pytest.approx(exp(0.5) / (1 + exp(0.5)))


def test_a_quarter_that_exists_because_somebody_took_part_would_be_seen(mechanism, monkeypatch):
    monkeypatch.setattr("agent.themes.ballots.Ballots.begin", lambda box: None)
    attack = alone(mechanism, 12)
    assert attack.posterior == 1.0
    assert not attack.held


def test_what_must_not_happen_does_not(mechanism):
    tried = (
        strangers(mechanism, 10),
        read_again(mechanism, 10),
        erased_after_release(mechanism, 12),
        nested(200),
        open_quarter(mechanism, 8),
        injected_labels(mechanism),
        linked(mechanism, 12),
    )
    assert [attack.name for attack in tried if not attack.held] == []


def test_words_of_a_session_are_in_the_record_alone(tmp_path):
    left = play(tmp_path)
    assert left.was_kept()
    assert left.theme == Theme.PRICE, "the rep asked for another one by name, and talked of the price"
    assert left.found() == ()
    assert all(left.searched.values())
    released = [GroupThemes.model_validate_json(one) for one in left.released]
    titles = {theme: load_themes()[theme].title for theme in Theme}
    pages = picture(released, titles) + line_of(released[0])
    assert "January to March 2026" in pages
    assert not [word for word in WORDS if word in pages]
