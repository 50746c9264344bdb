"""What else is on the plate comes up once, at the end of a session that has helped, and what is said is kept."""

from datetime import timedelta

import pytest

from agent.domain.matter import OF_THE_PLATE, Rating
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Mode
from tests.fakes import InMemoryMatters, InMemorySessions
from tests.support.matters import a_matter
from tests.support.talking import MONDAY, PassingTime, coached
from ui.wording import plate_notice

TALK = (
    "I want a plan for the Acme renewal, so that I know what to say on Thursday.",
    "Dana wrote on Monday that the price is too high.",
    "She said the budget was cut in October. I have it in the mail.",
    "I think it is because nobody showed them what it saves.",
    "I did not send the numbers after the pilot.",
    "I could send her the pilot numbers, or ask for a call with the CFO.",
    "What matters most is that she can defend it upstairs.",
    "I will send Dana the pilot numbers by Wednesday noon.",
)
SAID = {Focus.READ_BACK: "yes", Focus.CONFIDENCE: "8", Focus.TAKEAWAY: "That the numbers come first."}
MORE = "The numbers come first, as far as I can see."


class Talks:
    """Talks with one rep over stores in memory, on one clock."""

    def __init__(self):
        self.clock, self.matters = PassingTime(), InMemoryMatters()
        self.coach = coached(InMemorySessions(), clock=self.clock, matters=self.matters)

    def had(self, answer="", talk=TALK, **opening):
        """Return a session that was talked to its end; the question about the plate is answered with this."""
        session = self.coach.open("ann", **{"minutes": 45} | opening)
        messages = iter(talk)
        for _ in range(70):
            if session.is_over:
                return session
            focus = session.turns[-1].focus
            about = answer.get(focus, "Nothing else.") if isinstance(answer, dict) else answer
            said = about if focus in OF_THE_PLATE else SAID.get(focus) or next(messages, MORE)
            session = self.coach.take_turn("ann", session.id, said)
        raise AssertionError("the session did not end")

    def plate(self):
        return self.matters.matters("ann")


@pytest.fixture
def talks():
    return Talks()


def asked(session):
    return [turn for turn in session.turns if turn.focus in OF_THE_PLATE]


def test_what_else_is_on_the_plate_is_asked_last_and_kept_in_the_reps_words(talks):
    session = talks.had("The Globex pricing talk, my pipeline review and the new partner channel.")
    assert [turn.focus for turn in session.turns[-2:]] == [Focus.PLATE, Focus.DONE]
    assert {one.text for one in talks.plate()} == {
        "The Globex pricing talk",
        "my pipeline review",
        "the new partner channel",
    }
    assert {one.session_id for one in talks.plate()} == {session.id}


def test_the_answer_about_the_plate_leaves_promise_title_and_readings_of_the_session_alone(talks):
    session = talks.had("I will rewrite the Globex offer by Friday, and I feel good about it.")
    assert "pilot numbers" in session.commitment.action
    assert session.also == ()
    assert session.exchanges[-1].reading.ideas == ()
    assert talks.plate()[0].text.startswith("I will rewrite the Globex offer")


def test_over_sessions_each_part_of_the_ask_is_drawn_out_once_and_the_number_again_after_a_week(talks):
    talks.matters.add_matter(a_matter(created_at=MONDAY))
    said = {
        Focus.TRIGGER: "It is the first time.",
        Focus.URGENCY: "The board is watching.",
        Focus.GOAL_BEHIND: "Growing in the north.",
        Focus.WHERE_NOW: "4",
        Focus.WHERE_BY: "A 7 by end of March",
        Focus.TRIED: "I asked Mei.",
    }
    seen = [turn for _ in range(7) for turn in asked(talks.had(said))]
    assert [turn.focus for turn in seen] == [Focus.TRIGGER, Focus.PLATE, *list(said)[1:]]
    assert all(turn.mirror.endswith('you said: "the Globex renewal."') for turn in seen if turn.focus in said)
    (matter,) = talks.plate()
    assert (matter.goal, matter.tried, matter.target) == ("Growing in the north.", "I asked Mei.", 7)
    talks.clock.pass_days(8)
    on_it = ("I want to get on with the Globex renewal.", *TALK[1:])
    (again,) = asked(talks.had("6", on_it))
    assert again.focus is Focus.WHERE_NOW
    assert [one.value for one in talks.plate()[0].ratings] == [4, 6]


def test_what_was_skipped_is_not_asked_again(talks):
    talks.matters.add_matter(a_matter(created_at=MONDAY))
    seen = [turn.focus for _ in range(3) for turn in asked(talks.had("/skip"))]
    assert seen == [Focus.TRIGGER, Focus.PLATE, Focus.URGENCY]
    (matter,) = talks.plate()
    assert (matter.triggers, matter.urgency) == ((), ())


def test_with_three_on_the_plate_the_rep_says_which_two_matter_most(talks):
    for number, text in enumerate(("the Globex renewal", "my pipeline review", "the partner channel")):
        talks.matters.add_matter(a_matter(f"m{number}", text=text, created_at=MONDAY))
    (turn,) = asked(talks.had("Globex and the partner channel"))
    assert turn.focus is Focus.MOST_IMPORTANT
    assert {one.text for one in talks.plate() if one.most_important} == {"the Globex renewal", "the partner channel"}


def test_nothing_else_is_an_answer_and_it_is_not_asked_again_within_a_week(talks):
    assert [turn.focus for turn in asked(talks.had("Nothing else, thanks."))] == [Focus.PLATE]
    talks.clock.pass_days(2)
    assert asked(talks.had("x")) == []
    assert talks.plate() == ()
    talks.clock.pass_days(6)
    assert [turn.focus for turn in asked(talks.had("Nothing else, thanks."))] == [Focus.PLATE]


@pytest.mark.parametrize("opening", [{"minutes": 5}, {"minutes": 1}, {"off_record": True}, {"mode": Mode.DEBRIEF}])
def test_short_sessions_those_off_the_record_and_those_on_a_call_end_without_it(talks, opening):
    talks.matters.add_matter(a_matter(created_at=MONDAY))
    assert asked(talks.had("x", **opening)) == []


def test_a_rep_who_stops_or_says_not_now_is_asked_nothing_more(talks):
    talks.matters.add_matter(a_matter(created_at=MONDAY))
    for word in ("/stop", "not now"):
        session = talks.had("x", (*TALK[:4], word))
        assert session.turns[-1].move is CoachMove.CLOSE
        assert asked(session) == []


def test_a_matter_whose_number_is_fresh_is_not_rated_anew(talks):
    fresh = Rating(at=MONDAY - timedelta(days=6), value=4)
    every = tuple(focus for focus in OF_THE_PLATE if focus is not Focus.PLATE)
    talks.matters.add_matter(a_matter(text="the Acme renewal", ratings=(fresh,), asked=every, created_at=MONDAY))
    assert [turn.focus for turn in asked(talks.had("Nothing else."))] == [Focus.PLATE]


def test_a_session_begun_from_a_matter_carries_it_and_does_not_ask_for_it_again(talks):
    talks.matters.add_matter(a_matter(created_at=MONDAY))
    first = talks.coach.open("ann", deal="the Globex renewal", minutes=45)
    session = talks.coach.take_turn("ann", first.id, "the Globex renewal")
    assert session.title == "the Globex renewal"
    again = talks.coach.open("ann", deal="the Globex renewal", minutes=45)
    assert again.arc_id == first.arc_id


@pytest.mark.parametrize(
    ("answer", "is_kept"), [("The Globex renewal", True), ("Nothing else.", False), ("/skip", False)]
)
def test_the_rep_is_told_when_what_they_said_is_kept(talks, answer, is_kept):
    session = talks.had(answer)
    assert bool(plate_notice(session, session.exchanges[-1].number)) is is_kept
    assert bool(talks.plate()) is is_kept
    assert not any(plate_notice(session, number) for number in range(len(session.exchanges) - 1))
