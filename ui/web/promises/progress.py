"""How the rep's promises have gone so far: two pictures and the same in words, without a verdict."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import streamlit as st

from agent.domain.commitment import Commitment, CommitmentChange, CommitmentStatus, Outcome
from ui.web.plain import as_html
from ui.web.promises import sureness, through_time
from ui.web.promises.through_time import Span, mark
from ui.web.visit import Visit
from ui.wording import BECAME

ORDER = (
    CommitmentStatus.DONE,
    CommitmentStatus.PARTLY,
    CommitmentStatus.NOT_DONE,
    CommitmentStatus.DROPPED,
    CommitmentStatus.OPEN,
)
PENDING = "Still to come"
AHEAD = (Outcome.ADVANCED, Outcome.WON)


def draw_progress(visit: Visit, promises: Sequence[Commitment]) -> None:
    """Draw the promises through time, and once there are a few, how sure the rep was beside what became of them."""
    spans = [
        _span(visit, each, moves) for each, moves in _with_moves(promises, visit.meno.commitments.changes(visit.rep_id))
    ]
    counted = Counter(CommitmentStatus.OPEN if span.status.is_pending else span.status for span in spans)
    today = visit.time.of(visit.clock()).date()
    over = sureness.rated(promises)
    parts = [
        '<h2 class="meno-part">Through time</h2>',
        f'<p class="meno-about">{as_html(_in_words(counted, promises))}</p>',
        through_time.picture(spans, today, _said_aloud(counted)),
        f'<p class="meno-legend" aria-hidden="true">{_legend(counted, promises)}</p>',
    ]
    if len(over) >= sureness.FEWEST:
        parts += [
            '<h2 class="meno-part">How sure you were, and what became of it</h2>',
            f'<p class="meno-about">{as_html(sureness.in_words(over))}</p>',
            sureness.picture(over),
        ]
    st.html(f'<div class="meno-progress">{"".join(parts)}</div>')


def _with_moves(
    promises: Sequence[Commitment], changes: Iterable[CommitmentChange]
) -> list[tuple[Commitment, list[datetime]]]:
    """The promises, oldest first, each with the times it was for, one after the other."""
    times: defaultdict[str, list[datetime]] = defaultdict(list)
    for change in changes:
        known = times[change.commitment_id]
        if change.due_at and (not known or known[-1] != change.due_at):
            known.append(change.due_at)
    return [(each, times[each.id]) for each in sorted(promises, key=lambda one: one.created_at)]


def _span(visit: Visit, promise: Commitment, times: Sequence[datetime]) -> Span:
    if not promise.due_at:
        ends = [] if promise.status.is_pending else [promise.updated_at]
    else:
        ends = [*times] if times and times[-1] == promise.due_at else [*times, promise.due_at]
    days: tuple[date, ...] = tuple(visit.time.of(moment).date() for moment in (promise.created_at, *ends))
    return Span(days, promise.status, promise.outcome, promise.action)


def _in_words(counted: Counter[CommitmentStatus], promises: Sequence[Commitment]) -> str:
    over = sum(number for status, number in counted.items() if not status.is_pending)
    if not over:
        return "Each arc runs from the day you promised to the day it is for."
    if over == 1:
        (status,) = (status for status in counted if not status.is_pending)
        return f"You have come back on one so far: {BECAME[status].lower()}."
    done, partly = counted[CommitmentStatus.DONE], counted[CommitmentStatus.PARTLY]
    words = f"Of {over} you have come back on, you did {done}{f' and {partly} in part' if partly else ''}."
    ahead = sum(each.outcome in AHEAD for each in promises)
    return f"{words} After {ahead} of them the deal moved on or was won." if ahead else words


def _said_aloud(counted: Counter[CommitmentStatus]) -> str:
    parts = [f"{counted[status]} {_name(status).lower()}" for status in ORDER if counted[status]]
    total = sum(counted.values())
    noun = "commitment" if total == 1 else "commitments"
    return f"{total} {noun} through time: {', '.join(parts)}. The lists say the same in words."


def _legend(counted: Counter[CommitmentStatus], promises: Sequence[Commitment]) -> str:
    parts = [f"<span>{mark(status)}{_name(status)}</span>" for status in ORDER if counted[status]]
    if any(each.outcome in AHEAD for each in promises):
        parts.append(f"<span>{mark(CommitmentStatus.DONE, Outcome.ADVANCED)}The deal moved on or was won</span>")
    return "".join(parts)


def _name(status: CommitmentStatus) -> str:
    return PENDING if status.is_pending else BECAME[status]
