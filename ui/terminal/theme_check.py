"""What the doctor says of themes."""

from importlib.util import find_spec

from agent.errors import MenoError
from agent.settings import Settings
from agent.themes.releases import LOST

NO_OPENDP = "A release needs OpenDP, which is not installed: install Meno with its extra, meno-coach[teams]."
KEYLESS = (
    "The key of {period} is not in the record, so no theme of it can be withdrawn: `meno themes discard --period "
    "{period}` lets it go once it is over; before that `meno themes roster --freeze` begins it anew."
)
UNFINISHED = "The key of {period} outlived its release: `meno themes release --period {period}` destroys it."


def themes_check(settings: Settings) -> str:
    """Return what themes there can be. Raises MenoError for a roster or a store that cannot be used, a missing part."""
    if settings.roster is None:
        return "no roster is set: nobody's themes are counted, and managers see none"
    from agent.bootstrap import build

    with build(settings) as meno:
        groups = meno.roster.groups()
        enough = sum(group.enough_people for group in groups)
        waiting, unfinished = meno.releases.waiting(), meno.releases.unfinished()
        lost, keyless = meno.releases.lost(), meno.releases.without_key()
        released = {one.period for one in meno.releases.all()}
    if find_spec("opendp") is None:
        raise MenoError(NO_OPENDP)
    if unfinished:
        raise MenoError(UNFINISHED.format(period=unfinished[0]))
    if lost:
        raise MenoError(LOST.format(period=lost[0]))
    if keyless:
        raise MenoError(KEYLESS.format(period=keyless[0]))
    over = ", ".join(map(str, waiting))
    late = f"; over and not released: {over} (`meno themes release --period {waiting[0]}`)" if waiting else ""
    return f"{enough} of {len(groups)} groups have enough people; {len(released)} quarters are released{late}"
