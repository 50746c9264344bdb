"""Figures of the guard on labelled turns."""

import json

import pytest

from agent.domain.verdict import Verdict
from agent.errors import UsageError
from evals.guard_eval import evaluate, report


class Reader:
    """A judge that calls a turn an answer when it holds "send", and holds back orders with an exclamation mark too."""

    def check(self, context, turn, *, remembered=()):
        called = "send" in turn.lower()
        return Verdict(gives_answer=called, blocked=called or "!" in turn, score=0.9 if called else 0.1)


def written(folder, *rows):
    path = folder / "turns.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def row(text, gives_answer, kind="open_question"):
    return {"context": ["rep: Hm."], "text": text, "gives_answer": gives_answer, "kind": kind}


def test_figures_count_what_was_caught_and_what_was_wrongly_called(tmp_path):
    path = written(
        tmp_path,
        row("Send it.", True, "telling"),
        row("Call him!", True, "telling"),
        row("What did he send?", False),
        row("What next?", False),
    )
    found = evaluate(path, Reader())
    assert (found.turns, found.precision.value, found.recall.value, found.f1.value) == (4, 0.5, 0.5, 0.5)
    assert (found.false_alarms.value, found.gate_recall.value, found.gate_false_alarms.value) == (0.5, 1.0, 0.5)
    assert found.kinds == {"open_question": (2, 0.5, 0.5), "telling": (2, 0.5, 1.0)}
    assert found.auc == 0.5
    assert 0.0 <= found.recall.low < 0.5 < found.recall.high <= 1.0
    assert "telling" in report("turns", found)


@pytest.mark.parametrize("line", ["{", "[]", '{"text": "What next?", "gives_answer": false}'])
def test_a_broken_line_is_named_by_its_number(tmp_path, line):
    path = tmp_path / "turns.jsonl"
    path.write_text(json.dumps(row("What next?", False)) + "\n" + line, encoding="utf-8")
    with pytest.raises(UsageError, match="line 2"):
        evaluate(path, Reader())


def test_a_set_of_one_label_alone_has_no_figures(tmp_path):
    with pytest.raises(UsageError, match="turns that give answers"):
        evaluate(written(tmp_path, row("What next?", False)), Reader())
