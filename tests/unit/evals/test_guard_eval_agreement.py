"""How far two labellers agree."""

import json

import pytest

from agent.errors import UsageError
from evals.judging.agreement import Compared, Label, agreement, compared, read_second
from evals.judging.labellers import main
from evals.loaders import LabelledTurn


def turn(number, gives_answer, kind="telling"):
    return LabelledTurn((), f"turn {number}", gives_answer, kind, f"talk {number}", f"t{number}")


def pairs(*labels):
    return [
        Compared(turn(number, first), Label(second, unsure)) for number, (first, second, unsure) in enumerate(labels)
    ]


def written(folder, name, *rows):
    path = folder / name
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_kappa_is_agreement_above_chance():
    sure = [(True, True, False)] * 20 + [(False, False, False)] * 15
    found = agreement(pairs(*sure, *[(True, False, False)] * 5, *[(False, True, False)] * 10))
    assert found.raw.value == pytest.approx(0.7)
    assert found.kappa.value == pytest.approx(0.4)
    assert found.kappa.low < 0.4 < found.kappa.high
    assert (found.only_first, found.only_second) == (5, 10)


def test_labels_given_by_chance_have_no_kappa():
    found = agreement(pairs(*[(first, second, False) for first in (True, False) for second in (True, False)] * 5))
    assert found.kappa.value == pytest.approx(0.0)


def test_labellers_who_see_one_label_alone_agree_on_nothing_worth_a_kappa():
    found = agreement(pairs(*[(True, True, False)] * 5))
    assert (found.raw.value, found.kappa.value) == (1.0, 0.0)


def test_turns_the_second_was_unsure_of_are_told_apart():
    found = agreement(pairs((True, True, False), (False, False, False), (True, False, True)))
    assert (found.turns, found.unsure) == (3, 1)
    assert (found.raw.value, found.raw_sure.value) == (pytest.approx(2 / 3), 1.0)


def test_a_second_who_is_unsure_of_everything_leaves_nothing_to_be_sure_of():
    found = agreement(pairs((True, True, True), (False, False, True)))
    assert (found.raw.value, found.raw_sure.value, found.kappa_sure.value) == (1.0, 0.0, 0.0)


def test_disagreement_is_told_by_kind():
    rows = [Compared(turn(0, True, "menu"), Label(False, True)), Compared(turn(1, False, "open"), Label(False))]
    found = {one.kind: (one.gives_answer, one.turns, one.apart, one.unsure) for one in agreement(rows).kinds}
    assert found == {"menu": (True, 1, 1, 1), "open": (False, 1, 0, 0)}


def test_second_labels_are_read_with_and_without_a_doubt(tmp_path):
    path = written(
        tmp_path, "second.jsonl", {"id": "a", "gives_answer": True}, {"id": "b", "gives_answer": False, "unsure": True}
    )
    assert read_second(path) == {"a": Label(True), "b": Label(False, True)}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"gives_answer": True}, "line 2: there is no id"),
        ({"id": "b"}, "line 2: there is no gives_answer"),
        ({"id": "b", "gives_answer": "yes"}, "line 2: gives_answer and unsure are true or false"),
        ({"id": "b", "gives_answer": True, "unsure": None}, "line 2: gives_answer and unsure are true or false"),
        ({"id": "a", "gives_answer": True}, "line 2: a has a label already"),
    ],
)
def test_a_line_that_is_no_second_label_is_named(tmp_path, row, words):
    path = written(tmp_path, "second.jsonl", {"id": "a", "gives_answer": True}, row)
    with pytest.raises(UsageError, match=f"second.jsonl: {words}"):
        read_second(path)


def test_turns_without_a_second_label_are_passed_over():
    assert [pair.turn.id for pair in compared([turn(0, True), turn(1, False)], {"t1": Label(True)})] == ["t1"]


def test_a_label_of_a_turn_that_is_not_there_is_refused():
    with pytest.raises(UsageError, match="there is no turn t9"):
        compared([turn(0, True)], {"t0": Label(True), "t9": Label(True)})


def test_the_command_prints_agreement_and_lists_what_is_apart(tmp_path, capsys):
    texts = {"a": "Call him.", "b": "What next?", "c": "And then?"}
    rows = [{"id": name, "context": [], "text": text, "gives_answer": name == "a"} for name, text in texts.items()]
    second = [{"id": "a", "gives_answer": True}, {"id": "b", "gives_answer": True}]
    figures = tmp_path / "figures.json"
    paths = [str(written(tmp_path, "rows.jsonl", *rows)), str(written(tmp_path, "second.jsonl", *second))]
    assert main([*paths, "--list", "--json", str(figures)]) == 0
    printed = capsys.readouterr().out
    assert "2 turns with a second label; 1 more have none" in printed
    assert "> What next?" in printed
    assert "> Call him." not in printed
    assert json.loads(figures.read_text(encoding="utf-8"))["raw"]["value"] == 0.5


def test_the_command_says_what_is_wrong_with_a_file(tmp_path, capsys):
    rows = written(tmp_path, "rows.jsonl", {"id": "a", "context": [], "text": "So?", "gives_answer": False})
    assert main([str(rows), str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl: cannot be read" in capsys.readouterr().err
