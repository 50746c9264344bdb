"""Fitting the guard's score."""

import numpy as np
import pytest

from agent.guard.ideas import Idea
from evals.guard_fit import calibrated, chances, fit
from evals.guard_table import Row


def idea(*names, meaning=None):
    return Idea("", 0, dict.fromkeys(names, 1.0), {"word": np.array(meaning, dtype=np.float32)} if meaning else {})


def labelled(turns):
    rows = [Row((), "", bool(gives), "", str(number)) for number, (_, gives) in enumerate(turns)]
    return [found for found, _ in turns], rows


def test_one_bad_idea_is_enough_and_many_harmless_ones_are_not():
    harmless, bad = idea("asks"), idea("orders")
    turns, rows = labelled([((harmless,) * 3, 0), ((harmless,), 0), ((harmless, bad), 1), ((bad,), 1)] * 150)
    learned = chances(turns, fit(turns, rows))
    assert max(learned[0::4].max(), learned[1::4].max()) < 0.3
    assert min(learned[2::4].min(), learned[3::4].min()) > 0.7


def test_meaning_is_learned_beside_features():
    turns, rows = labelled([((idea("W", meaning=[1.0, 0.0]),), 1), ((idea("W", meaning=[0.0, 1.0]),), 0)] * 40)
    learned = chances(turns, fit(turns, rows))
    assert learned[0] > 0.7 > 0.3 > learned[1]


def test_overconfident_probabilities_are_drawn_back():
    labels = np.array([1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0] * 20)
    found = np.array([0.99, 0.99, 0.99, 0.01, 0.01, 0.01, 0.99, 0.01] * 20)
    slope, offset = calibrated(found, labels)
    odds = slope * np.log(0.99 / 0.01) + offset
    assert 1 / (1 + np.exp(-odds)) == pytest.approx(0.75, abs=0.01)
