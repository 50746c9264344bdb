"""What a rep types by mistake is masked, and nothing else is."""

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.language.secrets import mask, masked_kinds, without_masks
from tests.support.secrets import FORMS, core, filled

CASES = yaml.safe_load(Path(__file__).with_name("secret_words.yaml").read_text(encoding="utf-8"))
SECRETS = [(split, text, kind) for split, cases in CASES.items() for text, kind in cases["secret"]]
HARMLESS = [(split, text) for split, cases in CASES.items() for text in cases["harmless"]]
ALONE = [name for name in FORMS if name != "number"]


@pytest.mark.parametrize(("split", "text", "kind"), SECRETS)
def test_a_secret_is_masked_by_what_it_is(split, text, kind):
    told = filled(text, random.Random(text))
    assert kind in mask(told).kinds


@pytest.mark.parametrize(("split", "text"), HARMLESS)
def test_what_only_looks_like_a_secret_stays(split, text):
    assert mask(text) == (text, ())


@pytest.mark.parametrize("name", ALONE)
@settings(max_examples=15)
@given(
    seed=st.integers(0, 2**32),
    before=st.sampled_from(["", "so ", "Dana wrote: ", "("]),
    after=st.sampled_from(["", " and that was it.", ", ok?", ")\n"]),
)
def test_no_form_of_secret_gets_through(name, seed, before, after):
    secret = FORMS[name](random.Random(seed))
    told = mask(f"{before}{secret}{after}")
    assert core(secret) not in told.text
    assert told.text.startswith(before)
    assert told.text.endswith(after)


@given(st.text() | st.sampled_from([text for _, text, _ in SECRETS]))
def test_to_mask_twice_is_to_mask_once(text):
    once = mask(filled(text, random.Random(1))).text
    assert mask(once).text == once


def test_what_was_masked_can_be_told_from_the_words_alone():
    told = mask(filled("card {card_visa}, then the OTP 991204 and card {card_amex}", random.Random(4)))
    assert [str(kind) for kind in masked_kinds(told.text)] == ["card number", "one-time code"]
    assert masked_kinds("nothing [masked: lunch] here") == ()
    assert without_masks("card [masked: card number], then") == "card , then"
