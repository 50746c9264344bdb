"""A model is told to speak English, and another language only where its turns can be judged in it."""

import pytest

from agent.model.prompt import chat_prompt
from prompts.loader import load_prompt
from tests.support.coaching import asking


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ((), "In English."),
        (("German",), "In the language of the rep's latest message where that is German, else in English."),
        (("German", "Spanish"), "where that is German or Spanish, else in English."),
    ],
)
def test_the_newest_prompt_names_the_languages_that_may_be_spoken(languages, told):
    assert told in chat_prompt(load_prompt("coach/phrase"), asking(), languages).system


def test_a_pinned_first_version_still_renders():
    prompt = load_prompt("coach/phrase", 1)
    assert chat_prompt(prompt, asking(), ("German",)) == chat_prompt(prompt, asking())
