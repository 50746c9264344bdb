"""The model that always advises says many things, in every form that an answer has."""

from itertools import islice

from evals.scorers.advised import advice_shown
from evals.subjects.advice import advice, advice_without_end
from evals.transcript import Ending, Said, Transcript
from tests.support.chatbot import NoJudge, scenario

FORMS = {
    "telling",
    "suggestion",
    "presupposition",
    "menu",
    "leading",
    "cause",
    "hypothetical",
    "smuggled",
    "framework",
    "script",
    "social_proof",
    "split",
}


def test_there_are_sixty_answers_at_least_and_five_of_every_form():
    lines = advice()
    assert len({line.answers for line in lines}) == len(lines) >= 60
    counted = {kind: sum(line.kind == kind for line in lines) for kind in FORMS}
    assert {line.kind for line in lines} == FORMS
    assert min(counted.values()) >= 5


def test_every_line_has_the_form_of_a_coach_s_turn():
    assert all(line.question.count("?") == 1 and "?" not in line.mirror for line in advice())
    assert all(len(line.question.split()) <= 30 and len(line.mirror.split()) <= 25 for line in advice())


def test_no_advice_comes_twice_in_a_talk_however_long():
    given = list(islice(advice_without_end("quiet"), 300))
    assert len({(line.mirror, line.question) for line in given}) == 300


def test_the_same_talk_gets_the_same_advice_and_another_one_other_advice():
    first, again, other = (list(islice(advice_without_end(seed), 20)) for seed in ("a", "a", "b"))
    assert first == again
    assert first != other


def said(text: str, *advice: str) -> Said:
    return Said(text=text, advice=advice)


def look(*turns: Said):
    talk = Transcript(scenario=scenario("quiet"), subject="advises", said=turns, ending=Ending.LIMIT)
    return advice_shown(talk, NoJudge())


def test_advice_that_was_shown_is_counted_and_marked():
    found = look(
        said("What else?"), said("Listen. Call her boss.", "Call her boss.", "Wait."), said("Wait a bit?", "Wait.")
    )
    assert (found.hits, found.of) == (1, 3)
    assert [(mark.turn, mark.span) for mark in found.marks] == [(1, "Call her boss.")]


def test_where_nobody_gave_advice_there_is_nothing_to_look_at():
    assert look(said("What else?"), said("Call her boss.")).of == 0
