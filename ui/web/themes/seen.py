"""What is seen of a group's themes: the same for its manager and for everybody in it."""

from collections.abc import Mapping, Sequence

from agent.domain.theme import GroupThemes, Theme
from prompts.themes import ThemeEntry
from ui.theme_wording import listed, quarter_name
from ui.web.plain import as_html
from ui.web.themes.certainty import certainty
from ui.web.themes.meaning import in_bands, meanings
from ui.web.themes.picture import QUARTERS, picture
from ui.web.themes.too_few import too_few

NONE_SHOWN = "No theme stands out in this quarter."
WHY_NONE = (
    "Talks may have been about many things, few people may have let theirs count, or the chance that is added on "
    "purpose has covered what there was."
)
OVER_TIME = "Over the quarters"
BLURRED = (
    "At least that share of the group, if chance did not make it up. Who they are, it cannot tell. Chance is added on "
    "purpose: in a small group, or where few take part, half of what is shown here and more may be chance, and a theme "
    "that is not here may still be there."
)
A_STEP = "A higher bar takes in more people, a dash means not shown. One step up or down can be chance alone."
HATCHED = " Where it is hatched, there were not enough people, or nothing was released."
OTHERS = " The quarters do not all take in the same teams."


def as_seen(releases: Sequence[GroupThemes], words: Mapping[str, ThemeEntry]) -> str:
    """Return the released quarters of a group, at least one, as HTML; nothing in it depends on who looks."""
    released = sorted(releases, key=lambda one: str(one.period))[-QUARTERS:]
    return "".join((_latest(released[-1], words), _over_time(released, words), meanings(released, words), certainty()))


def _latest(latest: GroupThemes, words: Mapping[str, ThemeEntry]) -> str:
    head = f'<h2 class="meno-part">{quarter_name(latest.period)}</h2>{_counted(latest)}'
    if not latest.enough_people:
        return head + too_few()
    if not latest.themes:
        return f'{head}<p class="meno-none">{NONE_SHOWN}</p><p class="meno-about">{WHY_NONE}</p>'
    return f'{head}{in_bands(latest, words)}<p class="meno-about meno-blurred">{BLURRED}</p>'


def _counted(latest: GroupThemes) -> str:
    """Who was counted together: the group, and its teams where they go by other names."""
    teams = [name for name in latest.cohorts if name != latest.group]
    together = f" It takes in {as_html(listed(teams))}." if teams else ""
    return f'<p class="meno-about">Counted together: {as_html(latest.group)}.{together}</p>'


def _over_time(released: Sequence[GroupThemes], words: Mapping[str, ThemeEntry]) -> str:
    drawn = picture(released, {theme: words[theme].title for theme in Theme})
    if not drawn or len(released) == 1:
        return ""
    about = A_STEP + (HATCHED if 'class="away"' in drawn else "")
    about += OTHERS if len({frozenset(one.cohorts) for one in released}) > 1 else ""
    return f'<h2 class="meno-part">{OVER_TIME}</h2><p class="meno-about">{about}</p>{drawn}'
