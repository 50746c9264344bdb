from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from ui.export import for_others, to_calendar, to_markdown, to_message
from ui.local_time import LocalTime

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BERLIN = LocalTime(ZoneInfo("Europe/Berlin"))


def _turn(question: str) -> CoachTurn:
    return CoachTurn(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question=question)


def _commitment(**changes) -> Commitment:
    return Commitment(
        **{
            "id": "c1",
            "rep_id": "me",
            "session_id": "s1",
            "action": "call Dana; ask about *budget*",
            "due_at": datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
            "first_step": "look up her calendar",
            "confidence": 8,
            "status": CommitmentStatus.OPEN,
            "created_at": NOW,
            "updated_at": NOW,
        }
        | changes
    )


def _session(*utterances: str, commitment: Commitment | None = None) -> Session:
    exchanges = [Exchange(number=0, at=NOW, turn=_turn("What is going on?"))]
    exchanges += [
        Exchange(number=number, at=NOW, utterance=utterance, turn=_turn("What else?"))
        for number, utterance in enumerate(utterances, 1)
    ]
    return Session(
        id="s1", rep_id="me", title="Acme", started_at=NOW, exchanges=tuple(exchanges), commitment=commitment
    )


def test_everything_said_is_in_the_export_in_order():
    text = to_markdown(_session("Dana went quiet", "I am stuck"), BERLIN, NOW)
    places = [text.index(words) for words in ("What is going on?", "Dana went quiet", "I am stuck")]
    assert places == sorted(places)
    assert text.startswith("# Acme\n")


def test_a_picture_in_what_was_said_is_only_text_in_the_export():
    text = to_markdown(_session("![x](https://evil.example/a.png) <img src=x>"), BERLIN, NOW)
    assert r"!\[x\](https://evil.example/a.png) \<img src=x\>" in text


def test_lines_of_a_message_stay_lines_and_never_become_headings():
    text = to_markdown(_session("one\n# two"), BERLIN, NOW)
    assert "one  \n\\# two" in text


def test_a_numbered_line_does_not_become_a_list():
    assert "1\\. call Dana" in to_markdown(_session("1. call Dana"), BERLIN, NOW)


def test_a_skipped_question_is_said_in_words():
    assert "*Skipped this question*" in to_markdown(_session("/skip"), BERLIN, NOW)


def test_the_commitment_is_exported_with_its_time_on_the_reps_clock():
    text = to_markdown(_session("I will call", commitment=_commitment()), BERLIN, NOW)
    assert "- By when: Tue 24 Nov, 10:00" in text
    assert "- How sure: 8 of 10" in text


def test_a_calendar_entry_carries_the_promise_and_its_moment():
    event = Calendar.from_ical(to_calendar((_commitment(),))).walk("VEVENT")[0]
    assert event["summary"] == "call Dana; ask about *budget*"
    assert event.decoded("dtstart") == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert event["uid"] == "c1@meno"
    assert "look up her calendar" in event["description"]


def test_a_promise_without_a_time_is_in_no_calendar():
    assert to_calendar((_commitment(due_at=None),)) == b""


def test_a_calendar_file_keeps_to_the_demands_of_every_calendar():
    long = _commitment(action="ring Zoë at Müller & Söhne, and ask; " * 9, first_step="naïve\nlines\x07 \u2028 here")
    content = to_calendar((long, _commitment(id="c2", first_step="")))
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(content)
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    first, second = calendar.walk("VEVENT")
    assert first["summary"] == long.action.strip()
    assert "\x07" not in first["description"]
    assert "description" not in second
    assert first["uid"] != second["uid"]
    assert all(event[name].to_ical().endswith(b"Z") for event in (first, second) for name in ("dtstamp", "dtstart"))


def test_a_promise_changed_later_takes_the_place_of_its_earlier_entry():
    moved = _commitment(updated_at=NOW + timedelta(days=1))
    before, after = (Calendar.from_ical(to_calendar((each,))).walk("VEVENT")[0] for each in (_commitment(), moved))
    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]


def test_what_is_sent_to_somebody_leaves_out_what_is_nobodys_business():
    said = _commitment(
        obstacle="my nerves", if_then="if she is out, I mail", learned="I talk too much", measure="a date"
    )
    text = to_message(said, BERLIN, NOW)
    assert text.splitlines() == [
        "I will: call Dana; ask about *budget*",
        "By: Tue 24 Nov, 10:00",
        "First step: look up her calendar",
        "How I will know: a date",
    ]


def test_what_somebody_else_gets_says_nothing_of_what_could_get_in_the_way():
    promise = _commitment(obstacle="I lose my nerve", if_then="if I do, I write instead")
    assert b"nerve" in to_calendar((promise,))
    sent = to_calendar((for_others(promise),))
    assert b"nerve" not in sent
    assert b"instead" not in sent
