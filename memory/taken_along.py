"""Everything that is held of a rep as Markdown, for whoever takes it along."""

from collections.abc import Iterator, Sequence
from itertools import chain

from agent.domain.commitment import Commitment
from agent.domain.one_to_one import OneToOne
from memory.holdings import Holdings
from memory.worked_out import Piece, of_asks, of_matters, of_plans, of_sheets, of_skills


def as_markdown(held: Holdings) -> str:
    """Return the holdings for people to read; what was said stands in code blocks, so that nothing in it acts."""
    sections = (_said(held), _promised(held), _taken_away(held), _known(held), _imported(held), _worked_out(held))
    return "\n".join([f"# What Meno keeps of {_plain(held.rep_id)}", "", *chain.from_iterable(sections)])


def _said(held: Holdings) -> Iterator[str]:
    for session in held.sessions:
        yield from (f"## Session {session.id}, {session.started_at:%Y-%m-%d %H:%M} UTC", "")
        yield from _planned(session.one_to_one) if session.one_to_one else ()
        for exchange in session.exchanges:
            yield from _block("You", exchange.utterance) if exchange.utterance is not None else ()
            yield from _block("Meno", exchange.turn.text)


def _planned(plan: OneToOne) -> Iterator[str]:
    """What a manager planned to say in a one-to-one, each line with its mark and how it was turned round."""
    rows = [
        f"{line.kind}: {line.text}" + (f" (turned round: {line.turned})" if line.turned else "") for line in plan.every
    ]
    aims = (("to leave with", plan.leave_with), ("first question", plan.first_question))
    rows += [f"{label}: {words}" for label, words in aims if words]
    yield from _block("What I plan to say", "\n".join(rows)) if rows else ()


def _promised(held: Holdings) -> Iterator[str]:
    yield from ("## Commitments", "") if held.commitments else ()
    for commitment in held.commitments:
        yield from _block(f"{commitment.status} {_when(commitment)}".strip(), _whole(commitment))


def _taken_away(held: Holdings) -> Iterator[str]:
    yield from ("## What I took away", "") if held.insights else ()
    for insight in held.insights:
        yield from _block(f"{insight.at:%Y-%m-%d}, session {insight.session_id}", insight.text)


def _known(held: Holdings) -> Iterator[str]:
    yield from ("## What is known", "") if held.notes else ()
    for note in held.notes:
        later = ", said otherwise later" if note.was_replaced else ""
        yield from _block(f"{note.kind.replace('_', ' ')}, {note.at:%Y-%m-%d}, {note.item_id}{later}", note.text)


def _imported(held: Holdings) -> Iterator[str]:
    imported = [item for item in held.items if item.session_id is None]
    yield from ("## Imported", "") if imported else ()
    for item in imported:
        yield from _block(f"{item.at:%Y-%m-%d %H:%M} UTC, {_plain(item.speaker)} ({_plain(item.id)})", item.text)


def _worked_out(held: Holdings) -> Iterator[str]:
    parts = (
        ("What to be coached on", of_matters(held.matters)),
        ("30-day plans", of_plans(held.plans)),
        ("Skills", of_skills(held.skills)),
        ("Asks", of_asks(held.asks_by_me, held.asks_to_me)),
        ("Call sheets you changed", of_sheets(held.sheets)),
        ("The notice, and what was counted", _counts(held)),
    )
    for title, pieces in parts:
        yield from _part(title, [*pieces])


def _part(title: str, pieces: Sequence[Piece]) -> Iterator[str]:
    yield from (f"## {title}", "") if pieces else ()
    for piece in pieces:
        yield from _block(_plain(piece.head), piece.text)


def _counts(held: Holdings) -> Iterator[Piece]:
    """Yield when the notice was read and what was chosen there, the themes of sessions, and what was used."""
    for read in held.notices:
        may = "may" if read.counts_themes else "do not"
        yield Piece(f"{read.at:%Y-%m-%d %H:%M} UTC", f"Read the notice. The themes of my sessions {may} count.")
    for found in held.session_themes:
        counted = "counted" if found.counted else "not counted"
        head = f"Session {found.session_id}, {found.period}"
        yield Piece(head, f"theme: {found.theme or 'none'}, {counted}, by {found.source}")
    for one in held.used:
        yield Piece(f"{one.since:%Y-%m-%d %H:%M} UTC", f"{one.kind}: {one.amount}")


def _whole(commitment: Commitment) -> str:
    """Everything the rep said of a promise, a line each."""
    lines = [commitment.action]
    for field in ("first_step", "measure", "obstacle", "if_then", "learned", "outcome"):
        if value := getattr(commitment, field):
            lines.append(f"{field.replace('_', ' ')}: {value.replace('_', ' ') if field == 'outcome' else value}")
    if commitment.confidence is not None:
        lines.append(f"confidence: {commitment.confidence} of 10")
    return "\n".join(lines)


def _when(commitment: Commitment) -> str:
    return f"{commitment.due_at:%Y-%m-%d %H:%M} UTC" if commitment.due_at else _plain(commitment.due_text)


def _block(who: str, text: str) -> list[str]:
    return [f"**{who}**", "", *(f"    {line}" for line in text.splitlines()), ""]


def _plain(text: str) -> str:
    return "".join(mark if mark.isalnum() or mark in " -_.:@/" else " " for mark in text)
