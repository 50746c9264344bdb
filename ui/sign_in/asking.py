"""One question to the identity provider, over HTTP."""

from typing import Any

from agent.errors import NotSignedIn, ProviderAway

LONGEST_WAIT = 3.0
"""Seconds for each step of an answer."""

LARGEST = 1_000_000
REFUSED = (400, 401, 403)


def ask(url: str, access_token: str = "") -> dict[str, Any]:
    """Return the JSON object that stands at a URL of the provider's.

    Raises ProviderAway when there is none, and NotSignedIn when the access token is not taken.
    """
    import httpx

    headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {access_token}"} if access_token else {})
    try:
        answer = httpx.get(url, headers=headers, timeout=LONGEST_WAIT, follow_redirects=False)
        if access_token and answer.status_code in REFUSED:
            raise NotSignedIn("The sign-in service has ended your sign-in. Sign in again; what was said is kept.")
        answer.raise_for_status()
        said = answer.json() if len(answer.content) <= LARGEST else None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError) as error:
        raise ProviderAway("The sign-in service does not answer. Try again in a minute.") from error
    if not isinstance(said, dict):
        raise ProviderAway("The sign-in service answers something that cannot be read. Try again in a minute.")
    return said
