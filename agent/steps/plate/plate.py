"""What is on a rep's plate as a talk may go on from it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from agent.domain.matter import Matter, in_order
from agent.domain.move import Focus
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.steps.plate.named import is_sayable, telling

A_WEEK = timedelta(days=7)
"""From so long on it is asked anew where the rep is, and what else is on the plate."""
MANY = 3
"""Open matters from which it is asked which two matter most."""
_SHARED = 0.5
"""Share of the words of a matter that a talk on it says."""

PARTS = (Focus.TRIGGER, Focus.URGENCY, Focus.GOAL_BEHIND, Focus.WHERE_NOW, Focus.WHERE_BY, Focus.TRIED)
"""What is drawn out about a matter, in this order."""


class Plate(NamedTuple):
    """The rep's open matters at a moment; `asked_lately` when what else is on the plate was asked within a week."""

    now: datetime
    matters: tuple[Matter, ...] = ()
    asked_lately: bool = False

    @property
    def recalled(self) -> tuple[Recalled, ...]:
        """The matters as the rep's own earlier words."""
        return tuple(Recalled(id=one.id, text=one.text, at=one.created_at) for one in self.matters)


class Wanted(NamedTuple):
    """What is asked next, and the matters it is about."""

    focus: Focus
    about: tuple[Matter, ...] = ()


def next_wanted(plate: Plate, session: Session) -> Wanted | None:
    """Return what is to be drawn out next about the rep's plate, after this session; None when nothing is."""
    return next(_wanted(plate, session), None)


def is_about(session: Session, matter: Matter) -> bool:
    """Whether a session was on this matter: begun from it, or by the words that the rep said."""
    if session.deal.strip().casefold() == matter.text.strip().casefold():
        return True
    wanted = telling(matter.text)
    said = telling("\n".join((session.deal, *session.utterances)))
    return len(wanted) > 1 and len(wanted & said) >= max(2, _SHARED * len(wanted))


def _wanted(plate: Plate, session: Session) -> Iterator[Wanted]:
    known = [one for one in in_order(plate.matters) if one.is_open and is_sayable(one.text)]
    worked_on = [one for one in known if is_about(session, one)]
    yield from (Wanted(Focus.WHERE_NOW, (one,)) for one in worked_on if _is_old(one, plate.now))
    if not plate.asked_lately and len(known) < MANY and all(one.asked for one in known):
        yield Wanted(Focus.PLATE)
    is_chosen = any(one.most_important for one in known)
    if len(known) >= MANY and not is_chosen and any(Focus.MOST_IMPORTANT not in one.asked for one in known):
        yield Wanted(Focus.MOST_IMPORTANT, tuple(known))
    for one in (*worked_on, *(other for other in known if other not in worked_on)):
        yield from (Wanted(part, (one,)) for part in PARTS if part not in one.asked and not _is_known(one, part))
    if not plate.asked_lately:
        yield Wanted(Focus.PLATE)


def _is_old(matter: Matter, now: datetime) -> bool:
    return matter.latest is not None and now - matter.latest.at >= A_WEEK


def _is_known(matter: Matter, part: Focus) -> bool:
    """Whether the rep has said this already, in a talk or by hand."""
    known = {
        Focus.TRIGGER: bool(matter.triggers),
        Focus.URGENCY: bool(matter.urgency),
        Focus.GOAL_BEHIND: bool(matter.goal),
        Focus.WHERE_NOW: bool(matter.ratings),
        Focus.WHERE_BY: matter.target is not None,
        Focus.TRIED: bool(matter.tried),
    }
    return known[part]
