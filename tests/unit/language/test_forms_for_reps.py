import pytest

from agent.language.forms import NO_FORMS, finite_forms, noun_forms, verb_forms
from agent.language.inflect import gerund
from agent.language.parse import parse


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("send", "sending"), ("get", "getting"), ("lie", "lying"), ("call", "calling"), ("write", "writing"),
        ("be", "being"), ("see", "seeing"), ("agree", "agreeing"), ("stop", "stopping"), ("plan", "planning"),
        ("visit", "visiting"), ("offer", "offering"), ("commit", "committing"), ("refer", "referring"),
        ("quit", "quitting"), ("wait", "waiting"), ("show", "showing"), ("fix", "fixing"), ("panic", "panicking"),
        ("email", "emailing"), ("ring", "ringing"), ("follow-up", "follow-uping"), ("multi-thread", "multi-threading"),
        ("prep", "prepping"), ("cancel", "cancelling"), ("target", "targeting"), ("win", "winning"), ("dye", "dyeing"),
    ],
)  # fmt: skip
def test_the_ing_form_follows_the_sound_of_the_verb(base, form):
    assert gerund(base) == form


@pytest.mark.parametrize(
    ("said", "as_gerund", "as_clause"),
    [
        ("call the CFO directly", "calling the CFO directly", "you call the CFO directly"),
        ("email her and ask what she needs", "emailing her and asking what she needs",
        "you email her and ask what she needs"),
        ("send it and book the next call", "sending it and booking the next call",
        "you send it and book the next call"),
        ("phone her rather than write", "phoning her rather than writing", "you phone her rather than write"),
        ("get my boss to call the CFO", "getting your boss to call the CFO", "you get your boss to call the CFO"),
        ("get Paul to introduce me", "getting Paul to introduce you", "you get Paul to introduce you"),
        ("be more patient", "being more patient", "you are more patient"),
        ("multi-thread the account", "multi-threading the account", "you multi-thread the account"),
        ("calling procurement", "calling procurement", "you call procurement"),
        ("ring dana", "ringing dana", "you ring dana"),
        ("go over her head", "going over her head", "you go over her head"),
        ("not send it", "not sending it", None),
        ("stop chasing", None, "you stop chasing"),
        ("ring the CFO myself", "ringing the CFO yourself", "you ring the CFO yourself"),
    ],
)  # fmt: skip
def test_an_action_can_be_taken_up_as_gerund_and_as_clause(said, as_gerund, as_clause):
    forms = verb_forms(said)
    assert (forms.gerund, forms.clause) == (as_gerund, as_clause)


@pytest.mark.parametrize(
    "said",
    [
        "price too high", "a pilot", "signature by the 15th", "go see her", "give me a script", "call him?",
        'send the "final" offer', "call him and he says no", "dont call him", "", "the", "discount",
        "forecast call's at four", "gain, references, cost", "go through him, who knows her, or keep the margin",
        "call the CFO and the COO and the plant manager and the buyer and their lawyer before Friday noon",
    ],
)  # fmt: skip
def test_what_may_be_no_action_has_no_forms(said):
    assert verb_forms(said) == NO_FORMS


@pytest.mark.parametrize(
    ("said", "to_the_rep"),
    [
        ("she saw the price too early", "she saw the price too early"),
        ("I was too slow", "you were too slow"),
        ("I'm not sure of it", "you're not sure of it"),
        ("We never met the CFO", "you never met the CFO"),
        ("They don't trust us because we were late", "they don't trust you because you were late"),
        ("my boss pushed me to send it", "your boss pushed you to send it"),
        ("Dana went quiet after the demo", "Dana went quiet after the demo"),
        ("Procurement blocked it", "procurement blocked it"),
        ("Nobody told me", "nobody told you"),
        ("the CFO said he was out", "the CFO said he was out"),
    ],
)
def test_a_clause_is_turned_to_the_rep(said, to_the_rep):
    parsed = parse(said)
    assert finite_forms(parsed, parsed.words).clause == to_the_rep


@pytest.mark.parametrize(
    "said",
    [
        "The customer want a discount", "he don't reply", "I not know it", "im not sure", "she dont reply",
        "price too high", "Nice chap, we shared a beer", "who signs it", "did she sign it", "She said 'no way'",
        "because she left", "I told you that", "Is it the price?", "they want a discount. We said no", "",
        "nothing special, just wanted to look", "my weak discovery", "God knows whose", "even though she hates it",
        "It went out on Monday, heard nothing", "140 accounts is daft",
    ],
)  # fmt: skip
def test_a_clause_with_doubtful_grammar_is_not_taken_up(said):
    parsed = parse(said)
    assert finite_forms(parsed, parsed.words) == NO_FORMS


@pytest.mark.parametrize(
    ("said", "to_the_rep"),
    [
        ("My weak discovery", "your weak discovery"),
        ("the price", "the price"),
        ("a site visit at a reference customer", "a site visit at a reference customer"),
        ("lack of trust", "lack of trust"),
        ("the fact that she never answers", "the fact that she never answers"),
        ("A different champion", "a different champion"),
        ("Our slow legal team", "your slow legal team"),
    ],
)
def test_a_name_for_something_is_turned_to_the_rep(said, to_the_rep):
    parsed = parse(said)
    assert noun_forms(parsed, parsed.words).noun == to_the_rep


@pytest.mark.parametrize(
    "said", ["she left", "price too high", "calling him", "champion", "the", "because of the price", "of the", ""]
)
def test_what_names_nothing_has_no_noun(said):
    parsed = parse(said)
    assert noun_forms(parsed, parsed.words).noun is None
