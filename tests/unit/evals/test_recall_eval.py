"""The recall evaluation counts what it says it counts."""

import json

import pytest

from agent.domain.recalled import Recalled
from agent.errors import UsageError
from evals.long_talks import OURS, long_talks
from evals.recall_eval import evaluate_recall
from tests.support.sessions import NOON


class Finds:
    """A memory that answers every query with these ids."""

    def __init__(self, *ids):
        self.ids = ids
        self.lines = []

    def import_lines(self, rep_id, lines):
        self.lines += [json.loads(line) for line in lines]

    def search(self, rep_id, query, *, limit):
        return tuple(Recalled(id=one, text="", at=NOON) for one in self.ids[:limit])


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.json"
    turns = [{"speaker": "Ann", "dia_id": f"D1:{number}", "text": f"turn {number}"} for number in range(1, 13)]
    asked = [
        {"question": "What?", "evidence": ["D1:1"], "category": 4},
        {"question": "When?", "evidence": ["D1:7; D1:12"], "category": 2},
        {"question": "Never said?", "evidence": ["D1:2"], "category": 5},
        {"question": "Lost?", "evidence": ["D9:9"], "category": 1},
    ]
    conversation = {"session_1_date_time": "1:56 pm on 8 May, 2023", "session_1": turns}
    path.write_text(json.dumps([{"sample_id": "x", "conversation": conversation, "qa": asked}]))
    return path


def test_evidence_among_the_first_five_and_ten_is_counted_apart(talk):
    figures = evaluate_recall(talk, Finds(*(f"D1:{number}" for number in range(1, 13))))
    assert (figures.share(5), figures.share(10)) == (0.5, 1.0)
    assert (figures.share(5, "one turn"), figures.share(5, "time")) == (1.0, 0.0)
    assert "all 2 questions" in figures.table()


def test_nothing_found_is_nothing_counted(talk):
    assert evaluate_recall(talk, Finds()).share(10) == 0


def test_every_turn_is_imported_with_its_day_and_speaker(talk):
    memory = Finds()
    evaluate_recall(talk, memory)
    assert len(memory.lines) == 12
    assert memory.lines[0] == {"id": "D1:1", "at": "2023-05-08T13:56:00+00:00", "text": "turn 1", "speaker": "Ann"}


@pytest.mark.parametrize("content", ["no json", "[1]", '[{"sample_id": "x"}]'])
def test_another_file_is_refused_in_plain_words(tmp_path, content):
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(UsageError, match="other.json"):
        evaluate_recall(path, Finds())


@pytest.mark.parametrize(
    "rows",
    [
        [{"id": "1", "at": "2026-01-01", "text": "Hello."}],
        [{"question": "Who?", "category": "one turn", "evidence": ["1"]}],
        [
            {"id": "1", "at": "2026-01-01", "text": "Hello."},
            {"question": "Who?", "category": "one turn", "evidence": ["2"]},
        ],
    ],
)
def test_a_talk_of_ours_whose_questions_have_no_evidence_is_refused(tmp_path, rows):
    path = tmp_path / "other.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows))
    with pytest.raises(UsageError, match=r"other\.jsonl"):
        long_talks(path)


@pytest.mark.parametrize("path", sorted(OURS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_our_talks_are_long_and_much_is_asked_of_them(path):
    (talk,) = long_talks(path)
    assert len(talk.lines) >= 150
    assert len(talk.asked) >= 60
    assert {asked.category for asked in talk.asked} == {"one turn", "several turns", "time", "inference"}


def test_of_our_talks_one_at_least_is_held_out():
    assert {path.name.split(".")[1] for path in OURS.glob("*.jsonl")} == {"dev", "test"}


def test_a_memory_that_finds_the_evidence_is_told_so():
    path = next(iter(OURS.glob("*.dev.jsonl")))
    (talk,) = long_talks(path)
    first = talk.asked[0]
    figures = evaluate_recall(path, Finds(*first.evidence))
    assert 0 < figures.share(5) < 0.1
