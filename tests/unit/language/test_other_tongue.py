"""A wish for another language is heard in English; talk of other people's languages is none."""

import pytest

from agent.language.other_tongue import language_asked_for
from agent.language.tongues import is_other_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Can we speak German?", "de"),
        ("can we do this in French please", "fr"),
        ("Do you speak Spanish?", "es"),
        ("Is it ok if I write in German?", "de"),
        ("I'd rather write in Italian", "it"),
        ("I have a call with Dana tomorrow. Could we switch to Dutch?", "nl"),
        ("German?", "de"),
        ("Can I say this in German?", "de"),
        ("Could I put it in French, please?", "fr"),
        ("My English is bad, can I write Polish?", ""),
        ("Can you coach me in my mother tongue?", ""),
    ],
)
def test_a_wish_for_another_language_is_heard(text, code):
    assert language_asked_for(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Can we talk to the German customer?",
        "Do you know German buyers?",
        "She asked if I write in French",
        "Should I write to them in German?",
        "I'll write to her in Polish",
        "German? No, Austrian.",
        "My customer is French.",
    ],
)
def test_the_language_of_others_is_no_wish(text):
    assert language_asked_for(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Können wir Deutsch reden?",
        "Sprechen wir deutsch",
        "Podemos hablar en español?",
        "On peut parler français ?",
        "Parli italiano?",
        "Auf Deutsch bitte",
    ],
)
def test_a_short_message_in_another_language_is_known(text):
    assert is_other_language(text)


@pytest.mark.parametrize("text", ["Im not sure", "me neither", "Han was mad", "no idea", "on Monday at 10", "Die Hard"])
def test_a_short_message_in_english_is_no_other_language(text):
    assert not is_other_language(text)
