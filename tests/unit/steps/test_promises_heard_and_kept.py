"""What stands as promised is what the rep said: a plain yes keeps it, half a sentence never stands in its place."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.decide import decide
from agent.steps.fragment import is_fragment
from agent.steps.phrase.acknowledge import acknowledged
from agent.steps.phrase.read_back import read_back
from agent.steps.progress import Progress
from agent.steps.promise import standing
from agent.steps.read import read

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
OPEN = "commit/read_back/say-back"
"""The wording of the question how a promise shall read."""
BEFORE = (("goal", "I want a date from Salma."), ("what_else", "Nothing else."))
RING = ("what_and_when", "I'll ring Salma tomorrow at ten")
TWO = ("what_and_when", "I'll ring Salma tomorrow at ten, and I'll send Tarek the figures on Thursday at nine.")


def talk(*said: tuple[str, str]) -> Progress:
    """Return the talk after these answers, each with what the coach had asked."""
    exchanges, promise, also, answered, progress = (), None, (), {}, None
    for number, (asked, answer) in enumerate(said):
        focus, _, wording = asked.partition(":")
        mirror = "You will." if focus == "read_back" and not wording else ""
        turn = CoachTurn(
            move=CoachMove.COMMIT, focus=Focus(focus), stage=GrowStage.WAY_FORWARD, question="", mirror=mirror,
            wording=wording,
        )  # fmt: skip
        exchanges = (*exchanges, Exchange(number=number, at=MONDAY, turn=turn, **answered))
        session = Session(id="s", rep_id="r", started_at=MONDAY, exchanges=exchanges, commitment=promise, also=also)
        reading = read(session, answer, now=MONDAY, timezone=BERLIN)
        progress = Progress(session, reading)
        first, *rest = standing(progress, MONDAY) or (None,)
        promise, also, answered = first, tuple(rest), {"utterance": answer, "reading": reading}
    return progress


def after(promise: tuple[str, str], *replies: tuple[str, str]) -> Progress:
    return talk(*BEFORE, promise, ("confidence", "9"), *replies)


def kept(progress: Progress) -> list[tuple[str, str]]:
    return [(one.action, _hour(one)) for one in standing(progress, MONDAY)]


def _hour(one: Commitment) -> str:
    return f"{one.due_at.astimezone(BERLIN):%a %H:%M}" if one.due_at else ""


def next_focus(progress: Progress) -> Focus:
    return decide(progress.session, progress.latest)[0].focus


@pytest.mark.parametrize(
    "yes",
    [
        "y", "Y.", "yes, both", "Yes, both. But the second will be hard.", "yeah, without the maybe. yes.", "keep it",
        "keep both", "Keep them as they are, please.", "both", "correct", "It stays.", "as it is", "👍",
    ],
)  # fmt: skip
def test_a_plain_yes_to_the_read_back_keeps_the_promise_as_it_stood(yes):
    before, progress = kept(after(TWO)), after(TWO, ("read_back", yes))
    assert progress.is_confirmed
    assert kept(progress) == before


@pytest.mark.parametrize(
    "said", ["Is the call kept or not?", "Do we keep it as it is?", "hm", "Changed: ring, without the"]
)
def test_what_is_no_yes_keeps_nothing(said):
    assert not after(RING, ("read_back", said)).is_confirmed


@pytest.mark.parametrize(
    "text",
    ["ring Piet, without the", "call", "the note", "and the offer", "No. I mail Renner", "is Ola's deadline", "??"],
)
def test_half_a_sentence_is_no_promise(text):
    assert is_fragment(text)


@pytest.mark.parametrize("text", ["ring Piet", "mail her", "send the revised offer", "not talk about price first"])
def test_a_short_deed_is_a_whole_promise(text):
    assert not is_fragment(text)


@pytest.mark.parametrize(
    "reply",
    [
        "No. Telling Salma is the call, not the mail.",
        "No. Salma: tomorrow. Tarek: Thursday.",
        "Not quite, the first one.",
        "Changed: ring Salma, without the maybe",
        "Yes. And Tarek by four, the mail, so I don't forget it.",
        "Yes, that's fine. Well, actually I only meant I'd see her tomorrow...",
    ],
)
def test_a_correction_that_is_not_certain_leaves_the_promise_and_is_asked_about_once(reply):
    progress = after(RING, ("read_back", reply))
    assert kept(progress) == kept(after(RING))
    assert not progress.is_confirmed
    assert next_focus(progress) is Focus.READ_BACK
    again = after(RING, ("read_back", reply), (f"read_back:{OPEN}", "I'll mail Tarek the figures on Thursday at noon."))
    assert kept(again) == [("mail Tarek the figures", "Thu 12:00")]
    assert next_focus(again) is Focus.READ_BACK


def test_a_no_before_the_deed_is_no_part_of_it():
    progress = after(
        ("what_and_when", "I'll get Renner's comparison by Wednesday."), ("read_back", "No. I mail Renner today.")
    )
    assert [action for action, _ in kept(progress)] == ["mail Renner"]


def test_what_the_rep_says_stays_is_not_put_into_its_own_words():
    reply = "Call the boss at noon stays. Mail procurement by four today, that's it."
    named = ("what_and_when", "Call my boss at noon today. And mail procurement by four.")
    assert [action for action, _ in kept(after(named, ("read_back", reply)))] == ["Call my boss", "mail procurement"]


def test_what_is_said_over_a_deed_is_no_part_of_it():
    named = ("what_and_when", "Call my boss at noon today. Enough of this.")
    assert kept(after(named)) == [("Call my boss", "Mon 12:00")]


@pytest.mark.parametrize(
    ("reply", "more"),
    [
        ("Yes. And writing the three lines on Tuesday evening, please also.", ("writing the three lines", "Tue 21:00")),
        ("Yes, and the offer goes out Thursday at nine. Keep both please.", ("the offer goes out", "Thu 09:00")),
    ],
)
def test_a_second_promise_said_with_the_yes_is_kept_beside_the_first(reply, more):
    progress = after(RING, ("read_back", reply))
    assert progress.is_confirmed
    assert kept(progress) == [("ring Salma", "Tue 10:00"), more]


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("Mira at two, the call at four", [("Mira", "Mon 14:00"), ("the call", "Mon 16:00")]),
        (
            "Ring Maria today at eleven, and after that Jens at two.",
            [("Ring Maria", "Mon 11:00"), ("Ring Jens", "Mon 14:00")],
        ),
    ],
)
def test_two_steps_with_two_times_keep_their_own(said, steps):
    progress = after(("what_and_when", said))
    assert kept(progress) == steps
    assert "You put it as" not in read_back(standing(progress, MONDAY), BERLIN)


def test_two_times_told_to_the_read_back_go_with_their_own_steps():
    named = (
        "what_and_when",
        "I'll ask Mira if I can sit with her today at two, and then make one call to an old customer.",
    )
    reply = "Not quite. I sit with Mira at two. The call to an old customer is at four, after."
    assert kept(after(named, ("read_back", reply))) == [
        ("sit with Mira", "Mon 14:00"),
        ("The call to an old customer", "Mon 16:00"),
    ]


@pytest.mark.parametrize("asked", ["option_gives", "premortem", "criteria", "buyer", "what_else", "first_options"])
@pytest.mark.parametrize("said", ["I'll ring Hauge tomorrow at ten.", "I'm going to mail Hauge today at two."])
def test_a_dated_promise_is_heard_whatever_was_asked(asked, said):
    progress = talk(*BEFORE, (asked, said))
    assert [bool(one.due_at) for one in standing(progress, MONDAY)] == [True]
    assert progress.due is not None
    assert not progress.due.unclear
    assert next_focus(progress) in (Focus.CONFIDENCE, Focus.READ_BACK)


@pytest.mark.parametrize("said", ["I rang Hauge on Friday at ten.", "We met Hauge last Tuesday at two."])
@pytest.mark.parametrize("asked", ["option_gives", "premortem", "buyer"])
def test_a_past_event_with_a_date_is_no_promise(asked, said):
    assert not standing(talk(*BEFORE, (asked, said)), MONDAY)


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("I'll ask Mira if I can sit with her today at two", "Mon 14:00"),
        ("I'll ring Ola at eight tonight", "Mon 20:00"),
        ("Call Ola today at 14:00: split 60 by 4 December, 50 by 9 December.", "Mon 14:00"),
        ("Ring Ola today at 14:00. 4 Dec is Ola's deadline.", "Mon 14:00"),
    ],
)
def test_the_hour_of_the_deed_is_its_time_and_nobody_elses_deadline_is(said, hour):
    progress = after(("what_and_when", said))
    assert [at for _, at in kept(progress)] == [hour]
    assert next_focus(progress) is Focus.READ_BACK


def test_a_rep_who_asks_whether_it_is_kept_hears_the_promise():
    progress = after(RING, ("read_back", "So is the call kept or not?"))
    assert progress.latest.does(RepMove.ASKS_PROMISE)
    assert next_focus(progress) is Focus.READ_BACK


def test_the_close_says_what_was_never_confirmed():
    closes = CoachTurn(
        move=CoachMove.CLOSE, focus=Focus.DONE, stage=GrowStage.CLOSED, mirror="What you said is kept for you."
    )
    progress = after(RING, ("read_back", "Hm, that was a long day."))
    assert acknowledged(closes, progress, BERLIN, MONDAY).mirror == (
        "Not confirmed yet: you will ring Salma tomorrow at ten. Until next time."
    )
    refused = after(RING, ("read_back", "No."), (f"read_back:{OPEN}", "Leave me alone with that."))
    assert acknowledged(closes, refused, BERLIN, MONDAY).mirror == (
        "What I read back was not right, so it is not kept. Until next time."
    )
    assert "ot kept" not in acknowledged(closes, after(RING, ("read_back", "yes")), BERLIN, MONDAY).mirror
