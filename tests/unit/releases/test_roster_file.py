"""Rosters in files: what is wrong is said with its line, and nobody is in two teams."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.domain.roster import Roster
from agent.errors import UsageError
from memory.themes.roster_file import read_roster

YAML = """\
cohorts:
  sales:
    managers: [Head@Example.com]
    members: [head@example.com]
  north:
    parent: sales
    members:
      - n1   # a comment
      - "n2"
"""
CSV = """\
cohort,parent,person,role
sales,,head@example.com,member
sales,,Head@Example.com,manager
north,sales,n1,
north,sales,n2,Member
"""


def written(folder, text: str, name: str = "roster.yaml"):
    """Return a file that holds this text."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_yaml_and_csv_say_the_same(tmp_path):
    by_yaml = read_roster(written(tmp_path, YAML))
    assert by_yaml == read_roster(written(tmp_path, CSV, "roster.CSV"))
    assert [(one.name, one.parent, one.members, one.managers) for one in by_yaml.cohorts] == [
        ("sales", None, ("head@example.com",), ("head@example.com",)),
        ("north", "sales", ("n1", "n2"), ()),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: nothing is in it"),
        ("teams: {}", "line 1: 'teams' means nothing here"),
        ("cohorts: [a]", "line 1: write `cohorts:`"),
        ("cohorts:\n  a:\n    members: n1", "line 3: 'members' of 'a' cannot be understood"),
        ("cohorts:\n  a:\n    people: [n1]", "line 3: 'people' of 'a' cannot be understood"),
        ("cohorts:\n  a:\n    members:\n      - n1\n      - [n2]", "line 5: a person is one word"),
        (
            "cohorts:\n  a:\n    members: [n1]\n  b:\n    members: [n2,\n      n1]",
            "line 6: this person is in 'a' already",
        ),
        ("cohorts:\n  a:\n    members: [n1, n1]", "line 3: this person is in 'a' already, by line 3"),
        ("cohorts:\n  a:\n    parent: b", "line 3: there is no team 'b' to belong to"),
        ("cohorts:\n  a: {parent: b}\n  b: {parent: a}", "a team belongs to itself"),
        ("cohorts:\n  a: {}\n  a: {}", "line 3: 'a' stands here twice"),
        ("cohorts:\n  a: [", "line 2: no YAML|line 3: no YAML"),
        ("[" * 200_000, "line 1: lists within lists"),
        ("cohorts:\n  '': {members: [n1]}", "line 2: a team without a name"),
        ("cohorts:\n  a: !!python/object/apply:os.system [true]", "line 2: write"),
    ],
)
def test_what_is_wrong_in_yaml_is_said_with_its_line(tmp_path, text, says):
    with pytest.raises(UsageError, match=says) as raised:
        read_roster(written(tmp_path, text))
    assert str(tmp_path / "roster.yaml") in str(raised.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("team,who\na,n1", "line 1: the first line names the columns: cohort,person,parent,role"),
        ("", "line 1: the first line names the columns"),
        ("cohort,person\na,n1,more", "line 2: more than"),
        ("cohort,person\na,n1\nb,n1", "line 3: this person is in 'a' already, by line 2"),
        ("cohort,person,role\na,n1,boss", "line 2: the role 'boss' is neither member nor manager"),
        ("cohort,person,parent\na,n1,c\na,n2,d", "line 3: 'a' belongs to 'c' by line 2"),
        ("cohort,person\n,n1", "line 2: a team without a name"),
    ],
)
def test_what_is_wrong_in_csv_is_said_with_its_line(tmp_path, text, says):
    with pytest.raises(UsageError, match=says):
        read_roster(written(tmp_path, text, "roster.csv"))


def test_a_file_that_is_away_a_folder_or_no_text_is_said_so(tmp_path):
    (tmp_path / "latin.yaml").write_bytes(b"cohorts: \xe4")
    for name, says in (("none.yaml", "cannot be read"), ("", "cannot be read"), ("latin.yaml", "not UTF-8")):
        with pytest.raises(UsageError, match=says):
            read_roster(tmp_path / name)


def test_a_manager_may_lead_several_teams_and_be_a_member_of_one(tmp_path):
    text = "cohorts:\n  a: {managers: [m], members: [m]}\n  b: {managers: [m]}"
    assert [one.managers for one in read_roster(written(tmp_path, text)).cohorts] == [("m",), ("m",)]


@given(st.text(max_size=200), st.sampled_from(["roster.yaml", "roster.csv"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_is_a_roster_or_a_plain_sentence(tmp_path, text, name):
    file = tmp_path / name
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(UsageError):
        assert isinstance(read_roster(file), Roster)
