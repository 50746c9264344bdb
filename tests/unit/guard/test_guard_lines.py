"""Judging turns line by line."""

import json

import pytest

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.errors import UsageError
from agent.guard.lines import checked


class Always:
    """A judge with one verdict, that keeps what it was asked."""

    def __init__(self):
        self.asked = []

    def check(self, context, turn, *, remembered=()):
        self.asked.append((tuple(context), turn, tuple(remembered)))
        reasons = (Reason(kind=AnswerKind.TELLING, span="Send it"),)
        return Verdict(gives_answer=True, blocked=True, score=0.9, reasons=reasons)


def test_a_line_becomes_an_object_that_json_can_hold():
    judge = Always()
    line = json.dumps({"id": "7", "context": ["rep: Hm."], "text": "Send it.", "kind": "telling"})
    assert json.loads(json.dumps(checked(line, judge))) == {
        "id": "7",
        "gives_answer": True,
        "blocked": True,
        "score": 0.9,
        "reasons": [{"kind": "telling", "span": "Send it"}],
        "questions": 0,
        "open": False,
    }
    assert judge.asked == [(("rep: Hm.",), "Send it.", ())]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"context": []}', "text: Field required"),
        ('{"context": "rep: Hm.", "text": "What next?"}', "context: "),
        ('{"context": [3], "text": "What next?"}', "context.0: "),
        ('{"context": [], "text": 3}', "text: "),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_broken_line_is_refused_with_what_is_wrong(line, complaint):
    with pytest.raises(UsageError, match=complaint):
        checked(line, Always())
