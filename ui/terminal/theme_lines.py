"""What was released of groups, and the groups of a roster, in lines of a terminal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent.domain.roster import Roster
    from agent.domain.theme import GroupThemes


def line_of(themes: "GroupThemes") -> str:
    """Return what was released of a group in one line."""
    from prompts.themes import load_themes
    from ui.theme_wording import BANDS, TOO_FEW

    titles = load_themes()
    shown = [
        f"{BANDS[band].lower()}: {'; '.join(titles[theme].title for theme, its in themes.themes if its is band)}"
        for band in BANDS
        if any(its is band for _, its in themes.themes)
    ]
    says = TOO_FEW if not themes.enough_people else "  ".join(shown) or "no theme stands out of the noise"
    return f"{themes.period}  {themes.group} ({', '.join(themes.cohorts)})  {says}"


def object_of(themes: "GroupThemes") -> dict[str, object]:
    """Return what was released of a group as JSON takes it."""
    return {
        "period": str(themes.period),
        "group": themes.group,
        "cohorts": themes.cohorts,
        "enough_people": themes.enough_people,
        "themes": [{"theme": theme, "band": band} for theme, band in themes.themes],
        "released_at": themes.released_at.isoformat(),
    }


def group_lines(found: "Roster") -> "Iterator[str]":
    """Yield a line for each group that a roster makes."""
    for group in found.groups():
        enough = "" if group.enough_people else ", not enough for themes"
        people = "1 person" if len(group.members) == 1 else f"{len(group.members)} people"
        yield f"{group.name}: {people}{enough} (teams: {', '.join(group.cohorts)})"
