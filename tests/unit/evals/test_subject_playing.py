"""A talk goes on until somebody ends it, and a run does not run against a wall for ever."""

import anyio
import pytest

from agent.errors import MemoryStoreError
from evals.inspecting.play import play
from evals.inspecting.playing import PATIENCE, Playing
from evals.reps.rep import Reply
from evals.subjects.subject import SubjectAway
from evals.transcript import Ending, Said
from tests.support.chatbot import scenario


class FakeSubject:
    name = "fake"

    def __init__(self, *turns: str, closes_at: int = 0, offers_at: int = 0, error: Exception | None = None) -> None:
        self.heard: list[str] = []
        self.closed = 0
        self._closes_at, self._offers_at, self._error = closes_at, offers_at, error

    async def open(self, scenario) -> Said:
        return Said(text="What is it?")

    async def take(self, message: str) -> Said:
        self.heard.append(message)
        if self._error:
            raise self._error
        offers = len(self.heard) == self._offers_at
        move = "close" if offers or len(self.heard) == self._closes_at else "clarify"
        return Said(message=message, text=f"What about {message}?", move=move, focus="offer_stop" if offers else "")

    async def later(self) -> Said | None:
        return Said(text="What came of it?", move="follow_up")

    async def close(self) -> None:
        self.closed += 1


class FakeRep:
    def __init__(self, *replies: Reply) -> None:
        self.heard: list[str] = []
        self._replies = list(replies)

    async def reply(self, coach: str) -> Reply:
        self.heard.append(coach)
        return self._replies.pop(0) if self._replies else Reply("more")


def played(subject, rep=None, limit: int = 4):
    return anyio.run(play, subject, scenario("quiet", limit), rep or FakeRep())


def test_a_talk_ends_when_the_coach_closes_it():
    talk = played(FakeSubject(closes_at=2))
    assert (talk.ending, len(talk.said)) == (Ending.CLOSED, 3)


def test_an_offer_to_stop_ends_no_talk():
    talk = played(FakeSubject(offers_at=1, closes_at=3))
    assert (talk.ending, len(talk.said)) == (Ending.CLOSED, 4)


def test_a_talk_ends_when_the_rep_leaves_with_a_word_or_without():
    with_a_word, without = FakeSubject(), FakeSubject()
    assert played(with_a_word, FakeRep(Reply("hi"), Reply("bye", leaves=True))).ending is Ending.LEFT
    assert played(without, FakeRep(Reply("hi"), Reply("", leaves=True))).ending is Ending.LEFT
    assert (with_a_word.heard, without.heard) == (["hi", "bye"], ["hi"])


def test_a_talk_that_nobody_ends_stops_at_its_limit():
    subject = FakeSubject()
    assert played(subject, limit=4).ending is Ending.LIMIT
    assert len(subject.heard) == 4


def test_a_rep_hears_nothing_but_what_the_coach_said():
    rep = FakeRep()
    talk = played(FakeSubject(), rep, limit=2)
    assert rep.heard == [said.text for said in talk.said[:-1]]


def test_the_next_session_is_opened_after_a_talk():
    talk = played(FakeSubject())
    assert talk.later is not None
    assert talk.later.move == "follow_up"


@pytest.mark.parametrize("error", [SubjectAway("the line is dead"), MemoryStoreError("the line is dead")])
def test_a_subject_that_cannot_go_on_leaves_a_failed_talk_with_what_was_said(error):
    subject = FakeSubject(error=error)
    talk = played(subject)
    assert (talk.ending, talk.error) == (Ending.FAILED, "the line is dead")
    assert [said.text for said in talk.said] == ["What is it?"]
    assert subject.closed == 1


def test_a_fault_of_our_own_is_not_taken_for_a_failed_talk():
    subject = FakeSubject(error=ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        played(subject)
    assert subject.closed == 1


def playing_of(subjects, kept=()):
    told: list = []
    return Playing(lambda: subjects.pop(0), lambda _: FakeRep(), kept, told.append), told


async def play_all(playing: Playing, count: int):
    return [await playing.play(scenario(f"s{number}")) for number in range(count)]


def test_after_some_failures_in_a_row_the_rest_is_not_played():
    away = [FakeSubject(error=SubjectAway("gone")) for _ in range(6)]
    playing, told = playing_of([*away])
    talks = anyio.run(play_all, playing, 5)
    assert [bool(subject.heard) for subject in away[:5]] == [True] * PATIENCE + [False] * (5 - PATIENCE)
    assert talks[-1].error == "not played: gone"
    assert told == talks


def test_a_talk_that_works_forgives_earlier_failures():
    order = [True, True, False, True, True, False]
    subjects = [FakeSubject(error=SubjectAway("gone") if fails else None) for fails in order]
    playing, _ = playing_of(list(subjects))
    anyio.run(play_all, playing, 6)
    assert all(subject.heard for subject in subjects)


def test_a_talk_of_a_former_run_is_not_played_again_unless_its_scenario_changed():
    former = played(FakeSubject(), limit=3)
    same = former.model_copy(update={"scenario": scenario("s0")})
    changed = former.model_copy(update={"scenario": scenario("s1", limit=9)})
    subjects = [FakeSubject()]
    playing, told = playing_of(subjects, (same, changed))
    talks = anyio.run(play_all, playing, 2)
    assert talks[0] == same
    assert talks[1].scenario == scenario("s1")
    assert told == talks
    assert subjects == []
