"""A slot takes only words that mean in the question what they meant in the rep's mouth."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.steps.phrase.bank import choose
from agent.steps.phrase.sense import makes_sense
from tests.support.bank_talk import may, talk


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("writing to Tom is easier", "gerund"),
        ("writing that down", "gerund"),
        ("stopping", "gerund"),
        ("asking them obviously", "gerund"),
        ("Todd's the problem", "noun"),
        ("that one", "noun"),
        ("more leads obviously", "noun"),
        ("nobody hurt", "clause"),
        ("you felt so small", "clause"),
        ("it closed early", "clause"),
        ("a store manager told you so", "clause"),
        ("in the three wins you would guess more", "clause"),
        ("your weak discovery", "clause"),
    ],
)
def test_doubtful_words_stay_out_of_questions(words: str, form: str) -> None:
    assert not makes_sense(words, form)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("calling the CFO", "gerund"),
        ("calling the CFO before Dana leaves", "gerund"),
        ("not sending anything this week", "gerund"),
        ("hearing whether she got it", "gerund"),
        ("your weak discovery", "noun"),
        ("the pilot that failed last year", "noun"),
        ("Dana has stopped replying", "clause"),
        ("nobody trained his replacement", "clause"),
        ("the CFO is away", "clause"),
    ],
)
def test_clear_words_are_taken_up(words: str, form: str) -> None:
    assert makes_sense(words, form)


def test_a_name_keeps_its_capital_inside_a_question() -> None:
    belief = Idea(kind=IdeaKind.ASSUMPTION, text="Joost would tell me", clause="joost would tell you about the tender")
    reading = Reading(ideas=(belief,), people=("Joost",))
    line = choose(talk("x"), reading, may(CoachMove.CLARIFY, Focus.ASSUMPTION, about=belief))
    assert "Joost would tell you about the tender" in line.text


def test_what_the_rep_has_decided_is_no_obstacle_to_plan_for() -> None:
    decided = Idea(kind=IdeaKind.OBSTACLE, text="I've already decided", clause="you've already decided the matter")
    line = choose(talk("x"), Reading(ideas=(decided,)), may(CoachMove.STRENGTHEN, Focus.IF_THEN, about=decided))
    assert "decided" not in line.text


@pytest.mark.parametrize("noun", ["the head of finance", "your manager", "Dana"])
def test_nothing_is_done_about_a_person(noun: str) -> None:
    cause = Idea(kind=IdeaKind.CAUSE, text=noun, noun=noun)
    reading = Reading(ideas=(cause,), people=("Dana",))
    for move in (may(CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS), may(CoachMove.PROBE_CAUSE, Focus.INFLUENCE)):
        line = choose(talk("x"), reading, move.model_copy(update={"about": cause}))
        assert f"about {noun}" not in line.text
        assert f"With {noun}" not in line.text
