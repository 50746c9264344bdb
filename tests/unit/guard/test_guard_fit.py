"""Fitting the guard's score."""

import numpy as np
import pytest

from agent.guard.ideas import Idea
from evals.fitting.ideas import chances, fit
from evals.fitting.scales import CAUGHT, FALSE_ALARMS, gate, scale, verdict
from evals.fitting.table import Row


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


def test_overconfident_chances_are_drawn_back():
    labels = np.array([1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0] * 20)
    found = np.array([0.99, 0.99, 0.99, 0.01, 0.01, 0.01, 0.99, 0.01] * 20)
    assert scale(found, None, labels).score(0.99, 0.0) == pytest.approx(0.75, abs=0.01)


def test_a_reading_that_knows_better_than_the_ideas_decides():
    labels = np.array([1.0, 0.0] * 50)
    found, readings = np.full(100, 0.5), np.where(labels == 1, 2.0, -2.0)
    fitted = scale(found, readings, labels)
    assert fitted.score(0.5, 2.0) > 0.9 > 0.1 > fitted.score(0.5, -2.0)


def test_the_gate_catches_what_it_must_and_the_verdict_keeps_its_false_alarms():
    draw = np.random.default_rng(1)
    labels = np.repeat([1.0, 0.0], 500)
    scores = np.clip(np.concatenate([draw.normal(0.7, 0.2, 500), draw.normal(0.3, 0.2, 500)]), 0, 1)
    assert (scores[labels == 1] >= gate(scores, labels)).mean() == pytest.approx(CAUGHT, abs=0.005)
    assert (scores[labels == 0] >= verdict(scores, labels)).mean() <= FALSE_ALARMS
