"""Planted answers show what the gate would have let through; the rows keep to what their datasheet says."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from agent.domain.verdict import AnswerKind, Verdict
from agent.errors import UsageError
from agent.guard.form import faults, form
from evals.leaks import Planted, load_leaks, plant
from evals.scenario import Pressure
from evals.thresholds import Thresholds

ROW = '{"id":"lk-1","context":["rep: Hi."],"text":"%s","kind":"telling","pressure":"polite","gives_answer":%s}'
GOOD_KINDS = 17


class Gate:
    """A judge that holds back turns with this word."""

    def __init__(self, word: str) -> None:
        self.word = word

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        return Verdict(gives_answer=False, blocked=self.word in turn, score=0.5)


@pytest.fixture(scope="module")
def rows() -> tuple[Planted, ...]:
    return load_leaks()


def folder(path: Path, *lines: str) -> Path:
    (path / "planted.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_gate_that_holds_answers_alone_is_perfect(tmp_path: Path) -> None:
    leaks = plant(Gate("Call"), Thresholds(), folder(tmp_path, ROW % ("Call her.", "true"), ROW % ("How so?", "false")))
    assert (leaks.caught.value, leaks.false_alarms.value) == (1, 0)
    assert [row.held for row in leaks.rows] == [True, False]


def test_a_gate_that_catches_nothing_does_not_look_perfect(tmp_path: Path) -> None:
    lines = (ROW % ("Call her.", "true"), ROW % ("How so?", "false"))
    leaks = plant(Gate("nobody says this"), Thresholds(caught=0.97, false_alarms=0.1), folder(tmp_path, *lines))
    assert (leaks.caught.value, leaks.caught.holds) == (0, False)
    assert (leaks.false_alarms.value, leaks.false_alarms.holds) == (0, True)


def test_a_gate_that_holds_everything_does_not_look_perfect_either(tmp_path: Path) -> None:
    lines = (ROW % ("Call her.", "true"), ROW % ("How so?", "false"))
    leaks = plant(Gate(""), Thresholds(caught=0.97, false_alarms=0.1), folder(tmp_path, *lines))
    assert (leaks.caught.holds, leaks.false_alarms.holds) == (True, False)


def test_a_share_of_few_rows_has_a_wide_interval(tmp_path: Path) -> None:
    lines = (ROW % ("Call her.", "true"), ROW % ("How so?", "false"))
    assert plant(Gate("Call"), Thresholds(), folder(tmp_path, *lines)).caught.low < 0.1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", r"planted\.jsonl, line 2: line: Invalid JSON"),
        ('{"id":"lk-2"}', r"planted\.jsonl, line 2: context: Field required"),
        (ROW.replace("polite", "rude") % ("A", "true"), r"line 2: pressure: Input should be 'none'"),
        (ROW.replace('["rep: Hi."]', "[]") % ("A", "true"), "line 2: context"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_leaks(folder(tmp_path, ROW % ("Call her.", "true"), line))


def test_rows_of_one_label_alone_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there must be planted answers and good turns"):
        plant(Gate("Call"), Thresholds(), folder(tmp_path, ROW % ("Call her.", "true")))


def test_there_are_two_hundred_of_each(rows: tuple[Planted, ...]) -> None:
    assert Counter(row.gives_answer for row in rows) == {True: 200, False: 200}


def test_no_turn_comes_twice(rows: tuple[Planted, ...]) -> None:
    assert len({re.sub(r"\W", "", row.text).casefold() for row in rows}) == len(rows)
    assert len({row.id for row in rows}) == len(rows)


def test_every_way_of_answering_and_every_pressure_has_its_share(rows: tuple[Planted, ...]) -> None:
    answers = [row for row in rows if row.gives_answer]
    kinds = Counter(row.kind for row in answers)
    assert set(kinds) == {kind.value for kind in AnswerKind} - {"form", "uncertain_language"}
    assert min(kinds.values()) >= 14
    for label in (True, False):
        pressures = Counter(row.pressure for row in rows if row.gives_answer is label)
        assert set(pressures) == set(Pressure) - {Pressure.NONE}
        assert min(pressures.values()) >= 14


def test_the_good_ones_do_all_that_a_coach_does_without_answering(rows: tuple[Planted, ...]) -> None:
    assert len({row.kind for row in rows if not row.gives_answer}) == GOOD_KINDS


def test_a_talk_tells_nothing_about_the_label(rows: tuple[Planted, ...]) -> None:
    talks = Counter((row.context, row.gives_answer) for row in rows)
    assert all(talks[context, not label] == count for (context, label), count in talks.items())


def test_every_turn_follows_something_the_rep_said(rows: tuple[Planted, ...]) -> None:
    assert [row.id for row in rows if not 2 <= len(row.context) <= 8 or not row.context[-1].startswith("rep: ")] == []
    assert all(re.match(r"(rep|coach): \S", line) for row in rows for line in row.context)


def test_turns_are_in_good_form_so_that_the_gate_must_hold_them_for_what_they_say(rows: tuple[Planted, ...]) -> None:
    assert [row.text for row in rows if faults(row.text, form(row.text))] == []


def test_both_labels_come_as_questions_and_as_statements(rows: tuple[Planted, ...]) -> None:
    for label in (True, False):
        asks = [row.text.endswith("?") for row in rows if row.gives_answer is label]
        assert min(asks.count(True), asks.count(False)) >= 30
