"""The rep's own sentence handed back."""

import pytest

from agent.guard.echo import echoes


def echoed(turn, *said):
    return [turn[start:end].strip() for start, end in echoes(turn, iter(said))]


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("You will write the two lines by Monday noon.", "I'll write the two lines by Monday noon."),
        ("You never asked how they approve this.", "Honestly, I never asked how they approve this. That's mine."),
    ],
)
def test_the_reps_own_statement_word_for_word_is_an_echo(turn, said):
    assert echoed(turn, said)


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("You should send it.", "I don't know if I should send it."),
        ("You should call the CFO.", 'My boss said "you should call the CFO".'),
        ("You will hold the price.", "Will I hold the price?"),
        ("Send the CFO a one-pager.", "I could send the CFO a one-pager."),
        ("You will ring Dana and her boss.", "I'll ring Dana."),
        ("Will you ring Dana on Friday?", "I will ring Dana on Friday."),
    ],
)
def test_what_says_more_or_something_else_is_none(turn, said):
    assert echoed(turn, said) == []
