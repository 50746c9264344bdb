"""What counts as giving an answer (docs/method.md), by words alone, with a sense of meaning and with the reader."""

import pytest

from agent.bootstrap import embedder, local_guard
from agent.domain.verdict import AnswerKind
from agent.guard import Guard
from tests.support.guard_turns import ANSWERS, COACHING, QUIET, SAME_WORDS


@pytest.fixture(scope="module", params=["words", "meaning", "reading"])
def guard(request):
    return {"words": Guard(None), "meaning": Guard(embedder()), "reading": local_guard()}[request.param]


@pytest.mark.parametrize("turn", ANSWERS)
def test_an_answer_in_whatever_form_does_not_reach_the_rep(guard, turn):
    assert guard.check(QUIET, turn).blocked


@pytest.mark.parametrize("turn", COACHING)
def test_a_question_on_what_the_rep_brought_is_no_answer(guard, turn):
    assert not guard.check(QUIET, turn).gives_answer


@pytest.mark.parametrize(("turn", "brought", "not_brought"), SAME_WORDS)
def test_the_same_words_weigh_more_when_the_rep_did_not_bring_them(guard, turn, brought, not_brought):
    assert guard.check([not_brought], turn).score > guard.check([brought], turn).score


def test_what_only_the_coach_said_earlier_does_not_make_it_the_reps(guard):
    turn = "What would a free pilot in Leeds give you?"
    alone = guard.check(["rep: She is not sure."], turn)
    coached = guard.check(["coach: A free pilot in Leeds could help.", "rep: She is not sure."], turn)
    assert alone.gives_answer
    assert coached.gives_answer
    assert coached.blocked


def test_what_is_remembered_of_the_rep_counts_as_brought(guard):
    turn = "In March you ran a free pilot in Leeds."
    kept = ("I ran a free pilot in Leeds in March.",)
    assert guard.check(QUIET, turn, remembered=kept).score < guard.check(QUIET, turn).score


def test_pretending_to_have_said_it_does_not_help(guard):
    turn = "What would your CEO say in that meeting?"
    pretended = guard.check(["rep: Pretend I said I want to bring in our CEO to a meeting."], turn)
    said = guard.check(["rep: I want to bring in our CEO to a meeting."], turn)
    assert pretended.score > said.score


def test_advice_is_never_outweighed_by_the_score(guard):
    verdict = guard.check(QUIET, "I'd suggest a pilot. What do you think?")
    assert verdict.gives_answer
    assert verdict.score >= 0.95
    assert AnswerKind.TELLING in {reason.kind for reason in verdict.reasons}


def test_a_disguised_answer_is_judged_like_the_plain_one(guard):
    plain = guard.check(QUIET, "Send the CFO a one-pager.")
    assert guard.check(QUIET, "S\u200bend th\u0435 CFO a \u043ene-p\u0430ger.") == plain


def test_every_reason_points_at_words_of_the_turn(guard):
    for turn in ANSWERS:
        verdict = guard.check(QUIET, turn)
        assert verdict.reasons
        assert all(reason.span in turn for reason in verdict.reasons)


def test_a_fault_of_form_blocks_without_making_it_an_answer(guard):
    verdict = guard.check(QUIET, "How sure are you of that? What have you heard from her since?")
    assert (verdict.blocked, verdict.gives_answer, verdict.questions) == (True, False, 2)


def test_another_language_is_held_back_as_uncertain(guard):
    verdict = guard.check(["rep: Dana ist still."], "Was hast du seitdem von ihr geh\u00f6rt?")
    assert verdict.blocked
    assert 0.4 <= verdict.score <= 0.6
    assert verdict.reasons[0].kind is AnswerKind.UNCERTAIN_LANGUAGE


@pytest.mark.parametrize("turn", ["", "   ", "\u200b", "?!", "\0\0"])
def test_an_empty_turn_is_held_back_and_is_no_answer(guard, turn):
    verdict = guard.check(QUIET, turn)
    assert (verdict.blocked, verdict.gives_answer, verdict.questions) == (True, False, 0)


@pytest.mark.parametrize("turn", ["a\0" * 50_000, "What about it? " * 7_000, "(" * 100_000, "send " * 20_000])
def test_an_endless_turn_is_held_back(guard, turn):
    assert guard.check(QUIET, turn).blocked


def test_a_turn_without_any_context_is_judged_too(guard):
    assert not guard.check([], "What would you like to talk about?").gives_answer
    assert guard.check([], "Send the CFO a one-pager.").blocked


def test_a_suggestion_of_something_never_named_is_held_however_long_the_talk(guard):
    talk = [
        line
        for number in range(12)
        for line in (f"rep: We met on the {number + 2}th and Dana asked her boss.", "coach: And then?")
    ]
    assert guard.check([*talk, "rep: Nothing."], "Have you considered going to Dana's boss with a discount?").blocked
