"""Whatever a company looks like, the groups that themes are released of share nobody and leave nobody out."""

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.roster import ENOUGH, Cohort, Roster


@st.composite
def rosters(draw) -> Roster:
    """Companies of up to 15 teams, each under an earlier one or under none."""
    cohorts: list[Cohort] = []
    for number in range(draw(st.integers(1, 15))):
        parent = draw(st.sampled_from([None, *(one.name for one in cohorts)]))
        members = tuple(f"{number}-{one}" for one in range(draw(st.integers(0, 14))))
        cohorts.append(Cohort(name=str(number), parent=parent, members=members))
    return Roster(cohorts=tuple(draw(st.permutations(cohorts))))


@given(rosters())
def test_everybody_is_in_exactly_one_group_and_every_team_too(roster):
    groups = roster.groups()
    assert sorted(member for group in groups for member in group.members) == sorted(
        member for cohort in roster.cohorts for member in cohort.members
    )
    assert sorted(name for group in groups for name in group.cohorts) == sorted(one.name for one in roster.cohorts)


@given(rosters())
def test_only_what_hangs_together_at_the_top_has_too_few_people(roster):
    tops = {cohort.name for cohort in roster.cohorts if cohort.parent is None}
    for group in roster.groups():
        assert group.name == group.cohorts[0]
        assert group.enough_people == (len(group.members) >= ENOUGH)
        assert group.enough_people or group.name in tops


@given(rosters())
def test_no_team_with_enough_people_of_its_own_is_hidden_in_a_larger_group(roster):
    own = {cohort.name: len(cohort.members) for cohort in roster.cohorts}
    for group in roster.groups():
        assert all(own[name] < ENOUGH for name in group.cohorts[1:])
