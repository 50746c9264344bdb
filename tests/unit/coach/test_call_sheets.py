"""A call sheet as the rep uses it: built from the talk, changed by hand, built anew."""

from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.commitment import CommitmentStatus
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.sheet import SheetSection
from agent.errors import MemoryStoreError, SessionNotFound, UsageError
from agent.sheets import LONGEST, CallSheets
from agent.steps.sheet import sheet_of
from tests.fakes import InMemorySessions, InMemorySheets
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange
from tests.support.talking import MONDAY, coached, said

EXAMPLES = Path(__file__).parents[3] / "examples"
GOAL, KNOWN, OPTIONS, LISTEN_FOR = (SheetSection(name) for name in ("goal", "known", "options", "listen_for"))
COMMITMENT, WEIGHED, PEOPLE = (SheetSection(name) for name in ("commitment", "weighed", "people"))
TALK = (
    "I want to go into the call knowing what I will ask for.",
    "Dana told me last week that finance has to look at it.",
    "I could ask Dana who signs after her, or bring our finance lead.",
)


@pytest.fixture
def store():
    return InMemorySessions()


@pytest.fixture
def sheets(store):
    return CallSheets(sessions=store, sheets=InMemorySheets(store), clock=lambda: MONDAY)


@pytest.fixture
def talk(store):
    return said(coached(store), *TALK)


def told(*pairs, **fields):
    """A session in which these messages answered these questions, each understood as it says."""
    exchanges = [an_exchange(0, turn=pairs[0][0])]
    for number, (_, utterance, reading) in enumerate(pairs, start=1):
        turn = pairs[number][0] if number < len(pairs) else ASKED
        exchanges.append(an_exchange(number, utterance, reading=reading, turn=turn))
    return a_session(**{"exchanges": tuple(exchanges)} | fields)


def asked(focus, move=CoachMove.CLARIFY):
    return ASKED.model_copy(update={"focus": focus, "move": move})


def fact(text, **fields):
    return Reading(ideas=(Idea(**{"kind": IdeaKind.FACT, "text": text} | fields),))


def texts(sheet, section=None):
    return [line.text for line in sheet.lines if section in (None, line.section)]


def lines(sheet, section):
    return [line for line in sheet.lines if line.section is section]


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.txt")), ids=lambda script: script.stem)
def test_five_minutes_of_talk_make_a_sheet_to_go_into_a_call_with(script):
    words = [line for line in script.read_text(encoding="utf-8").splitlines() if line.strip()]
    sheet = sheet_of(said(coached(), *words, minutes=5))
    assert len(texts(sheet, GOAL)) == 1
    assert texts(sheet, KNOWN)
    assert texts(sheet, COMMITMENT)
    assert all(line.number for line in sheet.lines)


def test_what_the_rep_wants_to_listen_for_stands_on_it_in_whole_sentences():
    listening = asked(Focus.LISTEN_FOR, CoachMove.CONSOLIDATE)
    sheet = sheet_of(told((listening, "Whether she says “we” or “I”. And the budget.", Reading())))
    assert texts(sheet, LISTEN_FOR) == ["Whether she says “we” or “I”. And the budget."]


def test_words_to_a_rehearsed_buyer_and_words_of_others_are_not_the_reps():
    rehearsed = Reading(moves=(RepMove.REHEARSES,), ideas=(Idea(kind=IdeaKind.FACT, text="We saved them a month"),))
    pasted = fact("Finance wants three instalments", voice=Voice.PASTED)
    played = asked(Focus.ANSWERS, CoachMove.PLAY)
    sheet = sheet_of(
        told(
            (ASKED, "We saved them a month.", rehearsed),
            (played, "We can have it live in May.", fact("We can have it live in May")),
            (ASKED, "Finance wants three instalments.", pasted),
            (ASKED, "Dana knows finance well.", fact("Dana knows finance well")),
        )
    )
    assert texts(sheet) == ["Dana knows finance well."]


def test_what_is_not_kept_and_what_was_erased_is_not_on_it():
    session = told((ASKED, "Dana knows finance well.", fact("Dana knows finance well")))
    unkept = tuple(each.model_copy(update={"unkept": True}) for each in session.exchanges)
    erased = tuple(each.model_copy(update={"reading": None}) for each in session.exchanges)
    assert texts(sheet_of(session)) == ["Dana knows finance well."]
    assert sheet_of(session.model_copy(update={"exchanges": unkept})).lines == ()
    assert sheet_of(session.model_copy(update={"exchanges": erased})).lines == ()


def test_off_the_record_there_is_a_sheet_while_the_session_is_open():
    session = told((ASKED, "Dana knows finance well.", fact("Dana knows finance well")), off_record=True)
    assert texts(sheet_of(session)) == ["Dana knows finance well."]
    assert sheet_of(session.model_copy(update={"ended_at": NOON})).lines == ()


def test_a_fragment_gives_way_to_the_reps_whole_sentence_and_two_options_are_two_lines(talk, sheets):
    sheet = sheets.open("ana", talk.id)
    assert TALK[0] in texts(sheet, GOAL)
    assert texts(sheet, OPTIONS) == ["ask Dana who signs after her", "bring our finance lead"]


def test_the_reasons_told_when_it_is_time_to_choose_stand_with_the_options():
    option = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="ask Dana"),))
    reason = ("The first keeps her in charge.", fact("The first keeps her in charge"))
    assert texts(
        sheet_of(told((ASKED, "I could ask Dana.", option), (asked(Focus.WHAT, CoachMove.COMMIT), *reason))), WEIGHED
    )
    assert texts(sheet_of(told((asked(Focus.WHAT, CoachMove.COMMIT), *reason))), KNOWN)


def test_an_earlier_session_fills_what_this_one_does_not_have_newest_first():
    old = told((ASKED, "Dana signs.", fact("Dana signs")), id="s0", started_at=NOON - timedelta(days=9))
    newer = told(
        (ASKED, "Priya signs.", fact("Priya signs now")), (ASKED, "Milo likes it.", fact("Milo likes it")), id="s1"
    )
    option = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="ask Priya"),))
    now = told((ASKED, "I could ask Priya.", option), id="s2", started_at=NOON + timedelta(days=3))
    sheet = sheet_of(now, [old, newer])
    assert [(line.text, line.session_id) for line in sheet.lines] == [("Milo likes it.", "s1"), ("ask Priya", "s2")]


def test_a_promise_that_is_over_is_not_carried_into_the_next_sheet():
    done = a_commitment(status=CommitmentStatus.DONE)
    for promise, expected in ((done, []), (a_commitment(), ["call the buyer"])):
        old = told((ASKED, "Dana went quiet.", fact("Dana went quiet")), id="s0", commitment=promise)
        now = told((ASKED, "Milo likes it.", fact("Milo likes it")), id="s2", started_at=NOON + timedelta(days=3))
        assert texts(sheet_of(now, [old]), COMMITMENT) == expected


def test_a_changed_line_keeps_its_message_a_new_one_has_none_and_a_deleted_one_is_gone(talk, sheets):
    before = lines(sheets.open("ana", talk.id), OPTIONS)
    rows = ["ask Dana tomorrow", before[1].text, "", "wait for her"]
    changed = lines(sheets.rewrite("ana", talk.id, OPTIONS, before, rows), OPTIONS)
    assert [(line.text, line.number, line.edited) for line in changed] == [
        ("ask Dana tomorrow", 3, True),
        (before[1].text, 3, False),
        ("wait for her", None, True),
    ]
    assert lines(sheets.rewrite("ana", talk.id, OPTIONS, changed, []), OPTIONS) == []
    assert texts(sheets.open("ana", talk.id), GOAL) == [TALK[0]]


def test_a_changed_sheet_stays_as_it_is_until_the_rep_wants_it_built_anew(talk, sheets, store):
    built = sheets.open("ana", talk.id)
    changed = sheets.add("ana", talk.id, LISTEN_FOR, "  Whether she says\n“we”. ")
    assert changed.lines[-1].text == "Whether she says “we”."
    assert not sheets.is_behind("ana", changed)
    later = coached(store, now=MONDAY + timedelta(hours=1))
    later.take_turn("ana", talk.id, "Milo told me that the board meets in March.")
    assert sheets.open("ana", talk.id) == changed
    assert sheets.is_behind("ana", changed)
    anew = sheets.build_anew("ana", talk.id)
    assert set(texts(built)) < set(texts(anew))
    assert "Milo told me that the board meets in March." in texts(anew)


def test_what_changed_in_another_tab_is_not_written_over(talk, sheets):
    before = lines(sheets.open("ana", talk.id), OPTIONS)
    sheets.rewrite("ana", talk.id, OPTIONS, before, ["wait"])
    with pytest.raises(MemoryStoreError, match="changed in the meantime"):
        sheets.rewrite("ana", talk.id, OPTIONS, before, ["call"])


def test_secrets_are_masked_on_a_sheet_too_and_lines_have_words_and_an_end(talk, sheets):
    assert "4111" not in sheets.add("ana", talk.id, KNOWN, "card 4111 1111 1111 1111").model_dump_json()
    with pytest.raises(UsageError, match="needs words"):
        sheets.add("ana", talk.id, KNOWN, "  ")
    with pytest.raises(UsageError, match=str(LONGEST)):
        sheets.add("ana", talk.id, KNOWN, "a " * LONGEST)


def test_nobody_opens_the_sheet_of_another_rep(talk, sheets):
    with pytest.raises(SessionNotFound):
        sheets.open("bob", talk.id)
    assert sheets.of("bob") == ()
    assert [line.id for line in sheets.of("ana")] == [talk.id]
