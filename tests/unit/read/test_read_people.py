"""Whom a message names: no phone notes, no half of a role, no deed before a name."""

import pytest

from agent.language.parse import parse
from agent.steps.read.people import people_in


@pytest.mark.parametrize(
    "words",
    [
        "I can rebuild those from mails and call notes, maybe 20 minutes each.",
        "Mail closed, phone only.",
        "Benno I'd have to call too.",
        "I'll ask around tomorrow.",
        "They are in Sweden, Denmark and Finland.",
    ],
)
def test_what_follows_call_or_ask_is_not_always_somebody(words: str) -> None:
    assert not {"notes", "only", "too", "around", "Sweden", "Denmark", "Finland"} & set(people_in(parse(words)))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Our old partner manager, Tuula, knows the mills.", "Tuula"),
        ("our product marketing lead says no", "our product marketing lead"),
        ("I'd ask the plant manager there", "the plant manager"),
        ("Meeting Sofia tomorrow, she's lost two deals.", "Sofia"),
        ("Keeps Veltheim out.", "Veltheim"),
        ("call dana on friday", "dana"),
    ],
)
def test_a_role_is_named_whole_and_a_name_without_the_deed(words: str, name: str) -> None:
    assert name in people_in(parse(words))


def test_half_a_role_is_nobody() -> None:
    assert "our old partner" not in people_in(parse("And our old partner manager, Tuula, worked there for years."))
