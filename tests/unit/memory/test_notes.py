"""What is known of a rep's work, item by item."""

from datetime import timedelta

import pytest

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.reading import Reading
from memory.mine import ExportForm
from tests.support.sessions import NOON, a_session, an_exchange

LATER = NOON + timedelta(days=3)
FACT = Idea(kind=IdeaKind.FACT, text="Dana went quiet")


def said(memory, session_id, *ideas, rep_id="ann", **fields):
    """Keep a session in which the rep said these ideas, one a message."""
    exchange = {name: fields.pop(name) for name in ("unkept",) if name in fields}
    session = memory.record.start(a_session(session_id, rep_id, **fields))
    for number, idea in enumerate(ideas, start=1):
        reading = Reading(ideas=(idea,))
        at = session.started_at + timedelta(minutes=number)
        session = memory.record.keep(session, an_exchange(number, f"{idea.text}.", at=at, reading=reading, **exchange))


def texts(memory, rep_id="ann"):
    return [note.text for note in memory.notes(rep_id)]


def test_a_note_has_kind_time_and_source(memory):
    said(memory, "s1", FACT)
    (note,) = memory.notes("ann")
    assert (note.kind, note.text, note.item_id, note.by) == (IdeaKind.FACT, "Dana went quiet", "s1/1", None)
    assert memory.notes("bob") == ()


def test_what_the_rep_heard_from_others_is_known_with_its_source(memory):
    said(memory, "s1", FACT.model_copy(update={"voice": Voice.REPORTED, "by": "Milo"}))
    assert [note.by for note in memory.notes("ann")] == ["Milo"]


@pytest.mark.parametrize("voice", [Voice.PASTED, Voice.REHEARSED])
def test_what_stands_in_a_pasted_mail_is_nothing_the_rep_said(memory, voice):
    said(memory, "s1", FACT.model_copy(update={"voice": voice}))
    assert texts(memory) == []


@pytest.mark.parametrize("fields", [{"off_record": True}, {"unkept": True}])
def test_what_is_not_to_be_remembered_is_not_known(memory, fields):
    said(memory, "s1", FACT, **fields)
    assert texts(memory) == []


def test_what_was_said_twice_is_known_once_as_it_was_said_last(memory):
    said(memory, "s1", FACT, Idea(kind=IdeaKind.FACT, text="Milo decides"))
    said(memory, "s2", FACT.model_copy(update={"text": "Dana went  quiet."}))
    assert sorted(texts(memory)) == ["Dana went  quiet.", "Milo decides"]


def test_an_erased_or_corrected_item_takes_its_notes_along(memory):
    said(memory, "s1", FACT, Idea(kind=IdeaKind.FACT, text="Milo decides"))
    memory.erase("ann", item_id="s1/1")
    memory.correct("ann", "s1/2", "I do not know who decides.")
    assert texts(memory) == []


def test_notes_are_taken_along_in_an_export(memory):
    said(memory, "s1", FACT)
    assert memory.show("ann").notes == memory.notes("ann")
    assert "fact, 2026-03-02, s1/1" in memory.export("ann", ExportForm.MARKDOWN)


def a_fact(text):
    return Idea(kind=IdeaKind.FACT, text=text)


def test_what_was_said_otherwise_later_is_marked_and_stays(memory):
    said(memory, "s1", a_fact("Dana has the budget"), arc_id="s1")
    said(memory, "s2", a_fact("Dana has no budget"), arc_id="s1", started_at=LATER)
    older, newer = memory.notes("ann")
    assert (older.text, older.was_replaced, newer.was_replaced) == ("Dana has the budget", True, False)


def test_the_budget_of_another_deal_replaces_nothing(memory):
    said(memory, "s1", a_fact("the budget is 60k"), arc_id="s1")
    said(memory, "s2", a_fact("the budget is 40k"), arc_id="s2")
    assert not any(note.was_replaced for note in memory.notes("ann"))


def test_what_others_say_does_not_replace_what_the_rep_said(memory):
    said(memory, "s1", a_fact("the budget is 60k"), arc_id="s1")
    theirs = a_fact("the budget is 40k").model_copy(update={"voice": Voice.REPORTED, "by": "Milo"})
    said(memory, "s2", theirs, arc_id="s1", started_at=LATER)
    assert not any(note.was_replaced for note in memory.notes("ann"))
