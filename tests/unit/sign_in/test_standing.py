"""A sign-in stands while the provider says so: it is asked again, and what it says last counts."""

from datetime import timedelta

import pytest

from agent.domain.person import Role
from agent.errors import NotSignedIn, ProviderAway
from agent.settings import Settings
from ui.sign_in.roles import person_of
from ui.sign_in.standing import Standing

MANAGER = {"sub": "ann", "roles": ["manager"]}


@pytest.fixture
def standing(identity):
    return Standing(identity.provider(), every=timedelta(minutes=5), claim="roles", clock=identity.clock)


def leads(claims) -> bool:
    return Role.MANAGER in person_of(claims, Settings(_env_file=None)).roles


def test_the_provider_is_asked_at_first_and_then_every_few_minutes(identity, standing):
    token = identity.token()
    for minutes in (0, 1, 3, 2, 5):
        identity.pass_time(minutes=minutes)
        standing.claims(token, "access")
    assert identity.asked.count("/me") == 3


def test_a_sign_in_that_the_provider_ended_is_over_for_good(identity, standing):
    token = identity.token()
    standing.claims(token, "access")
    identity.says = None
    identity.pass_time(minutes=6)
    for _ in range(2):
        with pytest.raises(NotSignedIn):
            standing.claims(token, "access")
    identity.says = {"sub": "ann"}
    with pytest.raises(NotSignedIn):
        standing.claims(token, "access")


def test_a_sign_out_counts_for_every_tab_and_every_copy_of_the_cookie(identity, standing):
    token = identity.token()
    standing.claims(token, "access")
    standing.end(token)
    with pytest.raises(NotSignedIn, match="has ended"):
        standing.claims(token, "access")
    identity.pass_time(seconds=1)
    assert standing.claims(identity.token(), "access")


def test_a_provider_that_is_down_signs_nobody_out_for_half_an_hour(identity, standing):
    token = identity.token()
    standing.claims(token, "access")
    identity.is_away = True
    for _ in range(3):
        identity.pass_time(minutes=9)
        assert standing.claims(token, "access")
    identity.pass_time(minutes=4)
    with pytest.raises(NotSignedIn, match="half an hour"):
        standing.claims(token, "access")
    identity.is_away = False
    identity.pass_time(minutes=5)
    assert standing.claims(token, "access")


def test_without_its_keys_nobody_is_let_in(identity, standing):
    identity.is_away = True
    with pytest.raises(ProviderAway):
        standing.claims(identity.token(), "access")


def test_a_role_that_was_taken_away_is_gone_at_the_next_look(identity, standing):
    token = identity.token(roles=["manager"])
    identity.says = MANAGER
    assert leads(standing.claims(token, "access"))
    for without in ({"sub": "ann", "roles": []}, {"sub": "ann"}):
        identity.says = without
        identity.pass_time(minutes=6)
        assert not leads(standing.claims(token, "access"))


def test_a_provider_that_names_roles_in_the_token_alone_is_believed_there(identity, standing):
    assert leads(standing.claims(identity.token(roles=["manager"]), "access"))


def test_what_the_token_fixes_is_not_changed_by_what_is_told_later(identity, standing):
    identity.says = {"sub": "ann", "iss": "https://elsewhere.example.com", "exp": 9e9, "name": "Ann B."}
    claims = standing.claims(identity.token(name="Ann A."), "access")
    assert (claims["iss"], claims["name"]) == ("https://id.example.com", "Ann B.")
    assert claims["exp"] < 9e9


def test_an_answer_about_somebody_else_ends_the_sign_in(identity, standing):
    identity.says = {"sub": "ben"}
    with pytest.raises(NotSignedIn, match="somebody else"):
        standing.claims(identity.token(), "access")


def test_an_address_that_was_verified_vouches_for_no_other_address(identity, standing):
    identity.says = {"sub": "ann", "email": "boss@example.com"}
    claims = standing.claims(identity.token(email="ann@example.com", email_verified=True), "access")
    assert person_of(claims, Settings(_env_file=None)).email == ""


def test_whoever_was_here_is_asked_about_again_at_once_and_without_their_signature(identity, standing):
    token = identity.token(roles=["manager"], exp=int(identity.now.timestamp()) + 240)
    assert leads(standing.claims(token, "access"))
    identity.keys = []
    identity.pass_time(seconds=239)
    assert leads(standing.again(token, "access"))
    identity.pass_time(seconds=1)
    with pytest.raises(NotSignedIn, match="has ended"):
        standing.again(token, "access")


def test_whoever_was_here_is_gone_with_their_sign_out_and_with_the_providers_refusal(identity, standing):
    token, other = identity.token(), identity.token(jti="2")
    standing.claims(token, "access")
    standing.claims(other, "access")
    standing.end(token)
    identity.says = None
    assert standing.again(other, "access")
    identity.pass_time(minutes=5)
    for ended in (token, other):
        with pytest.raises(NotSignedIn):
            standing.again(ended, "access")


def test_whoever_was_never_here_is_looked_at_whole(identity, standing):
    with pytest.raises(NotSignedIn, match="not signed"):
        standing.again("a.b.c", "access")
