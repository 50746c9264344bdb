"""Why there are no themes to see, and when there may be some."""

from datetime import timedelta

from agent.domain.theme import Period
from ui.theme_wording import quarter_name
from ui.web.visit import Visit

ALONE = (
    "You are here on your own, without sign-in. Themes are about a group, so there are none: nothing of yours is "
    "counted, and nobody sees any of it."
)
NO_ROSTER = (
    "Themes are not set up here. They need a roster, which says who is in which team; whoever runs Meno for your "
    "company can add one. Until then nothing is counted, of anybody."
)
LEADS_NOBODY = (
    "The roster names no team that you lead, so there are no themes for you to see. Whoever runs Meno for your "
    "company can put that right."
)
IN_NO_TEAM = "The roster has you in no team. Nothing of yours is counted, and no manager sees themes of you."
NONE_YET = "Nothing has been released yet."
A_DAY = timedelta(days=1)


def why_no_roster(visit: Visit) -> str:
    """Return why nothing is counted where there is no roster."""
    return NO_ROSTER if visit.meno.settings.signs_in else ALONE


def what_comes_next(visit: Visit) -> str:
    """Return when the quarter that is being counted now can be released; a quarter is released as a whole, once."""
    period = Period.of(visit.clock())
    last = period.ends_at - A_DAY
    return (
        f"{quarter_name(period)} is being counted. Its themes can be released once it is over, after "
        f"{last.day} {last:%B}; a quarter is released as a whole, once, and never again."
    )
