"""Who is meant: a person and no firm, and of two people the one that the latest message speaks of."""

import pytest

from agent.steps.phrase.naming import naming
from agent.steps.phrase.spoken_of import spoken_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Veltheim", "They pay 12% over Veltheim. They know it."),
        ("Veltheim", "We are dearer than Veltheim by a third."),
        ("Veltheim", "It keeps Veltheim out for two years."),
        ("Veltheim", "I hear they also talk to Veltheim."),
        ("Veltheim", "They showed me the offer from Veltheim."),
        ("Lumora", "The new VP used Lumora at her last company and likes them."),
        ("Holm Marine", "There's a prospect I've been courting for a year, Holm Marine. Very pleasant people."),
        ("Holm", "He has Holm in his forecast at 400k."),
        ("Keller", "Keller is 45 and verbally in."),
        ("Keller", "Keller, verbally in, the lady there said it was done."),
        ("Keller", "It's Keller only, 60 in all."),
        ("Coverage", "Coverage is 2.1x against a target of 3x."),
        ("Pipeline", "Pipeline went down. Nobody says why."),
        ("Malta", "I could flee to Malta. Or I ring her."),
    ],
)
def test_a_rival_a_firm_a_place_and_a_word_at_a_start_are_nobody_at_the_customer(name: str, words: str) -> None:
    shown = naming(name, words)
    assert shown.is_apart or not shown.is_person


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Jana", "I've already asked about it, Jana knows."),
        ("Holt", "The trouble is her boss, Mr. Holt."),
        ("Brandt", "Herr Brandt buys for three plants. I rang Brandt on Monday."),
        ("Osei", "I spoke to Osei on Friday."),
        ("Thorne", "Thorne sat there for two hours and said nothing."),
        ("Tuula", "Tuula is gone from mid December."),
    ],
)
def test_somebody_who_says_does_or_is_met_is_a_person(name: str, words: str) -> None:
    shown = naming(name, words)
    assert shown.is_person
    assert not shown.is_apart


@pytest.mark.parametrize(
    ("people", "talk", "meant"),
    [
        (
            [["Marek"], ["Mrs Hagen"]],
            "Marek corrects me. Mrs Hagen looked at him.\nHow do I start with him?",
            {"Marek"},
        ),
        ([["Marek"], ["Mrs Hagen"]], "Marek corrects me. Mrs Hagen looked at him.\nShe wants dates.", {"Mrs Hagen"}),
        (
            [["Oliver"], ["Julian"]],
            "What Oliver has against it.\nCall him. Julian has the number.",
            {"Oliver", "Julian"},
        ),
        (
            [["Sandra Keil"], ["a colleague"]],
            "Sandra Keil is silent. A rumour from a colleague.\nShe left.",
            {"Sandra Keil"},
        ),
        ([["Thorne"]], "Thorne reports to the CFO, he told me.\nMy own manager, a bit. He counts on it.", set()),
        ([["Anders"]], "If Anders says no, he says no.\nMy wife would say: call. She'd be right.", set()),
        (
            [["Dr Lind"]],
            "Dr Lind says it looks good. I never put the question to him.\nFor him it is easy.",
            {"Dr Lind"},
        ),
        ([["Ruth"], ["Ken"]], "Ruth and Ken decide.\nKen is away.", {"Ken"}),
        ([["Ruth"]], "Ruth decides.\nI'd have to prepare the numbers.", set()),
        ([["Ruth"], ["Ken"]], "Ruth and Ken decide.\nHe said 'ask her' and left.", {"Ken"}),
    ],
)
def test_he_and_she_mean_whoever_was_spoken_of_last(people: list[list[str]], talk: str, meant: set[str]) -> None:
    assert spoken_of(people, talk) == meant
