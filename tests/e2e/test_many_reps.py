"""Many reps on two processes behind the proxy: when one process dies, its reps go on with the other."""

import pytest

from evals.load.crowd import Plan
from tests.support.under_load import ground, load

SLOWEST = 240
"""Seconds after which a test gives up, on a machine that is very busy."""


@pytest.mark.parametrize(
    ("reps", "messages", "think"),
    [(4, 4, 0.5), pytest.param(100, 8, 10, marks=pytest.mark.long)],
    ids=["a few", "a hundred"],
)
def test_when_a_process_dies_its_reps_go_on_in_the_other_and_nothing_acknowledged_is_lost(
    tmp_path, postgres, reps, messages, think
):
    plan = Plan(ramp=reps / 5, measured=SLOWEST, think=think, messages=messages)
    with ground(tmp_path, postgres) as running:
        shown = load(running, reps, plan, kill=True)
    assert shown.load.broken > 0, "nobody was with the process that died"
    assert shown.load.errors == {}
    assert shown.kept.is_sound, str(shown.kept)
    assert shown.kept.acknowledged == reps * messages
