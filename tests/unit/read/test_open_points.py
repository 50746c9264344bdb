"""What a rep leaves open, and what they say speaks against an idea, is heard as such and nothing else is."""

import pytest

from agent.domain.move import RepMove
from agent.steps.read.hurry import is_pressed
from agent.steps.read.open_points import open_points

OPEN = [
    "It is kept. And I still don't have anyone who notices when I skip it.",
    "We still need somebody to open the door at the plant.",
    "I don't know yet if I ring her or write it up first.",
    "I'm still not sure how to put the delay to him.",
    "I don't even know how to reach them before the board meets.",
    "We don't really know what we'd offer them instead.",
    "The hard part is how I get from the weather to the renewal.",
    "My question is how we keep the two teams apart.",
    "I don't have a plan yet for the second half hour.",
    "That isn't my problem. The last page is.",
    "What I'm missing is a clear reason for them to move now.",
    "The date is fine, the start is the missing two.",
    "I have no idea how I explain the gap in the numbers.",
]
WORDS = [
    "I'm not sure how to ask it without sounding greedy.",
    "I still need the first sentence.",
    "But I don't have an opening line yet.",
    "The point is how I tell her that he leaves.",
    "What I'm unsure of is the wording of the second mail.",
    "I don't know what I'd say to the works council.",
    "I have no good opener.",
    "The tricky bit is what I write to a man who never answers.",
    "No idea how to start with him, which words to use.",
    "I haven't got a proper answer for the warranty.",
]
SETTLED = [
    "I know how to ask him.",
    "The point is how I open: first I say that I was wrong about March.",
    "He doesn't know what to do.",
    "They asked me how we price the pilot.",
    "She told me the first sentence of the contract is odd.",
    "I don't know who signs over there.",
    "The question is who decides in Hamburg.",
    "It's the missing page that he complained about.",
    "I asked what was still open and he said nothing.",
    "That is not the price they paid.",
    "I don't really know where to start, so much has happened.",
]
DOUBTS = [
    "I could mail her boss. But that would feel like telling on her.",
    "Maybe I ask for a reference. Though they owe us nothing.",
    "Take the discount off the table. But then they may walk.",
    "I'd go to the site. Only the foreman can't stand me.",
    "We could bring the engineer along, but he talks for an hour.",
    "I could say it straight. Then again he is my biggest account.",
    "Ask for half now. The trouble is that nobody there can sign for less than all.",
    "A call would do it, although she hates the phone.",
    "I might use the audit. But my boss would see it as a trick.",
    "Ring him on Friday. On the other hand he goes on leave at noon.",
]
NO_DOUBTS = [
    "It's late, but I'll do it all the same.",
    "Close the mail until ten. Not very clever, but the mail is where the hour goes.",
    "That's nothing new, but the list has kept me going.",
    "A note on the costs. But I'd want to ask the two of them first.",
    "He was cold at first but we can talk now.",
    "That was hard, but it's fine.",
    "Not today, but tomorrow at nine.",
    "But what would she say to that?",
    "I would rather write, but I want to hear his voice.",
    "Yes, but drop the second half.",
    "It sounds odd, but that's the best.",
    "Nobody but him signs.",
    "We have but one chance.",
]


@pytest.mark.parametrize("said", [*OPEN, *WORDS])
def test_what_the_rep_has_not_worked_out_is_heard_as_open(said: str) -> None:
    assert RepMove.LEAVES_OPEN in open_points(said)


@pytest.mark.parametrize("said", WORDS)
def test_words_that_are_looked_for_are_heard_as_such(said: str) -> None:
    assert RepMove.SEEKS_WORDS in open_points(said)


@pytest.mark.parametrize("said", SETTLED)
def test_what_is_known_asked_by_others_or_a_fact_is_not_open(said: str) -> None:
    assert RepMove.LEAVES_OPEN not in open_points(said)


@pytest.mark.parametrize("said", DOUBTS)
def test_what_speaks_against_an_idea_at_the_end_of_a_message_is_a_doubt(said: str) -> None:
    assert open_points(said) == {RepMove.DOUBTS}


@pytest.mark.parametrize("said", NO_DOUBTS)
def test_a_but_that_goes_on_with_what_the_rep_will_do_is_no_doubt(said: str) -> None:
    assert RepMove.DOUBTS not in open_points(said)


@pytest.mark.parametrize("said", ["It's mush.", "That sounds too soft.", "But it's still not right.", "It reads flat."])
def test_an_attempt_the_rep_finds_poor_is_a_doubt(said: str) -> None:
    assert open_points(f"I'd write: we close the file. {said}") == {RepMove.DOUBTS}


@pytest.mark.parametrize(
    "said", ["It starts in ten minutes.", "Seven minutes left.", "I've got five minutes, that's all."]
)
def test_somebody_with_minutes_left_is_heard_to_be_pressed(said: str) -> None:
    assert is_pressed(said)


@pytest.mark.parametrize(
    "said", ["She came ten minutes late.", "I had asked for twenty minutes with Roth.", "A 10 minute pitch."]
)
def test_other_minutes_press_nobody(said: str) -> None:
    assert not is_pressed(said)


def test_whether_something_would_be_right_is_open_and_a_doubt() -> None:
    said = "The hard part is that I don't know whether I'd be going behind her back."
    assert open_points(said) == {RepMove.LEAVES_OPEN, RepMove.DOUBTS}


def test_a_long_message_is_read_in_no_time() -> None:
    assert not open_points("the point is we know how the " * 4000)
