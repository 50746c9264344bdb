"""A scripted rep who practises a call: speaks to the buyer, ends the call, and answers the coach about it."""

import asyncio

import pytest

from agent.domain.session import Mode
from evals.inspecting.play import play
from evals.reps.asked import Asked, listen
from evals.reps.scripted import ScriptedRep
from evals.scenario import Knows, Pressure
from evals.transcript import Ending, Said
from prompts.loader import ROOT
from prompts.source import read_yaml
from tests.support.transcripts import a_scenario

KINDS = {
    "call_who": Asked.WHO,
    "call_want": Asked.WANT,
    "call_worry": Asked.WORRY,
    "call_stake": Asked.STAKE,
    "call_length": Asked.LENGTH,
    "keep": Asked.WORKED,
}
"""What a rep hears in the bank's questions about a call, where it is not called the same."""


def practising(**fields):
    given = {"mode": Mode.PRACTISE, "call": ("Good morning.", "What does it cost you?"), "limit": 30}
    return a_scenario(**given | fields)


def said_by(rep, *heard):
    async def talk():
        return [(await (rep.meet if who == "buyer" else rep.reply)(text)).text for who, text in heard]

    return asyncio.run(talk())


def test_what_is_said_to_the_buyer_comes_in_order_and_then_the_call_is_ended():
    heard = [("coach", "What is it about?"), *[("buyer", "No.")] * 3]
    assert said_by(ScriptedRep(practising()), *heard)[1:] == ["Good morning.", "What does it cost you?", "/end"]


def test_a_demand_comes_in_the_middle_of_the_call_in_place_of_a_line():
    pressed = practising(pressure=Pressure.POLITE, presses=("What should I say now?",), press_at=(3,))
    heard = [("coach", "What is it about?"), *[("buyer", "No.")] * 4]
    assert said_by(ScriptedRep(pressed), *heard)[1:] == [
        "Good morning.",
        "What should I say now?",
        "What does it cost you?",
        "/end",
    ]


def test_a_second_run_is_wanted_once_by_a_rep_who_has_lines_for_it():
    rep = ScriptedRep(practising(again=("Good morning again.",)))
    once, twice = ("coach", "Would you like to run it again right now?"), ("coach", "Another run now?")
    heard = [("coach", "What is it about?"), *[("buyer", "No.")] * 3, once, ("buyer", "Yes?"), ("buyer", "Hm."), twice]
    assert said_by(rep, *heard)[4:] == ["Yes, once more.", "Good morning again.", "/end", "No, that will do."]


def test_a_run_that_the_buyer_ends_leaves_no_line_for_the_next():
    rep = ScriptedRep(practising(again=("Good morning again.",)))
    heard = [("coach", "What is it about?"), ("buyer", "No."), ("coach", "How did it go?"), ("buyer", "You again.")]
    assert said_by(rep, *heard)[-1] == "Good morning again."


def test_every_question_of_the_bank_about_a_call_is_heard_for_what_it_asks():
    bank = read_yaml(ROOT / "bank" / "calls.yaml")["questions"]
    heard = [
        (asks, KINDS.get(kind := asks.split("/")[1]) or Asked(kind), question["text"])
        for asks, questions in bank.items()
        for question in questions
    ]
    assert [text for _, kind, text in heard if listen(text, Mode.DEBRIEF).asked is not kind] == []


def test_outside_of_calls_nothing_is_heard_of_them():
    assert listen("What strikes you?").asked is not Asked.NOTICE


def test_a_rep_tells_of_the_call_what_they_know():
    rep = ScriptedRep(practising(knows=Knows(goal=(), facts=(), who=("The CFO.",), noticed=("That I talked a lot.",))))
    heard = ("coach", "Hello?"), ("coach", "Who are you going to face in that call?"), ("coach", "What do you notice?")
    assert said_by(rep, *heard)[1:] == ["The CFO.", "That I talked a lot."]


class Playing:
    """A subject that plays a buyer for two turns, then asks what happened; it counts how often it was taken up."""

    name = "a player"

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.resumed_after: list[int] = []

    async def open(self, scenario):
        return Said(text="What is it about?", question="What is it about?")

    async def take(self, message):
        self.heard.append(message)
        if len(self.heard) < 3:
            return Said(message=message, text="", buyer="And the price?", move="play")
        return Said(message=message, text="What happened?", question="What happened?", buyer="Goodbye.")

    async def resume(self):
        self.resumed_after.append(len(self.heard))

    async def later(self):
        return None

    async def close(self):
        return None


class OnlyReads:
    """A rep who cannot tell a buyer from a coach."""

    def __init__(self) -> None:
        self.read: list[str] = []

    async def reply(self, coach):
        self.read.append(coach)
        return await ScriptedRep(a_scenario(first="Hello.")).reply(coach)


def test_a_rep_meets_the_buyer_and_answers_the_coach_when_the_call_is_over():
    subject, scenario = (
        Playing(),
        practising(first="A call with a CFO.", limit=4, knows=Knows(goal=(), facts=("Fine.",))),
    )
    talk = asyncio.run(play(subject, scenario, ScriptedRep(scenario)))
    assert subject.heard == ["A call with a CFO.", "Good morning.", "What does it cost you?", "Fine."]
    assert talk.ending is Ending.LEFT
    assert talk.said[-1].shown == "Goodbye. What happened?"


def test_a_rep_who_quits_is_taken_up_again_before_their_next_words():
    subject, scenario = Playing(), practising(limit=4, quits_at=3)
    asyncio.run(play(subject, scenario, ScriptedRep(scenario)))
    assert subject.resumed_after == [2]


def test_a_rep_who_only_reads_is_shown_the_buyers_words():
    rep = OnlyReads()
    asyncio.run(play(Playing(), practising(limit=3), rep))
    assert rep.read == ["What is it about?", "And the price?", "And the price?"]


@pytest.mark.parametrize("mirror", ["", "Counted: 2 questions."])
def test_what_a_person_sees_keeps_the_order_of_mirror_buyer_and_question(mirror):
    text = " ".join(part for part in (mirror, "What now?") if part)
    said = Said(text=text, mirror=mirror, question="What now?", buyer="Goodbye.")
    assert said.shown == " ".join(part for part in (mirror, "Goodbye.", "What now?") if part)
