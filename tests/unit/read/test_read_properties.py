import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import composite

from agent.domain.idea import Voice
from agent.domain.move import Focus

WORDS = """I we she they could will call send ask the CFO Dana price because but if and or maybe not think feel
says told
me my you don't what how to a discount Friday tomorrow pilot idk ok 7 10 1. 2)"""
MARKS = """? . , ! - > " ' ( ) • / @ # ... — ’ “ 🙂 é שלום 你好"""
PIECES = st.sampled_from([*WORDS.split(), *MARKS.split(), "\n", "\x00", "\u202e"])


@composite
def messages(draw):
    words = draw(st.lists(PIECES, max_size=40))
    return draw(st.sampled_from([" ", "", "  "])).join(words)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=messages() | st.text(max_size=200), focus=st.sampled_from(list(Focus)))
def test_no_message_makes_the_reading_fail(heard, said, focus):
    reading = heard(said, focus.value)
    assert len(set(reading.moves)) == len(reading.moves)
    assert len(reading.topics) <= 3
    assert reading.rating is None or 0 <= reading.rating <= 10
    assert heard(said, focus.value) == reading


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=messages(), focus=st.sampled_from(list(Focus)))
def test_an_idea_is_always_in_the_reps_own_words(heard, said, focus):
    plain = said.replace("\u2019", "'").replace("“", '"')
    for idea in heard(said, focus.value).ideas:
        if idea.voice in (Voice.OWN, Voice.REPORTED):
            assert all(word in plain for word in idea.text.split())


@pytest.mark.parametrize(
    "said",
    ["", " ", "\x00\x00", "\n\n\n", "🙂🙂🙂", "\u202eשלום", "?" * 5_000, "a" * 100_000, "word " * 20_000, "> " * 3_000,
     '"' * 999, "I'll call her. " * 7_000, "(" * 4_000, "1. " * 2_000, "From: a\n" * 900, "_" * 3_000, "'" * 2_000],
    ids=lambda said: repr(said[:8]) + str(len(said)),
)  # fmt: skip
def test_monstrous_messages_are_read_as_far_as_they_can_be(heard, said):
    assert heard(said) is not None
