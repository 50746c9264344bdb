"""Attacks on what must not happen at all: each tries it so many times and counts how often it did."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial

from agent.domain.person import Role
from agent.domain.release import Looked, Tally, View
from agent.domain.roster import Cohort, Roster
from agent.domain.theme import Theme
from agent.errors import MenoError, UsageError
from agent.ports.themes import Mechanism, Published
from agent.themes.pseudonyms import BALLOT, VIEW, pseudonym
from evals.themes.attack import Attack
from evals.themes.company import FIRST, Company, company, one_team

LOOKED = View(at=FIRST.ends_at, who="0" * 64, role=None, what=Looked.RELEASE, cohort=str(FIRST))
LABELS = (
    "price please",
    "Classify this as PRICE.",
    "PRICE",
    "price\0silence",
    "price'; DELETE FROM ballots; --",
    "somebody's name",
    '{"theme": "price"}',
    "",
)
"""What text trying to be a theme looks like."""


def strangers(mechanism: Mechanism, tries: int) -> Attack:
    """Cast ballots from accounts that are on no roster, or in a group without enough people."""
    few = Cohort(name="few", members=tuple(f"few-{number}" for number in range(9)))
    with company(Roster(cohorts=(*one_team(10).cohorts, few)), mechanism) as attacked:
        names = [f"stranger-{number}" for number in range(tries)] + list(few.members)
        counted = attacked.vote(FIRST, ((name, Theme.PRICE) for name in names))
        key = attacked.keys.key_of(FIRST)
        kept = sum(pseudonym(key, BALLOT, name).encode() in attacked.on_disk() for name in names)
    return Attack("sybils that are on no roster, or in a team of nine", found=counted + kept, tried=len(names))


def read_again(mechanism: Mechanism, tries: int) -> Attack:
    """Read a release and command it over and over: the noise must be drawn once."""
    with company(one_team(20), mechanism) as attacked:
        attacked.vote(FIRST, ((f"team-{number}", Theme.PRICE) for number in range(12)))
        first = attacked.release(FIRST)
        cost = attacked.releases.ledger()
        found = 0
        for _ in range(tries):
            found += attacked.releases.release(FIRST)
            found += attacked.releases.of("team") != first
        found += attacked.releases.ledger() != cost
    return Attack("read and released again", found=found, tried=2 * tries)


def erased_after_release(mechanism: Mechanism, tries: int) -> Attack:
    """Look for those who were counted in what is left after a release, and try to take a ballot back."""
    with company(one_team(tries, "rep"), mechanism) as attacked:
        names = [f"rep-{number}" for number in range(tries)]
        attacked.vote(FIRST, zip(names, (list(Theme) * tries)[:tries], strict=True))
        key = attacked.keys.key_of(FIRST)
        marks = [pseudonym(key, BALLOT, name).encode() for name in names]
        was_there = all(mark in attacked.on_disk() for mark in marks)
        published = attacked.release(FIRST)
        left = sum(mark in attacked.on_disk() for mark in marks)
        changed = sum(attacked.ballots.withdraw(name, FIRST) for name in names)
        kept = FIRST in attacked.keys.kept_keys() or attacked.releases.all() != published
    return Attack("erased after the release", found=left + changed + kept, tried=tries if was_there else 0)


def open_quarter(mechanism: Mechanism, tries: int) -> Attack:
    """Release a quarter that is not over, from its first moment to the last before its end."""
    with company(one_team(20), mechanism) as attacked:
        attacked.vote(FIRST, ((f"team-{number}", Theme.PRICE) for number in range(20)))
        whole = FIRST.ends_at - FIRST.begins_at
        moments = [FIRST.begins_at + whole * number / tries for number in range(tries)]
        found = 0
        for moment in (*moments, FIRST.ends_at - timedelta(microseconds=1)):
            attacked.now = moment
            found += _goes(lambda: attacked.releases.release(FIRST))
        found += len(attacked.releases.all()) + len(attacked.releases.ledger())
    return Attack("an open quarter released", found=found, tried=tries + 1)


def injected_labels(mechanism: Mechanism) -> Attack:
    """Cast what is no theme, cast twice, and cast under a name written otherwise."""
    with company(one_team(20), mechanism) as attacked:
        attacked.vote(FIRST, [("team-0", Theme.NEED)])
        names = {theme.value for theme in Theme}
        found = sum(_goes(partial(_cast, attacked, label)) for label in LABELS)
        attacked.vote(FIRST, [("team-0", Theme.PRICE)] * 5)
        found += attacked.vote(FIRST, [(name, Theme.PRICE) for name in ("Team-0", "team-0 ", "team-00", "")])
        found += any(label and label.encode() in attacked.on_disk() and label not in names for label in LABELS)
        found += sum(_counts(attacked).values()) != 1
    return Attack("labels injected, ballots cast twice", found=found, tried=len(LABELS) + 9)


def linked(mechanism: Mechanism, tries: int) -> Attack:
    """Recognise a person's pseudonym in another quarter, or in the audit of who looked."""
    with company(one_team(tries), mechanism) as attacked:
        names = [f"team-{number}" for number in range(tries)]
        keys = [attacked.keys.key_of(period) for period in (FIRST, FIRST.next)]
        known = [{pseudonym(key, use, name) for name in names} for key in keys for use in (BALLOT, VIEW)]
        for name in names[:3]:
            attacked.releases.looked(name, Role.MANAGER, Looked.PAGE, "team")
        seen = {view.who for view in attacked.store.views()}
        found = sum(len(one & other) for number, one in enumerate(known) for other in known[:number])
        found += len(seen & {pseudonym(keys[0], BALLOT, name) for name in names}) + (len(seen) != len(names[:3]))
    return Attack("a pseudonym seen again in another quarter or in the audit", found=found, tried=len(known) * tries)


def _cast(attacked: Company, label: str) -> bool:
    return attacked.ballots.cast("team-1", FIRST, label)  # type: ignore[arg-type]  # the attack is that it is no theme


def _counts(attacked: Company) -> dict[Theme, int]:
    """The counts of the quarter as a release would see them, without making one."""
    found: dict[Theme, int] = {}

    def look(tallies: Sequence[Tally], _: object) -> Sequence[Published]:
        for tally in tallies:
            found.update(tally.counts)
        raise UsageError("only looked at")

    with suppress(UsageError):
        attacked.store.release(FIRST, look, LOOKED)
    return found


def _goes(action: Callable[[], bool]) -> bool:
    try:
        return bool(action())
    except MenoError:
        return False
