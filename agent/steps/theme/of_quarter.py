"""The one theme of a rep's quarter."""

from collections import Counter
from collections.abc import Iterable

from agent.domain.theme import SessionTheme, Theme, ThemeSource


def theme_of_quarter(sessions: Iterable[SessionTheme]) -> Theme | None:
    """Return the theme that counts for a rep, of the themes of one quarter's sessions; None when none of them counts.

    What the rep chose by hand stands, the latest choice first; else the most frequent, of equal ones the latest.
    """
    counted = sorted((one for one in sessions if one.counted and one.theme), key=lambda one: (one.at, one.session_id))
    chosen = [one.theme for one in counted if one.source is ThemeSource.REP]
    if chosen:
        return chosen[-1]
    often = Counter(one.theme for one in counted)
    most = max(often.values(), default=0)
    return next((one.theme for one in reversed(counted) if often[one.theme] == most), None)
