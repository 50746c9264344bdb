"""What an endpoint answers is read whatever it is."""

import json

import pytest

from evals.subjects.reply import Completion, completion_in
from evals.subjects.subject import SubjectAway


def answer(content: object, usage: object = None) -> str:
    return json.dumps({"choices": [{"message": {"content": content}}], "usage": usage})


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (answer(" What else? ", {"total_tokens": 12}), Completion("What else?", 12)),
        (answer("What?", {"prompt_tokens": 3, "completion_tokens": 4}), Completion("What?", 7)),
        (answer("What?"), Completion("What?", 0)),
        (answer(None), Completion("", 0)),
    ],
)
def test_a_completion_is_read_with_its_tokens(body, read):
    assert completion_in(body, "http://here") == read


@pytest.mark.parametrize(
    "body",
    [
        "<html>",
        "",
        "[]",
        "null",
        '{"choices": []}',
        answer(["a part"]),
        answer("What?", "many"),
        answer("a", {"total_tokens": "x"}),
    ],
)
def test_what_is_no_completion_is_said_to_be_none(body):
    with pytest.raises(SubjectAway, match="http://here answers, but not as a chat model does"):
        completion_in(body, "http://here")
