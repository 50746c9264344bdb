"""The questions of the bank, judged by the guard where their slots hold."""

from functools import cache

from agent.domain.topic import Topic
from agent.domain.verdict import Verdict
from agent.guard import Guard
from agent.steps.phrase.given import Given
from agent.steps.phrase.slots import fill
from agent.steps.progress import Progress
from prompts.loader import load_bank
from prompts.questions import Question
from tests.support.bank_talk import FULL, IDEAS, ON_TOPIC, PLAIN, REMEMBERED, UTTERANCE, talk

FALSE_ALARMS = 0.05
"""Share of fair turns that the published verdict may take for answers."""


@cache
def guard() -> Guard:
    return Guard(None)


def asked(question: Question) -> str:
    about = next(idea for idea in IDEAS if idea.text.startswith("they went")) if "quote" in question.slots else None
    filled = fill(question, Given(Progress(talk(UTTERANCE, deal="Northwind"), FULL), about, REMEMBERED))
    assert filled is not None, question.id
    return filled.text


def judged(question: Question) -> Verdict:
    topical = [f"rep: {ON_TOPIC[Topic(topic)]}" for topic in question.topics]
    context = ["coach: What is on your mind?", f"rep: {UTTERANCE if question.slots else PLAIN}", *topical]
    remembered = ["Northwind", *(item.text for item in REMEMBERED)]
    return guard().check(context, asked(question), remembered=remembered)


def test_the_guard_takes_few_questions_of_the_bank_for_answers() -> None:
    # Every third: the guard takes each sentence apart, which adds up.
    verdicts = {asked(question): judged(question) for question in load_bank().questions[::3]}
    accused = [text for text, verdict in verdicts.items() if verdict.gives_answer]
    assert len(accused) <= FALSE_ALARMS * len(verdicts), accused


def test_a_question_about_something_nobody_named_is_not_taken_for_one_of_the_bank() -> None:
    assert guard().check([f"rep: {PLAIN}"], "What would a free pilot with their security team change?").gives_answer
