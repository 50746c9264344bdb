"""What a server with sign-in is started with: nothing unsafe, and no secret where others could read it."""

import json

import pytest

from agent.errors import MemoryStoreError, UsageError
from agent.settings import Settings
from ui.serve import options
from ui.sign_in.server import cookie_secret_of, hosts_of, origin_of, secrets_of
from ui.sign_in.unsafe import refuse_unsafe

SET = {
    "oidc_issuer": "https://id.example.com",
    "oidc_client_id": "meno",
    "oidc_client_secret": "between the two of them",
    "public_url": "https://meno.example.com",
    "cookie_secret": "x" * 32,
}


def settings(**more: object) -> Settings:
    return Settings(_env_file=None, **(SET | more))


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.5", "meno.example.com"])
def test_other_addresses_need_sign_in(address):
    with pytest.raises(UsageError, match="without sign-in"):
        refuse_unsafe(Settings(_env_file=None), address)
    refuse_unsafe(settings(), address)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"oidc_client_id": " "}, "MENO_OIDC_CLIENT_ID"),
        ({"oidc_client_secret": ""}, "MENO_OIDC_CLIENT_SECRET"),
        ({"roles_claim": ""}, "MENO_ROLES_CLAIM"),
        ({"cookie_secret": "short"}, "MENO_COOKIE_SECRET"),
        ({"public_url": ""}, "MENO_PUBLIC_URL"),
        ({"public_url": "http://meno.example.com"}, "MENO_ALLOW_HTTP"),
        ({"public_url": "https://example.com/meno"}, "path"),
        ({"public_url": "meno.example.com"}, "no URL"),
        ({"public_url": "https://[oops"}, "no URL"),
        ({"oidc_issuer": "http://id.example.com"}, "MENO_OIDC_ISSUER"),
        ({"oidc_issuer": "ftp://id.example.com"}, "no URL"),
    ],
)
def test_settings_that_are_not_safe_or_not_whole_are_refused_by_name(wrong, named):
    with pytest.raises(UsageError, match=named):
        refuse_unsafe(settings(**wrong), "0.0.0.0")


@pytest.mark.parametrize(
    ("left", "named"),
    [
        ({"public_url": "https://meno.example.com"}, "MENO_PUBLIC_URL"),
        ({"public_url": "https://[oops"}, "MENO_PUBLIC_URL"),
        ({"oidc_client_id": "meno"}, "MENO_OIDC_CLIENT_ID"),
        ({"oidc_client_secret": "s"}, "MENO_OIDC_CLIENT_SECRET"),
        ({"cookie_secret": "x" * 32}, "MENO_COOKIE_SECRET"),
    ],
)
def test_a_sign_in_without_its_issuer_does_not_start_as_one_profile_for_all(left, named):
    with pytest.raises(UsageError, match=f"MENO_OIDC_ISSUER is empty.*{named}"):
        refuse_unsafe(Settings(_env_file=None, oidc_issuer=" ", **left), "127.0.0.1")
    refuse_unsafe(Settings(_env_file=None, public_url="http://localhost:8501"), "127.0.0.1")


def test_http_is_used_on_this_machine_or_where_it_is_asked_for():
    refuse_unsafe(settings(oidc_issuer="http://127.0.0.1:9", public_url=""), "127.0.0.1")
    refuse_unsafe(settings(public_url="http://meno.internal", allow_http=True), "0.0.0.0")


def test_no_secret_is_among_the_options_of_the_server():
    chosen = json.dumps(options(address="0.0.0.0", port=None, settings=settings()), default=str)
    for secret in (SET["oidc_client_secret"], SET["cookie_secret"]):
        assert secret not in chosen
    found = json.loads(chosen)
    assert found["server.allowedHosts"] == ["127.0.0.1", "localhost", "::1", "meno.example.com"]
    assert found["server.enableXsrfProtection"] is found["server.enableCORS"] is True
    assert found["server.enableAgentApi"] is False


def test_the_way_back_from_the_provider_is_the_address_in_the_browser():
    assert secrets_of(Settings(_env_file=None), "http://127.0.0.1:1") == {}
    origin = origin_of(settings(public_url="https://meno.example.com:8443/"), "0.0.0.0", 8501)
    assert secrets_of(settings(), origin)["auth"]["redirect_uri"] == "https://meno.example.com:8443/oauth2callback"
    assert origin_of(settings(public_url=""), "::1", 8501) == "http://[::1]:8501"
    assert hosts_of(settings(public_url="")) == ("127.0.0.1", "localhost", "::1")


def test_a_key_of_the_cookies_that_nobody_set_is_made_once_and_kept_private(tmp_path):
    alone = settings(cookie_secret="", home=tmp_path / "home")
    made = cookie_secret_of(alone)
    assert len(made) >= 32
    assert cookie_secret_of(alone) == made
    (kept,) = (tmp_path / "home").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.write_text("")
    with pytest.raises(UsageError, match="damaged"):
        cookie_secret_of(alone)
    with pytest.raises(MemoryStoreError, match="MENO_COOKIE_SECRET"):
        cookie_secret_of(settings(cookie_secret="", home=kept / "no folder"))


def test_secrets_are_never_shown():
    shown = repr(settings(id_token="a.b.c"))
    assert not [secret for secret in (SET["oidc_client_secret"], SET["cookie_secret"], "a.b.c") if secret in shown]
