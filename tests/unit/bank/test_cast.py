"""Whom a question is about: the people of the rep's problem, not whoever was named last."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.steps.phrase.bank import choose
from agent.steps.phrase.cast import cast
from agent.steps.phrase.naming import naming
from agent.steps.progress import Progress
from tests.support.bank_talk import NOW, asked, exchange, may

HOLD_ON = asked("And?")


def told(*messages: tuple[str, tuple[str, ...]], focus: Focus = Focus.GOAL) -> Session:
    turns = [
        exchange(number, words, Reading(people=people), asked("And?", focus=focus))
        for number, (words, people) in enumerate(messages, start=1)
    ]
    opening = exchange(0, None, None, asked("What brings you here?"))
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=(opening, *turns))


def names(session: Session) -> list[str]:
    return [part.words for part in cast(Progress(session), "\n".join(session.utterances))]


def test_whoever_carries_the_problem_comes_before_somebody_named_last() -> None:
    session = told(
        ("My manager, Ulf, rewrites my offers at night. He never asks.", ("Ulf",)),
        ("Ulf says he is just polishing.", ("Ulf",)),
        ("Then Lorna rang me about the dates.", ("Lorna",)),
    )
    assert names(session)[0] == "Ulf"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ferrand", "Ferrand's Lorna called me on Thursday."),
        ("Ferrand", "Ferrand is the client, of course."),
        ("Tellmark Dairy", "With Tellmark Dairy there was a long silence."),
        ("Lyon", "The plant is in Lyon and nobody answers."),
        ("Fenwood", "There is the Fenwood tender, and my own week."),
        ("Loud", "Loud. She was really loud."),
        ("Commission", "Commission: 18k if I get there."),
    ],
)
def test_firms_places_and_everyday_words_are_not_people(name: str, words: str) -> None:
    assert not naming(name, words).is_person


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dana", "Dana has gone quiet."),
        ("Mark", "I spoke with Mark yesterday."),
        ("Joost", "I know the facilities manager there, Joost, and he calls back."),
        ("Ingrid Moe", "First meeting on Thursday, Ingrid Moe."),
        ("the CFO", "the CFO has to sign."),
    ],
)
def test_names_and_roles_are_people(name: str, words: str) -> None:
    assert naming(name, words).is_person


@pytest.mark.parametrize(
    "words",
    [
        "Redmond is dead.",
        "What's Redmond got to do with it?",
        "Can we not talk about Redmond?",
        "I don't want to discuss Redmond.",
        "Last quarter I put Redmond in.",
        "We lost it, they signed with Redmond.",
        "Redmond's price is lower.",
    ],
)
def test_who_is_ruled_out_past_or_a_rival_is_not_asked_about(words: str) -> None:
    assert names(told((words, ("Redmond",)))) == []


def test_a_first_name_and_the_full_name_are_one_person() -> None:
    session = told(("Graham Petty decides.", ("Graham Petty",)), ("Graham never calls back.", ("Graham",)))
    assert names(session) == ["Graham"]


def test_somebody_who_could_help_is_not_the_one_on_the_other_side() -> None:
    reading = Reading(people=("Simon",))
    session = told(("Dana stopped answering my mails about the contract.", ("Dana",)), focus=Focus.WHO_KNOWS)
    line = choose(session, reading, may(CoachMove.CONNECT, Focus.ASK_SENTENCE), utterance="Simon would know.")
    assert "Simon" in line.text
    line = choose(session, reading, may(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER), utterance="Simon would know.")
    assert "Simon" not in line.text


def test_a_talk_about_the_reps_own_house_gets_no_question_about_a_buyer() -> None:
    session = told(("My manager, Ulf, moved the review. He never asks.", ("Ulf",)))
    for focus in (Focus.BUYER, Focus.BUYING_PROCESS, Focus.STAKEHOLDERS):
        for stuck in (False, True):
            line = choose(
                session,
                Reading(people=("Ulf",)),
                may(CoachMove.SHIFT_PERSPECTIVE, focus, stuck=stuck),
                utterance="The slides are for Ulf, it's internal.",
            )
            assert "buyer" not in line.text, line.text


def test_a_talk_about_a_deal_is_seen_from_the_buyers_chair() -> None:
    session = told(("The customer wants a discount on the contract.", ()))
    line = choose(session, Reading(), may(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER), utterance="They go on about it.")
    assert "buyer" in line.text


def test_a_complaint_alone_does_not_make_a_rep_strained() -> None:
    fact = Idea(kind=IdeaKind.FACT, text="They moved the call", clause="they moved the call")
    reading = Reading(ideas=(fact,), moves=(RepMove.COMPLAINS, RepMove.VENTS))
    session = told(("The customer moved the call.", ()))
    line = choose(session, reading, may(CoachMove.PROBE_CAUSE, Focus.CAUSE), utterance="They moved it, I told you!")
    assert "strain" not in line.id


def test_who_would_know_is_asked_before_those_known_already() -> None:
    session = told(("Dana and Graham are in it.", ("Dana", "Graham")), focus=Focus.WHO_KNOWS)
    reading = Reading(people=("Graham", "Simon"))
    said = "Graham, well, Simon used to work for Graham."
    line = choose(session, reading, may(CoachMove.CONNECT, Focus.ASK_SENTENCE), utterance=said)
    assert "Simon" in line.text


def test_a_colleague_named_in_passing_does_not_sit_in_the_buyers_chair() -> None:
    session = told(
        ("Marianne wants a discount on the renewal.", ("Marianne",)),
        ("She writes like a lawyer now.", ()),
        ("The training was never used.", ()),
    )
    said = "I could get our trainer, Yusuf, to go there."
    line = choose(session, Reading(people=("Yusuf",)), may(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER), utterance=said)
    assert "Yusuf" not in line.text


def test_a_manager_who_keeps_coming_up_is_asked_about_in_a_talk_about_the_own_house() -> None:
    session = told(
        ("I want to plan my week.", ()),
        ("Two tenders and no time.", ()),
        ("My team lead Ruud moved the review.", ("Ruud",)),
    )
    said = "The slides are for Ruud, it's internal."
    line = choose(session, Reading(people=("Ruud",)), may(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER), utterance=said)
    assert "Ruud" in line.text
