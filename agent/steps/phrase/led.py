"""A question about the rep whom a manager leads, by the name that the manager gives them."""

from typing import Final

from agent.domain.move import Focus
from agent.domain.session import Mode
from agent.steps.lead.led import led_in, with_name
from agent.steps.lead.turning import OF_WORDS
from agent.steps.phrase.given import Given
from prompts.questions import Question

OF_THE_LED: Final = (*OF_WORDS, Focus.LEAVE_WITH, Focus.LED)
"""Foci that speak of the person a manager leads."""


def naming_the_led(text: str, question: Question, given: Given) -> str:
    """Return the question with the name of the rep it speaks of, where a manager named one."""
    if given.progress.session.mode is not Mode.LEAD or not (question.modes or question.focus in OF_THE_LED):
        return text
    people = [name for reading in given.progress.readings for name in reading.people]
    planned = [line.text for line in plan.every] if (plan := given.progress.session.one_to_one) else []
    return with_name(text, led_in((*given.lines, *planned), people))
