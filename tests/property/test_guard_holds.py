"""What holds for every turn and every talk."""

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.guard import Guard

TEXT = st.text(max_size=120)
QUESTIONS = st.sampled_from(["What happened then?", "How sure are you?", "Who else was there?", "What next?"])


@settings(max_examples=40, deadline=None)
@given(context=st.lists(TEXT, max_size=3), turn=TEXT)
def test_any_turn_gets_a_verdict_within_bounds(context, turn):
    verdict = Guard(None).check(context, turn)
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.blocked or not verdict.gives_answer
    assert verdict.questions >= 0


@settings(max_examples=20, deadline=None)
@given(context=st.lists(TEXT, max_size=3), first=QUESTIONS, second=QUESTIONS)
def test_two_questions_never_pass(context, first, second):
    assert Guard(None).check(context, f"{first} {second}").blocked


@settings(max_examples=20, deadline=None)
@given(context=st.lists(TEXT, max_size=3), turn=TEXT)
def test_the_same_turn_gets_the_same_verdict_again(context, turn):
    assert Guard(None).check(context, turn) == Guard(None).check(context, turn)
