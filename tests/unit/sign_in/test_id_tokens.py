"""An ID token counts when this provider signed it, for this installation, and for now; else it is nobody's."""

import base64
import hmac
import json
from datetime import timedelta

import pytest

from agent.errors import NotSignedIn, ProviderAway
from ui.sign_in.provider import LONGEST_TOKEN, Provider

from .conftest import CLIENT, ISSUER, key


def coded(header: dict) -> str:
    return base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")


def test_a_token_of_the_provider_says_who_somebody_is(identity):
    assert identity.provider().claims(identity.token(name="Ann"))["name"] == "Ann"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example.com"},
        {"iss": "https://id.example.com/"},
        {"iss": ...},
        {"aud": "another"},
        {"aud": ["another", "third"]},
        {"aud": []},
        {"aud": ...},
        {"aud": ["meno", "another"], "azp": "another"},
        {"azp": "another"},
        {"sub": ...},
        {"sub": " "},
        {"sub": 7},
        {"exp": ...},
        {"exp": "tomorrow"},
        {"exp": True},
        {"exp": None},
        {"exp": 0},
        {"typ": "Bearer"},
        {"token_use": "access"},
        {"iat": ...},
        {"iat": None},
        {"aud": ["meno", "another"]},
        {"events": {"http://schemas.openid.net/event/backchannel-logout": {}}},
    ],
)
def test_a_token_for_something_else_is_nobodys(identity, claims):
    with pytest.raises(NotSignedIn):
        identity.provider().claims(identity.token(**claims))


@pytest.mark.parametrize("claims", [{"aud": ["meno", "another"], "azp": "meno"}, {"aud": ["meno"]}, {"azp": "meno"}])
def test_a_token_for_several_counts_when_this_installation_asked_for_it(identity, claims):
    assert identity.provider().claims(identity.token(**claims))["sub"] == "ann"


def test_a_sign_in_ends_in_the_second_that_the_token_names(identity):
    token, provider = identity.token(), identity.provider()
    identity.pass_time(seconds=3599)
    assert provider.claims(token)
    identity.pass_time(seconds=1)
    with pytest.raises(NotSignedIn, match="has ended"):
        provider.claims(token)


@pytest.mark.parametrize("claim", ["iat", "nbf"])
def test_a_clock_may_be_a_minute_ahead_and_not_more(identity, claim):
    now = int(identity.now.timestamp())
    assert identity.provider().claims(identity.token(**{claim: now + 60}))
    with pytest.raises(NotSignedIn, match="future"):
        identity.provider().claims(identity.token(**{claim: now + 61}))


def test_somebody_elses_signature_counts_for_nothing(identity):
    for kid in ("other", "first"):
        other = key(f"{kid}-of-somebody-else")
        with pytest.raises(NotSignedIn):
            identity.provider().claims(identity.token(other, {"alg": "RS256", "kid": "first"}))


def test_the_providers_public_key_is_no_secret_to_sign_with(identity):
    signed = f"{coded({'alg': 'HS256', 'kid': 'first'})}.{identity.token().split('.')[1]}"
    made = hmac.new(key().as_pem(private=False), signed.encode(), "sha256").digest()
    with pytest.raises(NotSignedIn):
        identity.provider().claims(f"{signed}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}")


def test_a_token_without_a_signature_is_nobodys(identity):
    body = identity.token().split(".")[1]
    header = coded({"alg": "none", "kid": "first"})
    for token in (f"{header}.{body}.", f"{header}.{body}", "", ".", "..", "a.b.c", "x" * (LONGEST_TOKEN + 1)):
        with pytest.raises(NotSignedIn):
            identity.provider().claims(token)


def test_an_access_token_of_the_same_provider_is_no_id_token(identity):
    with pytest.raises(NotSignedIn, match="access token"):
        identity.provider().claims(identity.token(header={"alg": "RS256", "kid": "first", "typ": "at+jwt"}))


@pytest.mark.parametrize("kind", ["logout+jwt", "application/at+jwt", "secevent+JWT"])
def test_a_token_that_says_it_is_of_another_kind_is_no_id_token(identity, kind):
    with pytest.raises(NotSignedIn, match="not the ID token"):
        identity.provider().claims(identity.token(header={"alg": "RS256", "kid": "first", "typ": kind}))


@pytest.mark.parametrize("endpoint", ["jwks_uri", "userinfo_endpoint", "token_endpoint"])
@pytest.mark.parametrize(
    "address", ["http://id.example.com/x", "ftp://id.example.com", "//id.example.com", "https://[x"]
)
def test_keys_and_answers_are_not_fetched_where_others_could_change_them(identity, endpoint, address):
    def published(url: str, access_token: str) -> dict:
        said = identity.ask(url, access_token)
        return said | {endpoint: address} if "issuer" in said else said

    with pytest.raises(ProviderAway, match="without TLS"):
        Provider(ISSUER, CLIENT, identity.clock, published).claims(identity.token())


@pytest.mark.parametrize(
    ("address", "allow_http"), [("http://127.0.0.1:9/keys", False), ("http://id.example.com", True)]
)
def test_keys_are_fetched_without_tls_on_this_machine_and_where_it_is_asked_for(identity, address, allow_http):
    def published(url: str, access_token: str) -> dict:
        said = identity.ask(f"{ISSUER}/keys" if url == address else url, access_token)
        return said | {"jwks_uri": address} if "issuer" in said else said

    assert Provider(ISSUER, CLIENT, identity.clock, published, allow_http=allow_http).claims(identity.token())


def test_one_changed_letter_makes_a_token_nobodys(identity):
    head, body, signature = identity.token().split(".")
    changed = body[:20] + ("A" if body[20] != "A" else "B") + body[21:]
    with pytest.raises(NotSignedIn):
        identity.provider().claims(f"{head}.{changed}.{signature}")


def test_keys_are_fetched_once_and_anew_when_the_provider_has_changed_them(identity):
    provider = identity.provider()
    for _ in range(3):
        provider.claims(identity.token())
    assert identity.asked.count("/keys") == 1
    identity.pass_time(minutes=2)
    identity.keys = [key(), key("second")]
    assert provider.claims(identity.token())
    assert identity.asked.count("/keys") == 2


def test_made_up_tokens_do_not_make_meno_ask_for_keys_again_and_again(identity):
    provider, other = identity.provider(), key("made-up")
    for _ in range(5):
        with pytest.raises(NotSignedIn):
            provider.claims(identity.token(other))
    assert identity.asked.count("/keys") == 1


def test_a_key_that_was_withdrawn_counts_for_an_hour_at_most(identity):
    provider, token = identity.provider(), identity.token(exp=int((identity.now + timedelta(days=1)).timestamp()))
    assert provider.claims(token)
    identity.keys = [key("second")]
    identity.pass_time(minutes=61)
    with pytest.raises(NotSignedIn):
        provider.claims(token)


def test_the_doctor_says_how_many_keys_there_are(identity):
    assert identity.provider().meet() == 1
    identity.is_away = True
    with pytest.raises(ProviderAway):
        identity.provider().meet()


def test_a_provider_of_another_name_is_none(identity):
    identity.issuer = "https://elsewhere.example.com"
    with pytest.raises(ProviderAway, match="MENO_OIDC_ISSUER"):
        identity.provider().claims(identity.token())
