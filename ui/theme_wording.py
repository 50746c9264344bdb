"""How themes, bands and quarters are named to people: on the page, in the terminal and in files."""

from collections.abc import Iterable

from agent.domain.theme import Band, GroupThemes, Period, Theme

BANDS = {Band.MOST: "Most", Band.COMMON: "Common", Band.SOME: "Some"}
"""The bands by name, the one that takes in the most people first."""

CLAIMED = {Band.MOST: "half or more", Band.COMMON: "a quarter or more", Band.SOME: "a tenth or more"}
"""How much of a group a band claims."""

NOT_SHOWN, TOO_FEW, NOTHING_RELEASED = "not shown", "not enough people", "nothing released"
"""What stands where a theme has no band in a quarter."""

_MONTHS = ("January to March", "April to June", "July to September", "October to December")


def quarter_name(period: Period) -> str:
    """Return a quarter in words: "July to September 2026"."""
    return f"{_MONTHS[period.quarter - 1]} {period.year}"


def by_band(released: GroupThemes) -> dict[Band, tuple[Theme, ...]]:
    """Return the themes of a quarter under their bands, the widest band first; bands without a theme are left out."""
    sorted_out = {band: tuple(theme for theme, its in released.themes if its is band) for band in BANDS}
    return {band: themes for band, themes in sorted_out.items() if themes}


def listed(names: Iterable[str]) -> str:
    """Return names as people list them: "Berlin, Hamburg and Kiel"."""
    *before, last = [*names] or [""]
    return f"{', '.join(before)} and {last}" if before else last
