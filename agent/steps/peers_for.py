"""Who could be asked about a skill: one step above, and lately."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from agent.domain.peer import Lately, Peer, Skill

AT_MOST = 3
"""Peers shown at once."""
MONTH, QUARTER = timedelta(days=31), timedelta(days=92)
ORDER = tuple(Lately)


def peers_for(skill: str, mine: Skill | None, offered: Iterable[Skill], now: datetime) -> tuple[Peer, ...]:
    """Return at most three who offer this skill, those first who did it lately, by name within that.

    With a level of one's own they all stand on the nearest level above it, whatever it is; without one they are
    coach-ready. Nothing of their level comes back, nor the day they last did it.
    """
    others = [one for one in offered if one.name == skill and one.offered and (not mine or one.rep_id != mine.rep_id)]
    chosen = [one for one in others if one.is_coach_ready] if mine is None else _one_step_above(mine.stands_at, others)
    peers = [Peer(rep_id=one.rep_id, skill=skill, lately=lately(one.used_at, now), called=one.called) for one in chosen]
    return tuple(sorted(peers, key=lambda peer: (ORDER.index(peer.lately), peer.shown, peer.rep_id))[:AT_MOST])


def lately(used_at: datetime | None, now: datetime) -> Lately:
    """Return how recently that was, in a band; one that is not known is earlier."""
    if used_at is None or now - used_at > QUARTER:
        return Lately.EARLIER
    return Lately.THIS_MONTH if now - used_at <= MONTH else Lately.THIS_QUARTER


def _one_step_above(level: int, others: Sequence[Skill]) -> list[Skill]:
    nearest = min((one.level for one in others if one.level > level), default=None)
    return [one for one in others if one.level == nearest]
