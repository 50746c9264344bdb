import socket

import pytest

from agent.errors import UsageError
from ui.serve import options


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.20", "meno.example"])
def test_an_address_that_others_can_reach_is_refused(address):
    with pytest.raises(UsageError, match="sign-in"):
        options(address=address)


def test_the_page_is_served_to_this_machine_alone():
    chosen = options()
    assert chosen["server.address"] == "127.0.0.1"
    assert chosen["browser.gatherUsageStats"] is False
    assert chosen["client.showErrorDetails"] == "none"


def test_the_browser_opens_unless_headless():
    assert options()["server.headless"] is False
    assert options(headless=True)["server.headless"] is True


def test_a_taken_port_is_said_when_it_was_asked_for():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=str(port)):
            options(port=port)
