"""How a browser gets to the page: the cookies it is given, and signing in where people do."""

from collections.abc import MutableMapping
from typing import NamedTuple
from urllib.parse import urljoin

import httpx

from evals.load import tab
from evals.load.tab import opened

HEALTH = "/_stcore/health"
SIGN_IN = "sign-in"
SEVERAL = 5
"""Addresses that signing in leads through at most."""


LOST = (*tab.LOST, httpx.HTTPError)
"""What it looks like when the page, or the way to it, is gone."""


class Door(NamedTuple):
    """Where the page is, and the cookies that a browser brings along."""

    address: str
    cookies: MutableMapping[str, str]


async def entered(address: str, within: float = 60.0) -> Door:
    """Return the door of a browser that has never been here. Raises httpx.HTTPError."""
    async with _browser(within) as browser:
        return await _entered(browser, address)


async def signed_in(address: str, subject: str, within: float = 60.0) -> Door:
    """Return the door of a browser in which somebody has signed in at a provider that asks for their `sub` alone.

    Raises httpx.HTTPError and LookupError, and what a tab raises.
    """
    async with _browser(within) as browser:
        door = await _entered(browser, address)
        async with opened(*door) as page:
            await page.load(within)
            await page.press(SIGN_IN, within)
            to = page.screen.sent_to
        await _follow(browser, urljoin(address, to), subject)
        return Door(address, dict(browser.cookies))


async def _entered(browser: httpx.AsyncClient, address: str) -> Door:
    for path in ("/", HEALTH):
        (await browser.get(urljoin(address, path))).raise_for_status()
    return Door(address, dict(browser.cookies))


async def _follow(browser: httpx.AsyncClient, url: str, subject: str) -> None:
    """Go where signing in leads; whoever asks who it is, is told."""
    for _ in range(SEVERAL):
        answer = await browser.get(url)
        if answer.is_success:
            answer = await browser.post(url, data={"sub": subject})
        if "Location" not in answer.headers:
            raise LookupError(f"signing in ended at {answer.url.path} with {answer.status_code}")
        url = urljoin(url, answer.headers["Location"])
        if any(name.startswith("_streamlit_user") for name in browser.cookies):
            return
    raise LookupError("signing in leads from one address to the next")


def _browser(within: float) -> httpx.AsyncClient:
    return httpx.AsyncClient(timeout=within, trust_env=False)
