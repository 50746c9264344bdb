"""Every question of the bank keeps the form of a coach's question."""

import re
from collections import Counter
from itertools import combinations

import pytest

from agent.domain.move import CoachMove, Focus
from agent.domain.topic import Topic
from agent.steps.phrase.asked import MAY_RETURN, content_words
from agent.steps.phrase.given import Given
from agent.steps.phrase.slots import fill
from agent.steps.phrase.sound import check_bank
from agent.steps.progress import Progress
from prompts.loader import load_bank
from prompts.questions import Question
from tests.support.bank_talk import FULL, IDEAS, REMEMBERED, UTTERANCE, talk

QUESTIONS = load_bank().questions
PLACES = sorted({(question.move, question.focus) for question in QUESTIONS})

GENERIC_ALTERNATIVES = re.compile(r"seen or heard|see or hear")
ADVICE = re.compile(
    r"\b(you should|shouldn't|why|considered|what if|how about|best practice|meddic|meddpicc|bant|spin)\b|"
    r"^(have you tried|don't you|isn't it|couldn't you|wouldn't|could you|can you)\b",
    re.IGNORECASE,
)
TOPICAL_MOVES = (
    CoachMove.CLARIFY,
    CoachMove.PROBE_CAUSE,
    CoachMove.SHIFT_PERSPECTIVE,
    CoachMove.DRAW_OPTIONS,
    CoachMove.CONNECT,
)


def filled(question: Question) -> str:
    about = IDEAS[2] if "quote" in question.slots else None
    opening = talk(UTTERANCE, deal="Northwind")
    done = fill(question, Given(Progress(opening, FULL), about, REMEMBERED))
    assert done is not None, question.id
    return done.text


def free(move: str, focus: str, audience: str) -> list[Question]:
    return [q for q in load_bank().of(move, focus) if q.audience in ("any", audience) and not q.slots and not q.topics]


def test_the_bank_speaks_the_words_of_the_domain() -> None:
    check_bank()


def faults(question: Question) -> list[str]:
    text = filled(question)
    found = {
        "more than 30 words": len(text.split()) > 30,
        "too long for a stuck rep": question.audience == "stuck" and len(text.split()) > 17,
        "not one question": text.count("?") != 1 or not text.endswith("?"),
        "small first letter": question.text[0].islower(),
        "an empty slot": "{" in text or "  " in text,
        "a menu": bool(re.search(r"\bor\b", GENERIC_ALTERNATIVES.sub("", question.text))),
        "advice in disguise": bool(ADVICE.search(question.text)),
    }
    return [f"{question.id}: {fault}" for fault, holds in found.items() if holds]


def test_every_question_is_one_short_question_without_menu_or_advice() -> None:
    assert [fault for question in QUESTIONS for fault in faults(question)] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Have you considered a pilot?", "advice in disguise"),
        ("Why is that?", "advice in disguise"),
        ("Is it price or timing?", "a menu"),
        ("What then? What else?", "not one question"),
        ("Tell me more.", "not one question"),
        ("what then?", "small first letter"),
    ],
)
def test_a_faulty_question_would_be_found(text: str, fault: str) -> None:
    question = QUESTIONS[0].model_copy(update={"text": text})
    assert f"{question.id}: {fault}" in faults(Question.model_validate(question.model_dump()))


def test_person_slots_never_govern_a_verb_so_that_one_and_many_both_fit() -> None:
    for question in QUESTIONS:
        assert not re.search(r"\b(is|are|was|were|has|have|does|do) \{(person|counterpart)\}", question.text), (
            question.id
        )
        assert not re.search(
            r"\{(?:person|counterpart)\}('s| (is|are|was|were|has|have|wants|needs|says)\b)", question.text
        ), question.id


def test_no_two_questions_are_worded_the_same() -> None:
    texts = Counter(question.text.casefold() for question in QUESTIONS)
    assert [text for text, count in texts.items() if count > 1] == []


def test_questions_with_the_same_content_words_share_their_tag() -> None:
    weighty = [(q, words) for q in QUESTIONS if q.focus not in MAY_RETURN and len(words := content_words(q.text)) > 2]
    clashes = [
        (a.id, b.id) for (a, these), (b, those) in combinations(weighty, 2) if these == those and a.asks != b.asks
    ]
    assert clashes == []


@pytest.mark.parametrize(("move", "focus"), PLACES)
def test_every_focus_can_be_asked_without_a_slot(move: str, focus: str) -> None:
    assert len([q for q in free(move, focus, "cooperative") if not q.after and not q.opening]) >= 4
    assert len([q for q in free(move, focus, "stuck") if not q.after and not q.opening]) >= 3


@pytest.mark.parametrize(
    ("move", "focus"),
    [
        (CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE),
        (CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS),
        (CoachMove.CLARIFY, Focus.SITUATION),
        (CoachMove.CLARIFY, Focus.EVIDENCE),
        (CoachMove.PROBE_CAUSE, Focus.CAUSE),
    ],
)
def test_what_long_sessions_ask_often_has_many_questions(move: CoachMove, focus: Focus) -> None:
    assert len(free(move, focus, "cooperative")) >= 9
    assert len(free(move, focus, "stuck")) >= 5


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_questions_of_its_own(topic: Topic) -> None:
    on_topic = [question for question in QUESTIONS if topic in question.topics]
    assert len(on_topic) >= 8
    for move in TOPICAL_MOVES:
        assert any(question.move == move for question in on_topic), move
    assert any(question.suits(stuck=True) for question in on_topic)
    assert all(question.suits(stuck=True) or question.suits(stuck=False) for question in on_topic)


def test_there_are_enough_questions_for_a_rep_who_comes_back_often() -> None:
    assert len(QUESTIONS) >= 500
