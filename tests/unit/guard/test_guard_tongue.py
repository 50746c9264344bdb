"""English or not: names are no foreign language, half a sentence of one is."""

import json
from pathlib import Path

import pytest

from agent.guard.plain import plain
from agent.guard.tongue import is_english
from evals.disguises import disguised
from prompts.loader import all_sayings, load_bank

DATA = Path(__file__).parents[3] / "evals" / "data" / "guard" / "turns.dev.jsonl"
ANSWER = "You should call the plant manager today."


def test_no_turn_of_ours_is_called_foreign():
    turns = [json.loads(line)["text"] for line in DATA.read_text(encoding="utf-8").splitlines()]
    assert [turn for turn in turns if not is_english(plain(turn))] == []


def test_no_question_or_saying_of_the_coach_is_called_foreign():
    own = [one.text for one in (*load_bank().questions, *all_sayings())]
    assert [text for text in own if not is_english(plain(text))] == []


@pytest.mark.parametrize(
    "turn",
    ["What does Okonkwo say?", "Northwind, Ana, Piet: who first?", "And Łukasz Wójcik?", "Dana?", "Why Prem Padel?"],
)
def test_a_short_question_with_names_is_english(turn):
    assert is_english(plain(turn))


@pytest.mark.parametrize(
    "turn",
    [
        "Zadzwoń jutro do dyrektora i zaproponuj rabat.",
        "Zavolejte zitra rediteli a nabidnete slevu.",
        "Soita johtajalle huomenna ja tarjoa alennusta.",
        "What if you ruft den CFO morgen früh an?",
        "You said she is quiet. Ofrece un descuento del diez por ciento. What next?",
        "What would happen if you bietest ihm zehn Prozent Rabatt an?",
    ],
)
def test_another_language_is_noticed_even_in_half_a_sentence(turn):
    assert not is_english(plain(turn))


@pytest.mark.parametrize("name", ["ROT13", "Caesar by 3", "backwards", "words backwards", "pig Latin"])
def test_ciphers_are_no_english(name):
    assert not is_english(plain(disguised(name, ANSWER)))
