"""What a rep has told is not asked again; a rep who tells of feelings is met there first."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.steps.phrase.bank import choose
from prompts.loader import load_bank
from tests.support.bank_talk import asked, may, talk

STORY = tuple(Idea(kind=IdeaKind.FACT, text=text) for text in ("They called", "She left", "The review moved"))
NO_WORDS = Reading()


@pytest.mark.parametrize("stuck", [True, False])
@pytest.mark.parametrize(
    ("focus", "reading", "utterance", "tag"),
    [
        (Focus.SITUATION, Reading(ideas=STORY), "They called, she left, the review moved.", "facts"),
        (Focus.UNKNOWN, NO_WORDS, "I'd like to know who signs and when.", "unknowns"),
        (Focus.EVIDENCE, NO_WORDS, 'She told me "I felt like a child".', "quotes"),
        (Focus.PEOPLE, Reading(people=("Dana", "Tom")), "Dana and Tom are in it.", "people"),
    ],
)
def test_what_was_told_is_not_asked_again(
    focus: Focus, reading: Reading, utterance: str, tag: str, stuck: bool
) -> None:
    line = choose(talk("x"), reading, may(CoachMove.CLARIFY, focus, stuck=stuck), utterance=utterance)
    question = load_bank().get(line.id)
    assert question is not None
    assert tag not in question.unless
    assert line.focus is focus


@pytest.mark.parametrize(
    ("move", "focus"),
    [
        (CoachMove.AGREE_GOAL, Focus.STANDARD),
        (CoachMove.CLARIFY, Focus.UNKNOWN),
        (CoachMove.CLARIFY, Focus.EVIDENCE),
        (CoachMove.PROBE_CAUSE, Focus.CAUSE),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER),
        (CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS),
        (CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE),
    ],
)
@pytest.mark.parametrize("utterance", ["I just feel so ashamed of it.", "It hurts.", "I'm not good enough."])
def test_a_rep_who_tells_of_feelings_alone_is_met_there(move: CoachMove, focus: Focus, utterance: str) -> None:
    question = load_bank().get(choose(talk("x"), NO_WORDS, may(move, focus), utterance=utterance).id)
    assert question is not None
    assert "strain" in question.needs


def test_a_rep_with_ideas_is_not_asked_how_they_bear_it() -> None:
    option = Idea(kind=IdeaKind.OPTION, text="I could call her", gerund="calling her")
    said = "I feel stupid, but I could call her."
    line = choose(talk("x"), Reading(ideas=(option,)), may(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE), utterance=said)
    assert "strain" not in line.id


def test_a_success_is_named_in_the_reps_words_when_asked_about() -> None:
    won = Idea(kind=IdeaKind.SUCCESS, text="I got the second meeting", gerund="getting the second meeting")
    line = choose(talk("x"), Reading(ideas=(won,)), may(CoachMove.REINFORCE, Focus.HOW_DID_YOU, about=won))
    assert "getting the second meeting" in line.text


def test_a_rep_who_has_decided_is_not_asked_which_way_they_lean() -> None:
    promise = Idea(kind=IdeaKind.ACTION, text="I'll ring Dana", gerund="ringing Dana", clause="you ring Dana")
    option = Idea(kind=IdeaKind.OPTION, text="I could write to Tom", gerund="writing to Tom")
    for stuck in (True, False):
        move = may(CoachMove.WEIGH, Focus.WEIGH_OPTIONS, stuck=stuck)
        line = choose(talk("x"), Reading(ideas=(option, promise)), move, utterance="I'll ring Dana, that's decided.")
        question = load_bank().get(line.id)
        assert question is not None
        assert "deed" in question.needs, line.text


def test_what_somebody_did_long_ago_in_the_talk_is_not_taken_up_with_a_bare_pronoun() -> None:
    cause = Idea(kind=IdeaKind.CAUSE, text="she filed the reports", clause="she filed the reports")
    session = talk("x", turns=(asked("And?"), asked("And then?")))
    earlier = session.exchanges[1].model_copy(update={"reading": Reading(ideas=(cause,))})
    session = session.model_copy(update={"exchanges": (session.exchanges[0], earlier, *session.exchanges[2:])})
    for move in (may(CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS), may(CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER)):
        assert "she filed" not in choose(session, NO_WORDS, move, utterance="The budget was cut.").text


def test_a_wish_to_know_how_is_no_open_question_about_the_deal() -> None:
    line = choose(
        talk("x"), NO_WORDS, may(CoachMove.CLARIFY, Focus.UNKNOWN), utterance="I'd like to know how to save the site."
    )
    question = load_bank().get(line.id)
    assert question is not None
    assert "unknowns" not in question.needs


def test_a_talk_full_of_hard_feelings_stays_with_them() -> None:
    said = (None, "I feel like a failure.", "I'm so ashamed.")
    bare = talk("x", turns=(asked("Hello?"), asked("And?"), asked("And then?"))).exchanges[:3]
    told = (one.model_copy(update={"utterance": words}) for one, words in zip(bare, said, strict=True))
    session = talk("x").model_copy(update={"exchanges": tuple(told)})
    line = choose(session, NO_WORDS, may(CoachMove.PROBE_CAUSE, Focus.CAUSE), utterance="That everybody looks at me.")
    assert "strain" in line.id
