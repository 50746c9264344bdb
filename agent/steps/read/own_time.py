"""Deeds with the times that are their own."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from agent.domain.commitment import Commitment
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.due import names_only_hours, read_due, times_in
from agent.language.due.again import Earlier
from agent.language.quotations import quotations_blanked
from agent.steps.fragment import is_cut_off, is_fragment
from agent.steps.read.beside_time import opening_of
from agent.steps.read.by_thing import named_by_thing
from agent.steps.read.full_time import own_time_of
from agent.steps.read.message import Message
from agent.steps.read.parts import parted
from agent.steps.which import is_thing, which

ENOUGH_TO_TELL_APART = 2
"""Deeds in a message from which on each may have a time of its own."""


def timed(
    ideas: tuple[Idea, ...], message: Message, now: datetime, timezone: tzinfo, promise: Commitment | None = None
) -> tuple[Idea, ...]:
    """Return the ideas, each deed with the time that is said of it alone; of one deed the message's time is enough."""
    ideas = tuple(part for one in ideas for part in (parted(one) if one.kind is IdeaKind.ACTION else (one,)))
    deeds = [one for one in ideas if one.kind is IdeaKind.ACTION and not one.adds]
    if len(deeds) < ENOUGH_TO_TELL_APART and not message.answers(Focus.READ_BACK):
        return ideas
    return tuple(
        _timed(one, deeds, message, _known_of(one, message, promise, now, timezone)) if one in deeds else one
        for one in ideas
    )


class _Known(NamedTuple):
    """When something is said, and what is known of the promise's time: its words and its day; `same` if said anew."""

    now: datetime
    timezone: tzinfo
    earlier: Earlier | None
    agreed: date | None
    is_same: bool


def _known_of(deed: Idea, message: Message, first: Commitment | None, now: datetime, timezone: tzinfo) -> _Known:
    """What is known of the time of the promise that a deed names anew, else of the first one's."""
    place = which(deed.text, message.promises)
    is_same = place is not None
    promise = message.standing[place] if place is not None else first
    said_before = Earlier(promise.due_text, promise.updated_at) if promise and promise.due_text else None
    agreed = promise.due_at.astimezone(timezone).date() if promise and promise.due_at else None
    return _Known(now, timezone, said_before, agreed, is_same)


def _timed(deed: Idea, deeds: list[Idea], message: Message, known: _Known) -> Idea:
    """The deed with its own time: of an hour alone the day is that of the deed before it, or the one agreed."""
    sentence = message.sentence_with(deed.text)
    is_alone = sum(one.text in sentence for one in deeds) == 1 or len(times_in(sentence)) == 1
    first = next(iter(times_in(message.sentence_with(deeds[0].text))), None)
    opened = message.sentence_with(deeds[0].text)[first.start : first.end] if first and deed is not deeds[0] else ""
    is_dated = bool(opened) and not names_only_hours(opened)
    earlier = Earlier(opened, known.now) if is_dated else known.earlier
    said = (opening_of(sentence, deed.text), own_time_of(deed.text), sentence if is_alone else "")
    for text in map(quotations_blanked, said):
        bare = names_only_hours(text)
        due = read_due(
            text,
            known.now,
            known.timezone,
            day=known.agreed if bare and not is_dated else None,
            earlier=earlier if bare or (known.is_same and message.answers(Focus.READ_BACK)) else None,
            promised=True,
        )
        if text and due:
            return deed.model_copy(update={"due": due})
    return deed


def without_fragments(ideas: tuple[Idea, ...], message: Message) -> tuple[Idea, ...]:
    """Return the ideas; of a reply to the read-back no half a sentence, which would be taken for the promise."""
    if not message.answers(Focus.READ_BACK):
        return ideas
    ideas = named_by_thing(ideas, message.promises)
    return tuple(one for one in ideas if one.kind is not IdeaKind.ACTION or not _is_half(one))


def _is_half(one: Idea) -> bool:
    """Whether a deed is half a sentence; what is added may open with what it leaves out ("no mail before that")."""
    stands = one.adds or (one.due is not None and is_thing(one.text))
    return is_fragment(one.text) and not (stands and not is_cut_off(one.text))
