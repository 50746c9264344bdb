"""What of a running server is worth a number now and then."""

from collections.abc import Callable, Iterator

from agent.errors import MenoError
from agent.metering import Gauge
from ui.web.connect import DOORS, connect


def everything() -> Iterator[tuple[Gauge, Callable[[], int]]]:
    """Return each gauge with what reads it."""
    yield Gauge.TABS, tabs_open
    yield Gauge.IN_HAND, lambda: DOORS.inside
    yield Gauge.INDEX_BEHIND, index_behind


def tabs_open() -> int:
    """Return how many tabs are open on this server."""
    from streamlit import runtime
    from streamlit.runtime.stats import ACTIVE_SESSIONS_FAMILY, GaugeStat

    if not runtime.exists():
        return 0
    found = runtime.get_instance().stats_mgr.get_stats([ACTIVE_SESSIONS_FAMILY])
    return sum(stat.value for stat in found[ACTIVE_SESSIONS_FAMILY] if isinstance(stat, GaugeStat))


def index_behind() -> int:
    """Return how many changes the index has not followed; 0 while the record cannot say."""
    try:
        return connect().memory.behind()
    except MenoError:
        return 0
