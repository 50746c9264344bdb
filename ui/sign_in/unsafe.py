"""Settings under which others could read or listen are refused, in words that say what to set."""

from urllib.parse import urlsplit

from agent.errors import UsageError
from agent.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST = 32
"""Characters of a cookie secret: shorter ones can be guessed by trying."""


def refuse_unsafe(settings: Settings, address: str) -> None:
    """Raise UsageError, saying what to set, where the page at this address would let others read or listen."""
    demand_whole(settings)
    if settings.signs_in:
        _demand_public_url(settings, address)
    elif address not in LOOPBACK:
        raise UsageError(
            f"{address} can be reached by others, and without sign-in everyone there could read every conversation. "
            "Leave the address at 127.0.0.1, reach it through an SSH tunnel, or set up sign-in (docs/sign_in.md)."
        )


def demand_whole(settings: Settings) -> None:
    """Raise UsageError where the settings of sign-in are not complete or not safe; nothing where there are none."""
    if not settings.signs_in:
        _demand_issuer(settings)
        return
    _demand_tls("MENO_OIDC_ISSUER", settings.oidc_issuer, settings)
    needed = {"MENO_OIDC_CLIENT_ID": settings.oidc_client_id, "MENO_ROLES_CLAIM": settings.roles_claim}
    for name, value in needed.items():
        if not value.strip():
            raise UsageError(f"{name} is empty, and sign-in (MENO_OIDC_ISSUER) needs it. docs/sign_in.md says how.")


def _demand_issuer(settings: Settings) -> None:
    """Settings of sign-in without its issuer are a sign-in that somebody meant to have."""
    meant = {
        "MENO_PUBLIC_URL": bool(settings.public_url) and not _is_of_this_machine(settings.public_url),
        "MENO_OIDC_CLIENT_ID": settings.oidc_client_id.strip(),
        "MENO_OIDC_CLIENT_SECRET": settings.oidc_client_secret.get_secret_value(),
        "MENO_COOKIE_SECRET": settings.cookie_secret.get_secret_value(),
    }
    if named := " and ".join(name for name, value in meant.items() if value):
        raise UsageError(
            "MENO_OIDC_ISSUER is empty, and without it nobody signs in; but sign-in seems to be meant, by "
            f"{named}. Set the issuer (docs/sign_in.md says how), or leave out all settings of sign-in."
        )


def _is_of_this_machine(url: str) -> bool:
    try:
        return urlsplit(url).hostname in LOOPBACK
    except ValueError:
        return False


def _demand_public_url(settings: Settings, address: str) -> None:
    if not settings.oidc_client_secret.get_secret_value():
        raise UsageError("MENO_OIDC_CLIENT_SECRET is empty, and sign-in needs it. The provider gives it out.")
    if 0 < len(settings.cookie_secret.get_secret_value()) < SHORTEST:
        raise UsageError(f"MENO_COOKIE_SECRET is too short to be safe: use {SHORTEST} characters or more, at random.")
    if not settings.public_url and address not in LOOPBACK:
        raise UsageError("MENO_PUBLIC_URL is empty. Set it to the address in people's browsers, with https.")
    if settings.public_url:
        _demand_tls("MENO_PUBLIC_URL", settings.public_url, settings)
        if urlsplit(settings.public_url).path.strip("/"):
            raise UsageError("MENO_PUBLIC_URL has a path; the page stands at the root of its own host name.")


def is_kept_private(url: str, *, allow_http: bool) -> bool:
    """Return whether what goes to a URL can be read by nobody on the way; an empty one goes nowhere."""
    try:
        parts = urlsplit(url)
        return not url or parts.scheme == "https" or allow_http or parts.hostname in LOOPBACK
    except ValueError:
        return False


def _demand_tls(name: str, url: str, settings: Settings) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise UsageError(f"{name} is no URL: {error}.") from error
    if parts.scheme not in ("http", "https") or not host:
        raise UsageError(f"{name} is no URL; write it like https://name.example.com")
    if not is_kept_private(url, allow_http=settings.allow_http):
        raise UsageError(
            f"{name} has no TLS: what passes could be read and sign-ins taken over. Use https, as a proxy in front "
            "gives it, or set MENO_ALLOW_HTTP=true where the network itself is trusted."
        )
