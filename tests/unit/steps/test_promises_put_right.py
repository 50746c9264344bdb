"""What a rep says to the read-back: what changes, what stays, what is added, and what is said of it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.answers import agrees
from agent.steps.decide import decide
from agent.steps.phrase.acknowledge import acknowledged
from agent.steps.phrase.read_back import read_back
from agent.steps.progress import Progress
from agent.steps.promise import promised, standing
from agent.steps.read import read

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
CLOSES = CoachTurn(move=CoachMove.CONSOLIDATE, focus=Focus.TAKEAWAY, stage=GrowStage.WAY_FORWARD, question="And now?")


def talk(*said: tuple[str, str]) -> Progress:
    """Return the talk after these answers, each with what the coach had asked."""
    exchanges, promise, also, answered, progress = (), None, (), {}, None
    for number, (asked, answer) in enumerate(said):
        turn = CoachTurn(move=CoachMove.COMMIT, focus=Focus(asked), stage=GrowStage.WAY_FORWARD, question="By when?")
        exchanges = (*exchanges, Exchange(number=number, at=MONDAY, turn=turn, **answered))
        session = Session(id="s", rep_id="r", started_at=MONDAY, exchanges=exchanges, commitment=promise, also=also)
        reading = read(session, answer, now=MONDAY, timezone=BERLIN)
        progress = Progress(session, reading)
        first, *rest = standing(progress, MONDAY) or (None,)
        promise, also, answered = first, tuple(rest), {"utterance": answer, "reading": reading}
    return progress


def made(*said: tuple[str, str]) -> tuple[Commitment, ...]:
    return standing(talk(*said), MONDAY)


def hours(*said: tuple[str, str]) -> list[str]:
    return [f"{one.due_at.astimezone(BERLIN):%a %H:%M}" for one in made(*said) if one.due_at]


RING = ("what_and_when", "I'll ring Salma tomorrow")


@pytest.mark.parametrize(
    ("reply", "hour"),
    [
        ("Yes, but the ringing is at ten, not at five.", "Tue 10:00"),
        ("Yes, keep it. It's nearer eight than noon though.", "Tue 08:00"),
        ("9 am. Not 17.", "Tue 09:00"),
        ("Five is too late, she's gone by then. Half past two, from the car, before I drive home.", "Tue 14:30"),
        ("No. Ringing Salma is Thursday. Tomorrow was the invoice.", "Thu 17:00"),
    ],
)
def test_a_time_put_right_is_the_time_whatever_else_is_said(reply, hour):
    assert hours(RING, ("read_back", reply)) == [hour]


@pytest.mark.parametrize(
    "reply", ["Yes, but at ten.", "Otherwise yes, but make it ten o'clock.", "Make it ten. The rest is fine."]
)
def test_the_yes_in_a_yes_but_is_heard_and_the_change_is_said_as_kept(reply):
    progress = talk(RING, ("read_back", reply))
    assert promised(progress, MONDAY).status == "open"
    said = acknowledged(CLOSES, progress, BERLIN, MONDAY).mirror
    assert said.startswith("Changed and kept: you will ring Salma")
    assert "Tuesday 24 November at 10:00" in said


@pytest.mark.parametrize(
    "reply", ["Yes, that's fine, though I asked you something else.", "Write it down as you like. Yes."]
)
def test_a_yes_with_a_remark_that_changes_nothing_is_a_yes(reply):
    progress = talk(RING, ("read_back", reply))
    assert agrees(progress.latest)
    assert acknowledged(CLOSES, progress, BERLIN, MONDAY).mirror == "It is kept."


@pytest.mark.parametrize(
    ("reply", "added"),
    [
        ("Yes. But put the delivery date in.", "the delivery date"),
        ("Yes. And no mail to her boss before that, that belongs to it.", "no mail to her boss before that"),
        ("And asking Tarek for the old figures belongs to it too.", "asking Tarek for the old figures"),
        ("Yes, and you left out the second site.", "the second site"),
    ],
)
def test_what_belongs_to_the_promise_joins_it(reply, added):
    [promise] = made(RING, ("read_back", reply))
    assert promise.action.startswith("ring Salma")
    assert promise.action.endswith(added)


def test_a_part_named_anew_takes_the_place_of_that_part():
    named = ("what_and_when", "By Wednesday 15:00 I list the three contacts and book one demo.")
    [promise] = made(named, ("read_back", 'Make it "ask for one demo", booking isn\'t in my hand.'))
    assert promise.action == "list the three contacts and ask for one demo"


def test_a_no_without_another_word_is_asked_once_how_it_shall_read():
    said = (("goal", "I want a date from Salma."), ("what_else", "Nothing else."), RING, ("confidence", "9"))
    refused = talk(*said, ("read_back", "No."))
    assert decide(refused.session, refused.latest)[0].focus is Focus.READ_BACK
    assert not refused.is_changed


def test_an_hour_that_nobody_named_is_not_said():
    for said in ("I'll ring Salma tomorrow", "I'll ring Salma on Thursday", "Tomorrow morning I'll ring Salma"):
        text = read_back(made(("what_and_when", said)), BERLIN)
        assert ":" not in text.partition("that is")[2]
    assert "at 10:00" in read_back(made(("what_and_when", "I'll ring Salma tomorrow at ten")), BERLIN)
    put_right = (RING, ("read_back", "No, it's nearer nine than noon."))
    assert "at 09:00" in read_back(made(*put_right), BERLIN)


@pytest.mark.parametrize(
    "told",
    [
        "I'll hear myself agreeing before I know it",
        "I'll assume she can",
        "I'll come to you on Friday with the figures",
        "I don't know what I'll do. Ring her or not.",
        "I guess I'll just live with it",
    ],
)
def test_a_fear_a_resignation_or_words_for_somebody_else_are_no_promise(told):
    for asked in ("buyer", "cause", "what_else", "ask_sentence", "what_and_when"):
        assert made((asked, told)) == ()


def test_what_is_told_of_the_matter_is_promised_only_with_a_time():
    assert made(("cause", "Then I'll write it on paper myself.")) == ()
    assert hours(("cause", "I'll ring Salma tomorrow at ten.")) == ["Tue 10:00"]


def test_having_to_leave_in_a_minute_is_no_time():
    assert made(("what_and_when", "I've got to take this call in a minute")) == ()
    [promise] = made(("what_and_when", "I'll ring Salma"), ("when", "Sorry, I need to take this call in a minute"))
    assert promise.due_at is None


@pytest.mark.parametrize(
    ("said", "deeds", "times"),
    [
        (
            "I'll send Salma the draft today before five and call Tarek on Friday at 9.",
            ["send Salma the draft", "call Tarek"],
            ["Mon 17:00", "Fri 09:00"],
        ),
        (
            "First I ring Salma tomorrow at nine, then on Thursday I see Tarek at the plant.",
            ["ring Salma", "see Tarek at the plant"],
            ["Tue 09:00", "Thu 17:00"],
        ),
        (
            "I sort the list by Friday noon, and I have a call with Tarek on 1 December.",
            ["sort the list", "have a call with Tarek"],
            ["Fri 12:00", "Tue 17:00"],
        ),
    ],
)
def test_two_promises_in_one_answer_are_two_each_with_its_own_time(said, deeds, times):
    promises = made(("what_and_when", said))
    assert [one.action for one in promises] == deeds
    assert hours(("what_and_when", said)) == times
    assert len({one.id for one in promises}) == len(promises)


def test_two_promises_are_read_back_together_and_confirmed_with_one_yes():
    said = ("what_and_when", "I'll send Salma the draft today at five. And I'll call Tarek on Friday at 9.")
    text = read_back(made(said), BERLIN)
    assert text.count("You will") == 2
    assert "yes to keep both" in text
    assert [one.status for one in made(said, ("read_back", "Yes."))] == ["open", "open"]


def test_one_of_two_promises_is_put_right_alone():
    said = ("what_and_when", "I'll send Salma the draft today at five. And I'll call Tarek on Friday at 9.")
    assert hours(said, ("read_back", "No, I'll call Tarek on Thursday at 8.")) == ["Mon 17:00", "Thu 08:00"]


def test_a_second_promise_made_at_the_read_back_stands_beside_the_first():
    promises = made(RING, ("read_back", "Yes, and the visit to Tarek on 1 December belongs in there too."))
    assert [one.action for one in promises] == ["ring Salma", "the visit to Tarek"]
    assert [one.status for one in promises] == ["open", "open"]


def test_deeds_with_one_time_are_one_promise():
    [promise] = made(("what_and_when", "Lunch with Salma tomorrow at noon. I thank her first. No prices before that."))
    assert promise.action == "Lunch with Salma, and thank her first, no prices before that"


@pytest.mark.parametrize(
    ("said", "focus"),
    [
        ("Three. She'll say they're still checking.", Focus.IF_THEN),
        ("Six. By Tuesday something is always burning.", Focus.IF_THEN),
        ("Five. I've promised myself that three times.", Focus.OBSTACLE),
        ("4", Focus.OBSTACLE),
        ("8 for the list, 5 for the call. He may not pick up.", Focus.IF_THEN),
        ("Nine.", Focus.READ_BACK),
    ],
)
def test_a_doubtful_number_is_followed_up_before_the_promise_is_read_back(said, focus):
    progress = talk(("goal", "I want a date from Salma."), ("what_else", "Nothing else."), RING, ("confidence", said))
    assert decide(progress.session, progress.latest)[0].focus is focus


def test_a_third_promise_beside_a_yes_is_named_when_it_is_kept():
    said = "I'll send Salma the signed draft of the contract today at five. And I'll call Tarek on Friday at 9."
    two = ("what_and_when", said)
    progress = talk(two, ("read_back", "Yes, both. And a third: sort the old list on Thursday by noon."))
    assert acknowledged(CLOSES, progress, BERLIN, MONDAY).mirror == 'Kept, with "sort the old list" in it.'
