"""Who leads others is what the provider or the list says, and never what a person could say of themselves."""

import pytest

from agent.access import Area, demand, may
from agent.domain.person import Person, Role, local_person, rep_id_of
from agent.errors import NotAllowed, NotSignedIn
from agent.settings import Settings
from ui.sign_in.roles import person_of

from .conftest import NOON

BASE = {"iss": "https://id.example.com", "sub": "ann", "exp": NOON.timestamp() + 60}


def leads(settings: dict | None = None, **claims: object) -> bool:
    return person_of(BASE | claims, Settings(_env_file=None, **(settings or {}))).leads


@pytest.mark.parametrize(
    ("claim", "claims"),
    [
        ("roles", {"roles": ["rep", "manager"]}),
        ("roles", {"roles": "manager"}),
        ("realm_access.roles", {"realm_access": {"roles": ["manager"]}}),
        ("https://acme.example/roles", {"https://acme.example/roles": ["manager"]}),
        ("urn:roles", {"urn:roles": {"manager": {"org": "1"}}}),
    ],
)
def test_a_role_is_found_wherever_a_provider_puts_it(claim, claims):
    assert leads({"roles_claim": claim}, **claims)


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"roles": None},
        {"roles": []},
        {"roles": ["managers"]},
        {"roles": "a manager"},
        {"roles": [["manager"]]},
        {"roles": 1},
        {"realm_access": "roles"},
        {"name": "manager", "groups": ["manager"]},
    ],
)
def test_nobody_leads_by_something_like_it(claims):
    assert not leads(None, **claims)
    assert not leads({"roles_claim": "realm_access.roles"}, **claims)


def test_an_empty_role_is_nobodys():
    assert not leads({"manager_role": ""}, roles=["", "x"])


def test_the_list_names_people_by_subject_or_by_an_address_that_was_verified():
    assert leads({"managers": "zoe, ann"})
    listed = {"managers": "Ann@Example.com"}
    assert leads(listed, email="ann@example.com", email_verified=True)
    assert not leads(listed, email="ann@example.com")
    assert not leads(listed, email="ann@example.com", email_verified="false")
    assert not leads({"managers": " , "}, email="", email_verified=True)


@pytest.mark.parametrize("roles", [{}, {"roles": ["rep"]}, {"roles": "Meno"}, {"roles": [""]}])
def test_where_a_role_is_needed_nobody_comes_in_without_it(roles):
    with pytest.raises(NotSignedIn, match="Ask whoever runs it"):
        leads({"member_role": "meno"}, **roles)
    assert not leads({"member_role": "meno"}, roles=["meno"])
    assert leads({"member_role": "meno"}, roles=["manager"])
    assert leads({"member_role": "meno", "managers": "ann"}, **roles)


def test_an_entry_of_a_list_is_one_kind_of_name_and_matches_no_other():
    ann = rep_id_of("https://id.example.com", "ann")
    assert leads({"managers": ann})
    assert not leads({"managers": ann}, sub=ann)
    assert not leads({"managers": "boss@example.com"}, sub="boss@example.com")
    assert not leads({"managers": "straße@example.com"}, email="strasse@example.com", email_verified=True)
    assert not leads({"managers": "kim@example.com"}, email="\u212aim@example.com", email_verified=True)
    assert not leads({"managers": "Ann"}), "a subject is compared letter by letter"


def test_a_rep_id_is_the_same_at_every_sign_in_and_another_at_every_provider():
    assert rep_id_of("https://a.example", "ann") == rep_id_of("https://a.example", "ann")
    assert len({rep_id_of("https://a.example", "ann"), rep_id_of("https://b.example", "ann")}) == 2
    assert "ann" not in person_of(BASE | {"name": "Ann"}, Settings(_env_file=None)).rep_id


def test_a_name_of_anything_is_shown_short_and_on_one_line():
    person = person_of(BASE | {"name": "Ann\n\x1b[31m" + "x" * 500}, Settings(_env_file=None))
    assert person.name.isprintable()
    assert len(person.name) <= 80


@pytest.mark.parametrize("exp", [1e300, float("inf"), 9e15])
def test_a_time_beyond_all_clocks_is_a_time(exp):
    assert person_of(BASE | {"exp": exp}, Settings(_env_file=None)).ends_at.year == 9999


def test_what_is_open_to_whom():
    manager = Person(rep_id="m", roles=frozenset({Role.REP, Role.MANAGER}), ends_at=NOON)
    rep = manager.model_copy(update={"rep_id": "r", "roles": frozenset({Role.REP})})
    before, after = NOON.replace(hour=11), NOON
    open_to = {
        area: [may(None, area, before), may(rep, area, before), may(manager, area, before), may(manager, area, after)]
        for area in Area
    }
    assert open_to == {
        Area.NOBODYS: [True, True, True, True],
        Area.OWN: [False, True, True, False],
        Area.LEADING: [False, False, True, False],
        Area.INSTALLATION: [False, False, False, False],
    }
    assert may(local_person("me"), Area.LEADING, after)
    with pytest.raises(NotAllowed):
        demand(rep, Area.LEADING, before)
    with pytest.raises(NotSignedIn):
        demand(manager, Area.OWN, after)
