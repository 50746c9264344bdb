"""Several processes of Meno's on one data folder: they work together, and none loses what another kept."""

import json
import time

import pytest

from tests.support.browser import chromium, field, say, served, visit
from tests.support.memories import holding
from tests.support.processes import chatting, run
from ui.web.trouble import GONE

CANARY = "zirconquokka"


def shown(home):
    return json.loads(run(home, "memory", "show", "--json").stdout)


@pytest.mark.long
@pytest.mark.browser
def test_page_and_terminal_share_one_folder_through_erasure_and_restore(tmp_path):
    home, backup = tmp_path / "home", tmp_path / "backup"
    with served(home) as server, chromium() as browser:
        page = browser.new_page()
        visit(page, server.url)
        field(page).fill(f"The {CANARY} deal hinges on Dana in finance.")
        field(page).press("Enter")
        page.locator(".st-key-talk .meno-turn").first.wait_for(timeout=60_000)
        say(page, "Dana went quiet last week.")
        assert CANARY in run(home, "memory", "search", f"{CANARY} deal").stdout
        with chatting(home) as chat:
            assert "error" not in chat.say("I met Bo from the Brandt deal.")
            say(page, "She opened the proposal twice.")
        assert len(shown(home)["sessions"]) == 2
        assert run(home, "memory", "backup", str(backup)).returncode == 0
        assert run(home, "memory", "erase", "--yes").returncode == 0
        field(page).fill("Nobody from finance was on a call.")
        field(page).press("Enter")
        page.get_by_text(GONE[:40]).first.wait_for(timeout=60_000)
        assert "Nobody from finance was on a call." in page.locator("body").inner_text()
        assert shown(home)["sessions"] == []
        assert gone_from(home)
        assert run(home, "memory", "restore", str(backup), "--yes").returncode == 0
        visit(page, server.url)
        page.get_by_role("button", name=CANARY).first.wait_for(timeout=60_000)
        assert len(shown(home)["sessions"]) == 2


def gone_from(home):
    """Whether the page has taken the erased words off the disk too; it looks every few seconds."""
    for _ in range(60):
        if not [name for name in holding(home, CANARY) if name != "server.log"]:
            return True
        time.sleep(0.5)
    return False
