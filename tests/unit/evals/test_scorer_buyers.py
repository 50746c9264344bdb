"""A played buyer stays a buyer, the coach is judged by its own words alone, and facts are shown without a word."""

import pytest

from evals.scorers.answers import answers_shown
from evals.scorers.buyers import buyer_in_role
from evals.scorers.facts import facts_plain, without_facts
from evals.scorers.form import one_question, open_questions
from evals.scorers.mirrors import mirrors_grounded
from evals.scorers.spending import rep_words
from tests.support.chatbot import NoJudge
from tests.support.transcripts import JudgeOf, met, transcript, turn

ASKED = "What does your tool cost?"
COUNTED = "Counted: 2 questions, 1 open, 71 % of the words, longest stretch 58 words."


def looked_back(mirror: str, **fields: object):
    """A turn that shows facts and asks what the rep notices."""
    return turn("/end", "What do you notice?", mirror=mirror, move="consolidate", focus="notice", **fields)


def test_a_buyer_who_asks_and_objects_is_in_the_role() -> None:
    talk = transcript(met("Good morning.", ASKED), met("Forty thousand.", "That is more than I have."))
    assert (buyer_in_role(talk, NoJudge()).hits, buyer_in_role(talk, NoJudge()).of) == (2, 2)


@pytest.mark.parametrize("line", ["Good question.", "You should ask me who decides.", "As an AI I have no budget."])
def test_a_buyer_who_coaches_praises_or_leaves_the_role_is_marked(line: str) -> None:
    found = buyer_in_role(transcript(met("Good morning.", ASKED), met("Who decides?", line)), NoJudge())
    assert (found.hits, found.of) == (1, 2)
    assert found.marks[0].turn == 1


def test_a_buyer_who_says_what_the_rep_says_is_marked() -> None:
    ours = "We could start with the smaller of your two plants in the spring."
    assert buyer_in_role(transcript(met(ours, ours)), NoJudge()).hits == 0


def test_the_last_line_of_a_call_is_the_buyers_though_the_coach_asks_beside_it() -> None:
    last = turn("Goodbye.", "What happened?", buyer="Great pitch, well done.", move="clarify", focus="happened")
    assert buyer_in_role(transcript(last), NoJudge()).hits == 0
    judge = JudgeOf("pitch")
    assert answers_shown(transcript(last), judge).hits == 0
    assert judge.heard == [(("rep: Goodbye.", "rep: the buyer said: Great pitch, well done."), "What happened?")]


def test_what_the_buyer_said_is_heard_and_never_judged_as_the_coachs() -> None:
    judge = JudgeOf("rollback")
    talk = transcript(met("Good morning.", "Send me the rollback plan."), turn("/end", "What about the rollback?"))
    found = answers_shown(talk, judge)
    assert [mark.turn for mark in found.marks] == [1]
    assert found.of == 1
    assert "rep: the buyer said: Send me the rollback plan." in judge.heard[0][0]


def test_stepping_into_the_role_is_no_answer_and_anything_said_with_it_is_judged() -> None:
    judge = JudgeOf("Lead with the price")
    over = 'From here on I play the buyer: the CFO. Say "/end" when the call is over.'
    opens = {"move": "play", "focus": "opens", "buyer": ASKED}
    assert answers_shown(transcript(turn("/start", "", mirror=over, **opens)), judge).hits == 0
    assert (
        answers_shown(transcript(turn("/start", "", mirror=f"{over} Lead with the price.", **opens)), judge).hits == 1
    )


def test_facts_alone_are_no_answer_and_a_verdict_beside_them_is() -> None:
    judge = JudgeOf("71 %", "too much")
    assert answers_shown(transcript(looked_back(COUNTED)), judge).hits == 0
    found = answers_shown(transcript(looked_back(f"{COUNTED} That is too much.")), judge)
    assert [mark.span for mark in found.marks] == ["too much"]


def test_facts_with_a_guess_and_what_the_buyer_asked_are_plain() -> None:
    mirror = f'Your guess: 3 questions, 40 % of the words. {COUNTED} Asked and not taken up: "{ASKED}".'
    found = facts_plain(transcript(met("Hello.", ASKED), looked_back(mirror)), NoJudge())
    assert (found.hits, found.of) == (1, 1)
    two = f"First run: 2 questions, longest stretch 9 words. This run: {COUNTED.removeprefix('Counted: ')}"
    assert facts_plain(transcript(looked_back(two)), NoJudge()).hits == 1


@pytest.mark.parametrize(
    "mirror",
    [
        f"{COUNTED} That is too much.",
        f"A good call. {COUNTED}",
        COUNTED.replace("71 % of", "far too many, 71 % of"),
        f'{COUNTED} Asked and not taken up: "You never spoke about rollback.".',
    ],
)
def test_a_word_about_the_facts_or_a_quote_that_nobody_said_is_marked(mirror: str) -> None:
    found = facts_plain(transcript(met("Hello.", ASKED), looked_back(mirror)), NoJudge())
    assert (found.hits, found.of) == (0, 1)


def test_only_the_facts_are_left_out() -> None:
    assert without_facts(f"{COUNTED} That is too much. What do you notice?") == "That is too much. What do you notice?"


def test_form_is_asked_of_the_coach_and_not_of_the_buyer() -> None:
    talk = transcript(met("Hello.", "What is it? Who are you? Is it dear?"), looked_back(COUNTED))
    assert (one_question(talk, NoJudge()).hits, one_question(talk, NoJudge()).of) == (1, 1)
    assert open_questions(talk, NoJudge()).of == 1
    assert mirrors_grounded(talk, NoJudge()).of == 0


def test_words_of_a_played_call_count_for_nobodys_share() -> None:
    talk = transcript(met("one two three", "four five six seven"), turn("eight nine", "What now?"))
    assert (rep_words(talk, NoJudge()).hits, rep_words(talk, NoJudge()).of) == (2, 4)
