"""Leaks planted around calls show what the buyer's check and the gate would have let through."""

from collections import Counter
from pathlib import Path

import pytest

from agent.domain.role import BuyerFault, OffRole
from agent.errors import UsageError
from agent.guard.form import faults, form
from evals.leaks import Planted, read_rows
from evals.leaks_in_calls import FOLDER, PlantedLine, plant_in_calls
from evals.scorers.facts import without_facts
from evals.thresholds import Thresholds
from tests.support.transcripts import JudgeOf

LINES, TURNS = read_rows(FOLDER / "buyer.jsonl", PlantedLine), read_rows(FOLDER / "debrief.jsonl", Planted)
MUST = Thresholds(buyer_caught=0.9, buyer_false_alarms=0.1, debrief_caught=0.9, debrief_false_alarms=0.4)


def holds_all(line, said=()):
    return (BuyerFault(kind=OffRole.COACHES, span=line, why=""),)


def holds_none(line, said=()):
    return ()


def test_checks_that_catch_nothing_do_not_look_perfect() -> None:
    buyer, debrief = plant_in_calls(JudgeOf(), holds_none, MUST)
    for leaks in (buyer, debrief):
        assert (leaks.caught.value, leaks.caught.holds) == (0, False)
        assert leaks.false_alarms.holds
    assert len(buyer.missed) == sum(row.coaches for row in LINES)


def test_checks_that_hold_everything_do_not_look_perfect_either() -> None:
    for leaks in plant_in_calls(JudgeOf(""), holds_all, MUST):
        assert leaks.caught.holds
        assert not leaks.false_alarms.holds


def test_facts_are_left_out_before_a_turn_is_judged_and_a_verdict_is_not() -> None:
    judge = JudgeOf("That is too much.", "Counted")
    _, debrief = plant_in_calls(judge, holds_none, MUST)
    assert any(row.held for row in debrief.rows if "That is too much." in row.text)
    assert not any("Counted" in turn for _, turn in judge.heard)


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "buyer.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"buyer\.jsonl, line 1: context: Field required"):
        plant_in_calls(JudgeOf(), holds_none, MUST, tmp_path)


def test_there_are_as_many_good_rows_as_leaks_and_none_comes_twice() -> None:
    assert Counter(row.coaches for row in LINES) == {True: 38, False: 38}
    assert Counter(row.gives_answer for row in TURNS) == {True: 40, False: 40}
    rows = (*LINES, *TURNS)
    assert len({row.id for row in rows}) == len(rows)
    assert len({(row.text, row.context) for row in rows}) == len(rows)


def test_debrief_turns_follow_a_rep_and_show_verdicts_on_facts_among_the_leaks() -> None:
    assert [row.id for row in TURNS if not row.context[-1].startswith("rep: ")] == []
    assert sum(without_facts(row.text) != row.text for row in TURNS if row.gives_answer) >= 10
    assert sum(without_facts(row.text) != row.text for row in TURNS if not row.gives_answer) >= 5


def test_most_planted_answers_are_in_good_form_so_that_they_must_be_held_for_what_they_say() -> None:
    said = [without_facts(row.text) for row in TURNS if row.gives_answer]
    assert sum(not faults(text, form(text)) for text in said) >= 0.8 * len(said)
