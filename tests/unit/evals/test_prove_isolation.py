"""Nobody gets what others said, and the proof would notice if somebody did."""

import random
from types import SimpleNamespace

import pytest

from agent.domain.recalled import Recalled
from agent.errors import MemoryStoreError
from evals.prove.isolation import prove_isolation
from evals.prove.isolation.attack import Attack
from evals.prove.isolation.names import nobodys_names, trying_names
from evals.prove.isolation.population import times
from memory.index.shard import shard_of


def test_some_hundred_queries_under_trying_names_bring_nothing_of_anothers(tmp_path):
    same_shard = [name for name in trying_names() if shard_of(name) == shard_of("ann")]
    reports = list(prove_isolation(tmp_path, 300, names=tuple({*same_shard[:6], *trying_names()[::60]})))
    assert [report.queries for report in reports] == [100, 100, 100]
    assert all(report.is_sound for report in reports), reports


class Leaky:
    """Memory that gives everybody what the first rep said, and lets everybody have everything erased."""

    def __init__(self, refuses=False):
        self.recall = SimpleNamespace(about=self.search)
        self.record = SimpleNamespace(load=self.guessed, history=lambda name: (), of=lambda name: ())
        self.refuses = refuses

    def search(self, name, query, *, limit):
        return (Recalled(id="1", text="private", at=times(0), speaker="rep"),)

    def show(self, name):
        return SimpleNamespace(items=self.search(name, "", limit=1), sessions=(), commitments=())

    def guessed(self, *_, **__):
        if self.refuses:
            raise MemoryStoreError("There is none.")

    erase = correct = guessed


@pytest.mark.parametrize("refuses", [True, False])
def test_what_a_leaky_memory_gives_away_is_counted(refuses):
    attack = Attack(Leaky(refuses), ["ann", "Ann", "ann "])
    chance = random.Random(1)
    found = [attack.once(chance) for _ in range(200)]
    assert sum(one.foreign for one in found) > 50
    assert (sum(one.refused for one in found) > 0) == refuses


def test_trying_names_are_all_different_and_nobodys_names_nobodys():
    names = trying_names()
    assert len(names) == len(set(names)) > 300
    assert set(nobodys_names(names)).isdisjoint(names)
    assert len({shard_of(name) for name in names}) < len(names)
