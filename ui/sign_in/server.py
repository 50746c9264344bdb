"""What a server of the page needs for sign-in; its secrets never touch a command line."""

import logging
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from agent.errors import MemoryStoreError, UsageError
from agent.settings import Settings
from ui.sign_in.unsafe import LOOPBACK, SHORTEST

logger = logging.getLogger(__name__)

COOKIE_SECRET = "cookie_secret"


def origin_of(settings: Settings, address: str, port: int) -> str:
    """Return scheme and host as people's browsers see the page: the public URL, or this machine's."""
    if not settings.public_url:
        return f"http://{f'[{address}]' if ':' in address else address}:{port}"
    parts = urlsplit(settings.public_url)
    return f"{parts.scheme}://{parts.netloc}"


def hosts_of(settings: Settings) -> tuple[str, ...]:
    """Return the host names under which the page answers: this machine's, and the public one."""
    public = urlsplit(settings.public_url).hostname if settings.public_url else None
    return (*LOOPBACK, *((public,) if public and public not in LOOPBACK else ()))


def secrets_of(settings: Settings, origin: str) -> dict[str, Any]:
    """Return what Streamlit's sign-in needs, for its memory alone; empty without sign-in.

    The key of the cookies is kept in a private file of the data folder where the settings name none.
    """
    if not settings.signs_in:
        return {}
    return {
        "auth": {
            "redirect_uri": f"{origin}/oauth2callback",
            "cookie_secret": cookie_secret_of(settings),
            "client_id": settings.oidc_client_id,
            "client_secret": settings.oidc_client_secret.get_secret_value(),
            "server_metadata_url": f"{settings.oidc_issuer.rstrip('/')}/.well-known/openid-configuration",
            "client_kwargs": {"scope": settings.oidc_scope, "timeout": 10},
            "expose_tokens": ["id", "access"],
        }
    }


def cookie_secret_of(settings: Settings) -> str:
    """Return the key of the cookies: of the settings, or kept in the data folder; empty without sign-in."""
    if not settings.signs_in:
        return ""
    return settings.cookie_secret.get_secret_value() or _kept_secret(settings.home)


def _kept_secret(home: Path) -> str:
    """Return the key in the data folder, made at the first start; of two processes that make one, both use one."""
    path = home / COOKIE_SECRET
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f"{COOKIE_SECRET}.{secrets.token_hex(4)}")
        if not path.exists():
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(48))
            try:
                os.link(draft, path)
            except FileExistsError:
                logger.debug("another process has made the key of the cookies first")
            finally:
                draft.unlink()
        path.chmod(0o600)
        kept = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise MemoryStoreError(f"{path} cannot be read or made: {error.strerror}. Set MENO_COOKIE_SECRET.") from error
    if len(kept) < SHORTEST:
        raise UsageError(f"{path} is damaged. Delete it: everybody signs in again, and nothing else is lost.")
    return kept
