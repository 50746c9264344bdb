"""The attacks on the release of themes, in their short form, and the exact bounds behind them."""

from math import exp

import pytest

from agent.bootstrap import discrete_laplace
from agent.domain.theme import Theme
from agent.steps.release import edges_for
from evals.themes import exact
from evals.themes.attack import Attack
from evals.themes.guessing import knows_everyone_else, took_part, which_of_all
from evals.themes.noise import as_reckoned
from evals.themes.over_time import consecutive, redrawn, same_for_a_year
from evals.themes.report import attack_table, utility_table
from evals.themes.utility import utility

RELEASES = 400
ONE_BIT = exp(1) / (1 + exp(1))
"""0.731: how sure an attacker may become of one of two themes, having been undecided, at ε = 1."""


@pytest.fixture(scope="module")
def mechanism():
    """The noise that real releases have."""
    return discrete_laplace(1.0)


@pytest.mark.parametrize("size", [10, 11, 20, 50, 200])
@pytest.mark.parametrize("epsilon", [1.0, 0.5, 0.1])
def test_no_release_of_any_counts_tells_more_than_epsilon_of_who_changed_theme_nor_half_of_who_took_part(size, epsilon):
    scale = 2 / epsilon
    edges = edges_for(size, scale)
    assert exact.spent(exact.told_by_a_change(size, edges, scale)) <= epsilon + 1e-9
    assert exact.spent(exact.told_by_one_more(size, edges, scale)) <= epsilon / 2 + 1e-9


def test_the_bound_is_not_slack_by_luck_some_release_reaches_it():
    edges = edges_for(50, 2.0)
    assert exact.spent(exact.told_by_a_change(50, edges, 2.0)) == pytest.approx(1.0)


def test_gating_on_the_true_count_would_tell_for_certain():
    edges = edges_for(50, 2.0)
    gated = {count: 0.0 if count < 5 else 1 - exact.chances(count, edges, 2.0)[0] for count in (4, 5)}
    assert gated[4] == 0 < gated[5]
    assert 0 < 1 - exact.chances(4, edges, 2.0)[0] < gated[5]


def test_the_chances_of_all_bands_make_one():
    edges = edges_for(200, 2.0)
    assert all(sum(exact.chances(count, edges, 2.0)) == pytest.approx(1) for count in range(201))


@pytest.mark.parametrize("size", [20, 50, 200])
def test_who_knows_everyone_else_is_not_surer_than_the_bound(mechanism, size):
    attack = knows_everyone_else(mechanism, size, RELEASES)
    assert attack.held
    assert attack.posterior == pytest.approx(ONE_BIT)
    assert attack.measured > 0.5


def test_among_all_themes_or_of_having_taken_part_one_learns_as_little(mechanism):
    which, whether = which_of_all(mechanism, 50), took_part(mechanism, 50, RELEASES)
    assert which.held
    assert which.posterior == pytest.approx(exp(1) / (exp(1) + len(Theme) - 1))
    assert whether.held
    assert whether.posterior == pytest.approx(exp(0.5) / (1 + exp(0.5)))


@pytest.mark.parametrize("joins", [True, False])
def test_comparing_two_quarters_tells_no_more_of_who_came_or_went(mechanism, joins):
    attack = consecutive(mechanism, 50, RELEASES, joins=joins)
    assert attack.held
    assert attack.posterior == pytest.approx(ONE_BIT)


def test_a_year_of_one_unchanging_theme_tells_no_more_than_its_budget(mechanism):
    attack = same_for_a_year(mechanism, 50, 100)
    assert attack.held
    assert attack.posterior == pytest.approx(exp(4) / (1 + exp(4)))


def test_the_noise_is_drawn_as_it_is_reckoned_with(mechanism):
    assert as_reckoned(mechanism, 12_000).held


def test_other_noise_would_be_noticed(mechanism):
    assert not as_reckoned(mechanism._replace(noise=discrete_laplace(0.8).noise), 24_000).held


def test_noise_drawn_anew_for_every_look_would_be_seen_through(mechanism):
    """What releasing once is for: a hundred draws of the same counts."""
    assert redrawn(mechanism, 20, looks=100, releases=12) > ONE_BIT


def test_an_attack_that_got_through_or_was_never_tried_has_not_held():
    held = Attack("one", prior=0.5, posterior=0.7, line=0.731, measured=0.6, measured_line=0.65, releases=10)
    assert held.held
    assert not held._replace(posterior=0.8).held
    assert not held._replace(measured=0.7).held
    assert not held._replace(releases=0).held
    assert not Attack("another", found=1, tried=10).held
    assert "NO" in attack_table([held._replace(posterior=0.8), Attack("another", tried=3)])


def test_larger_groups_are_told_more_and_wrongly_less(mechanism):
    small, large = utility(mechanism, 20, 60), utility(mechanism, 200, 60)
    assert large.shown_of_true > 0.75 > 0.4 > small.shown_of_true
    assert large.share(large.claims_too_much) < 0.05
    assert "200" in utility_table([small, large])
