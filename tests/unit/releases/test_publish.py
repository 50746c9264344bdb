"""What is told of a group: noisy counts, bands, and what they cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.release import Edges, Spent, Tally
from agent.domain.theme import Band, Period, Theme
from agent.steps.release import TOO_MUCH, band_of, chance_of, claimed, edges_for, publish, spent_in_a_year
from tests.support.themes import QUARTER, SILENT, untold


def tally(counts, size=50, enough=True) -> Tally:
    """Return a group with these counts."""
    return Tally(period=QUARTER, group="north", cohorts=("north",), size=size, enough_people=enough, counts=counts)


def told(counted: Tally, noise=SILENT.noise):
    """Return what is published of a group with this noise."""
    return publish(counted, SILENT._replace(noise=noise), untold(counted))


def spent(period: Period, epsilon: float, group: str = "north") -> Spent:
    """Return an entry of the ledger."""
    edges = Edges(some=1, common=2, most=3)
    return Spent(period=period, group=group, epsilon=epsilon, mechanism="any", scale=2 / epsilon, edges=edges)


def test_every_theme_gets_noise_whether_somebody_has_it_or_not():
    seen = []

    def noise(exact):
        seen.extend(exact)
        return exact

    told(tally({Theme.PRICE: 7}), noise)
    assert len(seen) == len(Theme)
    assert sorted(seen)[-2:] == [0, 7]


def test_the_noisy_count_alone_decides():
    everyone = dict.fromkeys(Theme, 50)
    assert told(tally(everyone), lambda exact: [0] * len(exact)).themes.themes == ()
    nobody = told(tally({}), lambda exact: [60] * len(exact)).themes.themes
    assert nobody == tuple((theme, Band.MOST) for theme in Theme)


def test_bands_come_widest_first_and_hold_no_numbers():
    published = told(tally({Theme.SILENCE: 10, Theme.PRICE: 40, Theme.NEED: 20})).themes
    assert published.themes == ((Theme.PRICE, Band.MOST), (Theme.NEED, Band.COMMON), (Theme.SILENCE, Band.SOME))
    assert not any(digit in published.model_dump_json(exclude={"period", "released_at"}) for digit in "123456789")


def test_of_too_few_people_nothing_is_told_and_nothing_spent():
    published = told(tally({Theme.PRICE: 9}, size=9, enough=False), pytest.fail)
    assert published.themes.themes == ()
    assert published.spent is None


def test_what_was_spent_names_the_mechanism_and_its_edges():
    cost = told(tally({})).spent
    assert (cost.epsilon, cost.scale, cost.edges) == (1.0, 2.0, edges_for(50, 2.0))


@given(st.integers(10, 3000), st.sampled_from([2.0, 2.5, 4.0, 20.0]))
def test_no_band_claims_too_much_more_often_than_is_said_whatever_the_counts(size, scale):
    edges = edges_for(size, scale)
    for band, edge in zip(Band, (edges.some, edges.common, edges.most), strict=True):
        assert chance_of(edge - (claimed(band, size) - 1), scale) <= TOO_MUCH
    assert edges.some < edges.common < edges.most


@given(st.integers(-50, 60), st.integers(-50, 60))
def test_a_larger_noisy_count_is_never_in_a_narrower_band(one, other):
    edges = edges_for(50, 2.0)
    order = [None, *Band]
    assert (one <= other) <= (order.index(band_of(one, edges)) <= order.index(band_of(other, edges)))


@pytest.mark.parametrize("scale", [0.5, 2.0, 20.0])
def test_the_chances_of_noise_are_those_of_a_discrete_laplace(scale):
    mass = [chance_of(value, scale) - chance_of(value + 1, scale) for value in range(-200, 201)]
    assert sum(mass) == pytest.approx(1, abs=1e-4)
    assert mass[200 + 3] == pytest.approx(mass[200 - 3])
    assert mass[200 + 4] / mass[200 + 5] == pytest.approx(mass[200] / mass[200 + 1])


def test_a_year_costs_what_its_quarters_do_and_groups_of_a_quarter_cost_once():
    ledger = (
        spent(QUARTER, 1.0),
        spent(QUARTER, 0.5, "south"),
        spent(QUARTER.before, 1.0),
        spent(Period(year=2024, quarter=1), 1.0),
    )
    assert spent_in_a_year(QUARTER.next, 1.0, ledger) == 3.0
    assert spent_in_a_year(QUARTER, 1.0, ledger) == 2.0
    assert spent_in_a_year(Period(year=2025, quarter=4), 1.0, ledger) == 3.0
    assert spent_in_a_year(Period(year=2030, quarter=1), 0.5, ledger) == 0.5
