import socket

import pytest

from agent.errors import UsageError
from ui.serve import PAGE, arguments


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.20", "meno.example"])
def test_an_address_that_others_can_reach_is_refused(address):
    with pytest.raises(UsageError, match="sign-in"):
        arguments(address=address)


def test_the_page_is_served_to_this_machine_alone():
    command = arguments()
    assert command[:2] == ["run", str(PAGE)]
    assert "--server.address=127.0.0.1" in command
    assert "--browser.gatherUsageStats=false" in command
    assert "--client.showErrorDetails=none" in command


def test_the_profile_reaches_the_page():
    assert arguments("dana")[-2:] == ["--", "dana"]


def test_the_browser_opens_unless_headless():
    assert "--server.headless=false" in arguments()
    assert "--server.headless=true" in arguments(headless=True)


def test_a_taken_port_is_said_when_it_was_asked_for():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=str(port)):
            arguments(port=port)
