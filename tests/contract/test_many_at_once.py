"""Many reps in one process: what one is asked does not depend on who else is talking at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest

from agent.bootstrap import Meno, build
from agent.settings import Settings
from evals.load.lines import lines
from tests.support.coaching import NOW

REPS, MESSAGES = 4, 4


@pytest.fixture(scope="module")
def meno(tmp_path_factory):
    with build(Settings(home=tmp_path_factory.mktemp("home"), timezone="Europe/Berlin"), clock=lambda: NOW) as built:
        yield built


def asked(meno: Meno, rep_id: str, seed: int) -> list[str]:
    """Return everything the coach said to a rep who says what this seed says."""
    session = meno.coach.open(rep_id, minutes=15)
    for message in islice(lines(seed), MESSAGES):
        session = meno.coach.take_turn(rep_id, session.id, message)
    return [exchange.turn.text for exchange in session.exchanges]


def test_a_rep_is_asked_the_same_alone_and_beside_others(meno):
    with ThreadPoolExecutor(REPS) as threads:
        beside = list(threads.map(lambda seed: asked(meno, f"beside{seed}", seed), range(REPS)))
    alone = [asked(meno, f"alone{seed}", seed) for seed in range(REPS)]
    assert beside == alone
    assert len({tuple(talk) for talk in alone}) == REPS


def test_nobody_is_reminded_of_what_another_rep_said(meno):
    with ThreadPoolExecutor(REPS) as threads:
        list(threads.map(lambda seed: asked(meno, f"once{seed}", seed), range(REPS)))
    for seed in range(REPS):
        own = set(islice(lines(seed), MESSAGES))
        assert {item.text for item in meno.memory.items(f"once{seed}")} <= own
