"""The tables of the guard's page, from figures that were written to a file."""

import json

import pytest

from agent.domain.verdict import Verdict
from evals.judging import Judged, figures
from evals.judging.markdown import main


def judged(kind, gives_answer, score):
    return Judged(gives_answer, kind, Verdict(gives_answer=score >= 0.5, blocked=score >= 0.2, score=score))


def test_every_set_is_a_row_and_has_its_kinds(tmp_path, capsys):
    made = figures([judged("cause_offered", True, 0.9), judged("menu", True, 0.3), judged("open_question", False, 0.1)])
    path = tmp_path / "figures.json"
    path.write_text(json.dumps({"guard": {"ours": made.model_dump(mode="json")}}), encoding="utf-8")
    assert main([str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].startswith("| ours | 3 | 1.00 (")
    assert "By kind, in ours:" in lines
    first, second = lines[-2:]
    assert first.startswith("| cause offered | 1 | 1.00 (")
    assert "| open question | 1 | 0.00 (" in first
    assert second.startswith("| menu | 1 | 0.00 (")
    assert {line.count("|") for line in lines if line.startswith("| ours")} == {lines[0].count("|")}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"guard": {"ours": {"turns": 3}}}'])
def test_a_file_that_holds_no_figures_is_refused(tmp_path, capsys, content):
    path = tmp_path / "figures.json"
    path.write_text(content, encoding="utf-8")
    assert main([str(path)]) == 2
    assert "figures.json: not what" in capsys.readouterr().err


def test_figures_without_a_set_are_refused(tmp_path, capsys):
    path = tmp_path / "figures.json"
    path.write_text('{"guard": {}}', encoding="utf-8")
    assert main([str(path)]) == 2
    assert "no sets" in capsys.readouterr().err
