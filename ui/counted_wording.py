"""What is said of the themes that are counted, on the page and in the terminal."""

from agent.domain.theme import SessionTheme, Theme, ThemeSource
from prompts.themes import load_themes

NONE_FITS = "No theme of the list fits this session: nothing of it is counted for your team."
ONLY_THIS = (
    "Only the name of one theme is counted for you in a quarter, under a code that names nobody and is destroyed with "
    "the quarter's release. None of your words goes along."
)
BY_HAND = "What you choose by hand counts for the quarter until you choose again; without that, your most frequent one."
SAID_BY = {
    ThemeSource.RULES: "found on this machine from your own words",
    ThemeSource.MODEL: "named by the model from your own words",
    ThemeSource.REP: "chosen by you",
}


def title_of(theme: Theme | None) -> str:
    """Return how a theme is named to people."""
    return "No theme" if theme is None else load_themes()[theme].title


def counted_line(kept: SessionTheme, of_quarter: Theme | None) -> str:
    """Say of a session that is over what of it is counted, and what counts for the quarter where that is another."""
    if kept.theme is None:
        return NONE_FITS
    if not kept.counted:
        return f"Kept out of your team's themes: {title_of(kept.theme)}."
    said = f"Counted for your team's themes: {title_of(kept.theme)}."
    if of_quarter is None or of_quarter is kept.theme:
        return said
    return f"{said} One theme counts in a quarter, and yours is {title_of(of_quarter)} so far."
