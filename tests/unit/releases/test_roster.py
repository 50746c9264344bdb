"""Rosters and the groups that themes are released of."""

import pytest
from pydantic import ValidationError

from agent.domain.person import Person, Role
from agent.domain.roster import Cohort, Roster
from tests.support.themes import company, people


def shape(roster: Roster) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return the groups as name, people, cohorts."""
    return {group.name: (len(group.members), group.cohorts) for group in roster.groups()}


def test_a_team_with_enough_people_is_a_group_and_smaller_ones_go_into_the_one_above():
    assert shape(company()) == {
        "north": (30, ("north",)),
        "south": (12, ("south",)),
        "sales": (5, ("sales", "east")),
    }
    assert [group.name for group in company().groups() if not group.enough_people] == ["sales"]


def test_a_team_is_known_by_the_group_that_takes_it_in():
    assert [company().group_of(name) for name in ("east", "north", "sales")] == ["sales", "north", "sales"]


def test_small_teams_are_enough_together():
    teams = [Cohort(name=name, parent="all", members=people(4, name)) for name in ("a", "b", "c")]
    assert shape(Roster(cohorts=(Cohort(name="all"), *teams))) == {"all": (12, ("all", "a", "b", "c"))}


def test_a_small_team_in_the_middle_passes_its_small_ones_on():
    roster = Roster(
        cohorts=(
            Cohort(name="top", members=people(5, "top")),
            Cohort(name="middle", parent="top", members=people(3, "middle")),
            Cohort(name="low", parent="middle", members=people(2, "low")),
            Cohort(name="large", parent="middle", members=people(10, "large")),
        )
    )
    assert shape(roster) == {"large": (10, ("large",)), "top": (10, ("top", "middle", "low"))}


@pytest.mark.parametrize(("count", "enough"), [(9, False), (10, True)])
def test_ten_are_enough_and_nine_are_not(count, enough):
    assert Roster(cohorts=(Cohort(name="a", members=people(count)),)).groups()[0].enough_people is enough


@pytest.mark.parametrize(
    ("cohorts", "wrong"),
    [
        ((Cohort(name="a"), Cohort(name="a")), "one name"),
        ((Cohort(name="a", members=("x",)), Cohort(name="b", members=("x",))), "two cohorts"),
        ((Cohort(name="a", members=("x", "x")),), "twice"),
        ((Cohort(name="a", parent="b"),), "not there"),
        ((Cohort(name="a", parent="a"),), "itself"),
        ((Cohort(name="a", parent="b"), Cohort(name="b", parent="a")), "itself"),
        ((Cohort(name="c", parent="a"), Cohort(name="a", parent="b"), Cohort(name="b", parent="a")), "itself"),
    ],
)
def test_what_cannot_be_a_company_is_refused(cohorts, wrong):
    with pytest.raises(ValidationError, match=wrong):
        Roster(cohorts=cohorts)


def test_who_leads_a_team_leads_all_that_belong_to_it():
    head, lead, nobody = (Person(rep_id=name, roles=frozenset(Role)) for name in ("head0", "lead", "north1"))
    assert company().led_by(head) == ("sales", "north", "south", "east")
    assert company().led_by(lead) == ("north",)
    assert company().led_by(nobody) == ()


def test_somebody_is_found_by_rep_id_subject_or_verified_address():
    roster = Roster(cohorts=(Cohort(name="a", members=("r1", "sub2", "dana@example.com")),))
    assert roster.cohort_of(Person(rep_id="r1")) == "a"
    assert roster.entry_of(Person(rep_id="r9", subject="sub2")) == "sub2"
    assert roster.entry_of(Person(rep_id="r9", email="Dana@Example.com")) == "dana@example.com"
    assert roster.cohort_of(Person(rep_id="r9", subject="other")) is None
    assert roster.cohort_of(Person(rep_id="r9")) is None


def test_without_a_roster_there_are_no_groups():
    assert Roster().groups() == ()
