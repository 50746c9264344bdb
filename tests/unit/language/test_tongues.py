"""A language is told by its small words, and not told where that would be a guess."""

import pytest

from agent.language.tongues import NAMES, is_other_language, language_of

QUESTIONS = {
    "de": ("Was hast du seitdem von ihr gehört?", "Worum geht es dir genau?", "Wie sicher sind Sie sich damit?"),
    "fr": ("Qu'avez-vous entendu depuis ?", "Qu'est-ce qui compte le plus pour toi ?"),
    "es": ("¿Qué has oído de ella desde entonces?", "¿Quién más decide con ella?"),
    "it": ("Cosa vuoi ottenere da questa telefonata?", "Che cosa sai di lei adesso?"),
    "pt": ("O que você ouviu dela desde então?", "O que você ainda não sabe sobre isso?"),
    "nl": ("Wat heb je sindsdien van haar gehoord?", "Wat weet je nog niet over haar?"),
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in QUESTIONS.items() for text in texts])
def test_a_coach_s_question_is_known_by_its_language(language, text):
    assert language_of(text) == language


def test_every_language_that_can_be_told_has_a_name():
    assert set(QUESTIONS) == set(NAMES)


@pytest.mark.parametrize(
    "text", ["", "???", "Что вы слышали?", "Send the CFO a one-pager. Was denkst du?", "What have you heard since?"]
)
def test_what_is_none_of_them_or_mostly_english_is_not_told(text):
    assert language_of(text) == ""


def test_a_german_message_with_english_words_of_selling_is_german():
    assert language_of("Ich muss den Deal bis Freitag closen, was nun?") == "de"
    assert is_other_language("Ich muss den Deal bis Freitag closen, was nun?")
