"""A model words a turn only as far as the method and the judge let it."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.turn import Source
from agent.errors import FormatRefused, MalformedReply, ModelUnavailable
from agent.ports import ModelTurn, Usage
from agent.steps.phrase.with_model import phrase_with_model
from tests.support.coaching import CAUSE, EVIDENCE, OPENING, PEOPLE, asking, session
from tests.support.phrasers import FakePhraser, Objecting

GOOD = "What have you seen or heard from Dana since the demo?"
ADVICE = "Have you considered calling Dana's manager?"


def says(question: str = GOOD, *, mirror: str = "", move: CoachMove = CoachMove.CLARIFY, **fields) -> ModelTurn:
    return ModelTurn(move=move, mirror=mirror, question=question, **fields)


def phrased(phraser: FakePhraser, judge=None, request=None, seconds: float = 8.0, **options):
    judge = judge or Objecting("considered")
    return phrase_with_model(phraser, judge, request or asking(), seconds, clock=lambda: phraser.now, **options)


def test_a_question_that_passes_is_shown_as_the_model_wrote_it():
    turn, _, spent = phrased(FakePhraser(says(mirror="Quiet since the demo.")))
    assert turn.text == f"Quiet since the demo. {GOOD}"
    assert (turn.source, turn.wording, turn.retries, turn.score) == (Source.MODEL, "coach/phrase v9", 0, 0.1)
    assert (turn.move, turn.focus, turn.stage) == (EVIDENCE.move, EVIDENCE.focus, EVIDENCE.stage)
    assert spent.calls == 1


def test_a_refused_question_is_told_why_once():
    phraser = FakePhraser(says(ADVICE), says())
    turn, _, spent = phrased(phraser)
    assert (turn.question, turn.retries, spent.calls) == (GOOD, 1, 2)
    assert phraser.asked[0].objection == ""
    assert phraser.asked[1].objection == 'suggestion_question: "considered"'
    assert phraser.asked[1].rejected == ADVICE


def test_a_model_that_answers_twice_is_not_asked_a_third_time():
    phraser = FakePhraser(says(ADVICE), says(ADVICE), says())
    turn, _, spent = phrased(phraser)
    assert turn is None
    assert (spent.calls, len(phraser.asked)) == (2, 2)


def test_a_mirror_that_is_held_back_takes_its_question_with_it():
    for sure in (True, False):
        phraser = FakePhraser(says(mirror="You considered the CFO."), says())
        turn, _, spent = phrased(phraser, Objecting("considered", sure=sure))
        assert (turn.mirror, turn.question, spent.calls) == ("", GOOD, 2)
        assert 'suggestion_question: "considered"' in phraser.asked[1].objection


def test_a_mirror_that_is_too_long_asks_or_says_nothing_is_left_out():
    for mirror in ("word " * 26, "Quiet, is she?", "1", "[the fact]", "Ok."):
        assert phrased(FakePhraser(says(mirror=mirror)))[0].mirror == ""


def test_a_mirror_without_an_end_gets_one():
    for mirror in ("Quiet since the demo", "Quiet since the demo."):
        assert phrased(FakePhraser(says(mirror=mirror)))[0].text == f"Quiet since the demo. {GOOD}"


def test_a_move_that_is_not_allowed_is_refused():
    phraser = FakePhraser(says(move=CoachMove.COMMIT), says())
    turn, _, _ = phrased(phraser)
    assert turn.retries == 1
    assert "not one of the moves" in phraser.asked[1].objection


def test_the_focus_tells_two_moves_of_one_name_apart():
    turn, _, _ = phrased(FakePhraser(says(focus=Focus.PEOPLE)), request=asking(allowed=(EVIDENCE, PEOPLE)))
    assert turn.focus is Focus.PEOPLE


def test_two_questions_a_list_a_link_and_a_lecture_are_refused():
    bad = (
        "What happened? And who knows?",
        "- What happened?",
        "What of https://x.example?",
        "What " + "of it " * 30 + "?",
        "Tell me.",
        "What about [topic]?",
        "",
    )
    for question in bad:
        assert phrased(FakePhraser(says(question), ModelUnavailable("gone")))[0] is None, question


def test_a_question_asked_before_is_refused():
    phraser = FakePhraser(says(OPENING), says())
    assert phrased(phraser)[0].question == GOOD
    assert "before" in phraser.asked[1].objection


def test_a_malformed_reply_is_told_and_tried_again():
    phraser = FakePhraser(MalformedReply("not the JSON object"), says())
    assert phrased(phraser)[0].retries == 1
    assert phraser.asked[1].objection == "not the JSON object"


def test_a_form_of_call_that_the_endpoint_refuses_costs_the_second_call_and_blames_nobody():
    phraser = FakePhraser(FormatRefused("refused (400)"), says(), says())
    turn, _, spent = phrased(phraser)
    assert (turn.question, spent.calls, phraser.asked[1].objection) == (GOOD, 2, "")


def test_a_model_that_is_away_is_not_asked_again():
    phraser = FakePhraser(ModelUnavailable("closed"), says())
    assert phrased(phraser)[0] is None
    assert len(phraser.asked) == 1


def test_the_second_call_gets_what_is_left_of_the_time():
    phraser = FakePhraser(says(ADVICE), says(), takes=3.0)
    phrased(phraser, seconds=8.0)
    assert phraser.given == [8.0, 5.0]


def test_no_second_call_is_made_that_cannot_come_in_time():
    phraser = FakePhraser(says(ADVICE), says(), takes=6.0)
    turn, _, spent = phrased(phraser, seconds=8.0)
    assert turn is None
    assert (spent.calls, spent.seconds) == (1, 6.0)


def test_the_judge_hears_the_talk_and_what_the_rep_said_before():
    judge = Objecting()
    phrased(FakePhraser(says()), judge, asking("She is quiet.", talk=session(deal="Hydra renewal")))
    context, turn, remembered = judge.judged[0]
    assert context == (f"coach: {OPENING}", "rep: She is quiet.")
    assert (turn, remembered) == (GOOD, ("Hydra renewal",))


def test_what_the_model_read_decides_again_which_moves_are_allowed():
    goal = Idea(kind=IdeaKind.GOAL, text="a date")
    seen = []

    def confirm(ideas):
        seen.append(ideas)
        return (CAUSE,)

    phraser = FakePhraser(says(ideas=(goal,)), says("What lies behind it?", move=CoachMove.PROBE_CAUSE))
    turn, ideas, _ = phrased(phraser, confirm=confirm)
    assert seen[0] == (goal,)
    assert (turn.move, turn.retries, ideas) == (CoachMove.PROBE_CAUSE, 1, (goal,))
    assert phraser.asked[1].allowed == (CAUSE,)


def test_what_a_refused_model_read_is_not_lost():
    goal = Idea(kind=IdeaKind.GOAL, text="a date")
    phraser = FakePhraser(says(ADVICE, ideas=(goal,)), ModelUnavailable("gone"))
    assert phrased(phraser)[:2] == (None, (goal,))


def test_words_that_are_fixed_are_never_asked_of_a_model():
    refer = EVIDENCE.model_copy(update={"move": CoachMove.REFER, "focus": Focus.HARM})
    read_back = EVIDENCE.model_copy(update={"move": CoachMove.COMMIT, "focus": Focus.READ_BACK})
    for fixed in (refer, read_back):
        phraser = FakePhraser(says())
        assert phrased(phraser, request=asking(allowed=(fixed, EVIDENCE)))[0] is None
        assert phraser.asked == []


def test_holding_the_line_says_its_own_sentence_and_not_the_model_s():
    hold = EVIDENCE.model_copy(update={"hold": True})
    phraser = FakePhraser(says(mirror="Fine, here it is."))
    turn, _, _ = phrased(phraser, request=asking(allowed=(hold,)), hold_sentence="There will be no answer here.")
    assert turn.text == f"There will be no answer here. {GOOD}"
    assert turn.move is CoachMove.HOLD


def test_a_contrast_without_its_two_statements_is_refused():
    contrast = EVIDENCE.model_copy(update={"move": CoachMove.CONTRAST, "focus": Focus.TWO_STATEMENTS})
    phraser = FakePhraser(says("What do you make of that?", move=CoachMove.CONTRAST), ModelUnavailable("gone"))
    assert phrased(phraser, request=asking(allowed=(contrast,)))[0] is None


def test_tokens_and_calls_are_counted_over_both_calls():
    usage = Usage(input_tokens=100, output_tokens=20)
    _, _, spent = phrased(FakePhraser(says(ADVICE, usage=usage), says(usage=usage)))
    assert spent == (2, 2.0, 200, 40, 0)
