"""What memory costs is measured beside one collection for everybody, on the same questions."""

import os

import numpy as np
import pytest

from evals.bench.figures import Figure
from evals.bench.memory import everybody, meno, scale_of
from evals.bench.memory.apart import apart, held_mb
from evals.bench.memory.scale import LONG_REP, Ask, Scale, as_near, asks
from evals.bench.memory.table import Way, side_by_side
from evals.made_up import MadeUp

SMALL = Scale(3, 8, long=20)


def drawn(of_long=False):
    return asks(SMALL, 4, of_long=of_long)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def filled(folder):
    return meno.fill(folder / "meno", SMALL), everybody.fill(folder / "everybody", SMALL)


def test_meno_and_one_collection_answer_the_same_questions_side_by_side(folder, filled):
    ours, theirs = filled
    ways = [
        Way("Meno", ours, *answers(meno.ask, folder / "meno"), has_targets=True),
        Way("by the index", None, *answers(meno.ask_index, folder / "meno")),
        Way("one collection", theirs, *answers(everybody.ask, folder / "everybody")),
    ]
    figures = list(side_by_side(SMALL, ways))
    found = [figure for figure in figures if "of the nearest" in figure.name]
    assert [figure.value for figure in found] == [1.0] * 6
    assert [figure.is_met for figure in found] == [True, None, None] * 2
    recalls = [figure for figure in figures if ": recall p95" in figure.name]
    assert [figure.target for figure in recalls] == [10.0, None, None] * 2
    assert all(figure.value > 0 for figure in figures if figure.unit in ("ms", "s", "MB") and "held" not in figure.name)


def answers(ask, home):
    return ask(home, SMALL, drawn()[:1], drawn()[1:]), ask(home, SMALL, drawn(True)[:1], drawn(True)[1:])


def test_what_an_exact_search_has_and_another_has_not_counts_as_missed():
    asked = drawn(of_long=True)[0]
    exact = np.array([1.0, 0.9, 0.1, -0.9, -1.0], dtype=np.float32)
    assert as_near(SMALL, asked, np.ones(5, dtype=np.float32)) == 1.0
    assert as_near(SMALL, asked, exact) < 1.0
    assert as_near(SMALL, asked, exact[:0]) == 0.0


def test_questions_are_the_same_every_time_and_about_what_the_rep_said():
    assert asks(SMALL, 5) == asks(SMALL, 5)
    assert {asked.rep_id for asked in asks(SMALL, 5, of_long=True)} == {LONG_REP}
    assert all(isinstance(asked, Ask) and asked.rep_id != LONG_REP for asked in asks(SMALL, 20))


def test_made_up_texts_that_share_words_lie_closer():
    same, near, far = MadeUp().embed(["one two three four", "one two three five", "six seven eight nine"])
    assert same @ near > 0.5 > abs(same @ far)
    assert np.array_equal(MadeUp().embed(["one two three four"])[0], same)


def test_a_hundred_thousand_items_come_with_one_long_history():
    assert (scale_of(1_000), scale_of(10_000)) == (Scale(1_000, 1), Scale(1_000, 10))
    assert scale_of(100_000) == Scale(1_000, 100, long=10_000)


def test_each_part_is_measured_in_a_process_of_its_own():
    assert apart(os.getpid) != os.getpid()
    assert held_mb() > 1


def test_a_share_is_to_be_reached_and_a_time_not_to_be_passed():
    assert Figure("memory", "found", 1.0, "", 0.99, at_least=True).is_met
    assert not Figure("memory", "found", 0.9, "", 0.99, at_least=True).is_met
    assert Figure("memory", "recall", 9.0, "ms", 10.0).is_met
    assert not Figure("memory", "recall", 11.0, "ms", 10.0).is_met
