"""What all tests share: no network but loopback, no settings but their own."""

import os
import sys

import pytest
from hypothesis import HealthCheck, settings

# The same cases at every run before a change lands; new ones are looked for at every other run.
busy = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("ci", derandomize=True, **busy)
settings.register_profile("dev", **busy)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

LOOPBACK = ["127.0.0.1", "::1"]


def pytest_addoption(parser):
    parser.addoption("--live", action="store_true", help="also run tests that need a real model behind MENO_MODEL")
    parser.addoption("--long", action="store_true", help="also run tests that take half a minute and more")
    parser.addoption("--write-golden", action="store_true", help="write the golden transcripts anew")


def pytest_configure(config):
    if config.getoption("--live"):
        return
    for name in [name for name in os.environ if name.startswith(("MENO_", "OPENAI_", "LANGSMITH_", "LANGCHAIN_"))]:
        if name != "MENO_DEMAND_BROWSER":
            del os.environ[name]


def pytest_collection_modifyitems(config, items):
    for item in items:
        if "live" in item.keywords and not config.getoption("--live"):
            item.add_marker(pytest.mark.skip(reason="needs --live and a model"))
        if "long" in item.keywords and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="takes long; `make prove` runs it"))


@pytest.fixture(autouse=True)
def _loopback_only(socket_enabled, request):
    """Refuse every connection that leaves this machine, but for tests of a real model."""
    if "live" in request.keywords:
        yield
        return
    import pytest_socket

    pytest_socket.socket_allow_hosts(LOOPBACK, allow_unix_socket=True)
    yield
    pytest_socket._remove_restrictions()


@pytest.fixture(scope="session")
def postgres():
    """A real PostgreSQL, one a run."""
    from tests.support import servers

    with servers.postgres() as server:
        yield server


@pytest.fixture(scope="session")
def chroma_server(tmp_path_factory):
    """A real Chroma server, one a run."""
    from tests.support import servers

    with servers.chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server


@pytest.fixture(autouse=True)
def _main_stays():
    """A page that is tried without a browser leaves its script as the main module, which no process can begin with."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main
