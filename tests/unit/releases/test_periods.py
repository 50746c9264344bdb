"""Quarters."""

import pytest

from agent.domain.theme import Period


@pytest.mark.parametrize(("name", "before", "after"), [("2026Q1", "2025Q4", "2026Q2"), ("2026Q4", "2026Q3", "2027Q1")])
def test_quarters_follow_each_other(name, before, after):
    quarter = Period.named(name)
    assert (str(quarter.before), str(quarter.next)) == (before, after)
    assert quarter.next.before == quarter.before.next == quarter


def test_a_quarter_is_over_at_the_first_instant_of_the_next():
    quarter = Period.named("2026Q3")
    assert quarter.is_closed(quarter.next.begins_at)
    assert not quarter.is_closed(quarter.begins_at)
    assert Period.of(quarter.ends_at) == quarter.next
