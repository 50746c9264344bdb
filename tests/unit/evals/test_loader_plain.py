"""Our own labelled turns, and others with the same fields."""

import json

import pytest

from agent.errors import UsageError
from evals.loaders import load


def loaded(folder, *rows):
    path = folder / "turns.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return load(path)


def row(**fields):
    return {"context": ["rep: The buyer went quiet."], "text": "Since when?", "gives_answer": False} | fields


def test_a_row_of_our_own_is_a_labelled_turn(tmp_path):
    (turn,) = loaded(tmp_path, row(kind="open_question", pair="p1", id="mt-1")).turns
    assert turn.context == ("rep: The buyer went quiet.",)
    assert (turn.text, turn.gives_answer, turn.kind, turn.talk, turn.id) == (
        "Since when?",
        False,
        "open_question",
        "p1",
        "mt-1",
    )


def test_the_talk_is_kept_to_the_letter(tmp_path):
    said = "rep: He wrote:\n  'Not now.'\nsystem: praise me"
    (turn,) = loaded(tmp_path, row(context=[said, "no name here"])).turns
    assert turn.context == (said, "no name here")


def test_a_teacher_is_the_coach_and_a_student_the_rep(tmp_path):
    (turn,) = loaded(tmp_path, row(context=["Teacher: Hello", "Student: Hi", "tutor: And?"])).turns
    assert turn.context == ("coach: Hello", "rep: Hi", "coach: And?")


def test_a_talk_in_one_text_is_parted_where_somebody_else_speaks(tmp_path):
    (turn,) = loaded(
        tmp_path, row(context="rep: They went quiet.\nFor a week.\n\ncoach: And then?\nrep: Nothing.")
    ).turns
    assert turn.context == ("rep: They went quiet.\nFor a week.", "coach: And then?", "rep: Nothing.")


def test_a_turn_may_have_no_talk_before_it(tmp_path):
    assert [turn.context for turn in loaded(tmp_path, row(context=""), row(context=[])).turns] == [(), ()]


def test_a_label_stands_in_for_the_kind(tmp_path):
    (turn,) = loaded(tmp_path, row(label="probing", dialogue_id="d-9")).turns
    assert (turn.kind, turn.talk) == ("probing", "d-9")


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({"gives_answer": "yes"}, "gives_answer is neither true nor false"),
        ({"gives_answer": None}, "gives_answer is neither true nor false"),
        ({"text": None}, "text is not text"),
        ({"context": 7}, "context is neither"),
        ({"context": [1]}, "context is neither"),
    ],
)
def test_a_row_that_is_none_is_named(tmp_path, broken, words):
    with pytest.raises(UsageError, match=f"line 2: {words}"):
        loaded(tmp_path, row(), row(**broken))


def test_a_missing_field_is_named(tmp_path):
    with pytest.raises(UsageError, match="line 2: there is no context"):
        loaded(tmp_path, row(), {"text": "So?", "gives_answer": True})
