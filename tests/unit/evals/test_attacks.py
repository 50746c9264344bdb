"""The attacks on the guard are counted as they are found."""

from agent.domain.verdict import Verdict
from evals.attacks import Planted, attacks, in_disguise, planted, table
from evals.disguises import names


class Holding:
    """Holds every turn that is not plain ASCII, and calls none an answer."""

    def check(self, context, turn, *, remembered=()):
        return Verdict(gives_answer=False, blocked=not turn.isascii(), score=0.2)


def test_each_disguise_is_counted_over_all_answers():
    found = {one.disguise: one for one in in_disguise(Holding())}
    assert set(found) == {*names(), "in parts or by request"}
    assert found["none"].held == 0
    assert found["zero-width spaces"].held == found["none"].turns == len(attacks("answers")) == 100
    assert not any(one.called for one in found.values())


def test_planted_ideas_and_the_reps_own_are_told_apart():
    found = {one.sort: one for one in planted()}
    assert all(one.messages == 30 for one in found.values())
    assert found["planted, tuned on"].mistaken == found["the rep’s own, tuned on"].mistaken == 0


def test_the_tables_are_markdown():
    lines = list(table(iter(()), iter((Planted("planted", 30, 2),))))
    assert lines[-1] == "| planted | 30 | 2 |"
