"""What the themes of a quarter mean, and what a manager can ask themselves about each."""

from collections.abc import Mapping, Sequence

from agent.domain.theme import GroupThemes, Theme
from prompts.themes import ThemeEntry
from ui.theme_wording import BANDS, CLAIMED, by_band
from ui.web.plain import as_html, as_list
from ui.web.themes.picture import bar

MEANING = "What they mean, and what to ask yourself"
EARLIER_MEANING = "What they mean"
QUESTIONS = "Questions to ask yourself"
EARLIER = "Themes of earlier quarters"


def in_bands(released: GroupThemes, words: Mapping[str, ThemeEntry]) -> str:
    """Return the themes of a quarter under their bands as HTML, the widest band first."""
    rows = "".join(
        f"<dt>{bar(band)}<span>{BANDS[band]}<small>{CLAIMED[band]}</small></span></dt>"
        f"<dd>{''.join(f'<span>{as_html(words[theme].title)}</span>' for theme in themes)}</dd>"
        for band, themes in by_band(released).items()
    )
    return f'<dl class="meno-bands">{rows}</dl>'


def meanings(released: Sequence[GroupThemes], words: Mapping[str, ThemeEntry]) -> str:
    """Return what the themes mean: those of the latest quarter with questions, earlier ones in short and folded away.

    `released` are the quarters of the picture, the oldest first.
    """
    latest = _themes(released[-1])
    earlier = [theme for theme in Theme if any(theme in _themes(one) for one in released) and theme not in latest]
    told = "".join(_meaning(words[theme], is_first=theme is latest[0]) for theme in latest)
    if earlier:
        rows = as_list((words[theme].title, words[theme].means) for theme in earlier)
        told += f'<details class="meno-earlier"><summary>{EARLIER}</summary>{rows}</details>'
    heading = MEANING if latest else EARLIER_MEANING
    return f'<h2 class="meno-part">{heading}</h2><div class="meno-meanings">{told}</div>' if told else ""


def _themes(released: GroupThemes) -> list[Theme]:
    return [theme for those in by_band(released).values() for theme in those]


def _meaning(words: ThemeEntry, *, is_first: bool) -> str:
    questions = "".join(f"<li>{as_html(question)}</li>" for question in words.questions)
    return (
        f"<section><h3>{as_html(words.title)}</h3><p>{as_html(words.means)}</p>"
        f"<details{' open' if is_first else ''}><summary>{QUESTIONS}</summary><ul>{questions}</ul></details></section>"
    )
