"""What recall prefers."""

import pytest

from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import line


@pytest.fixture
def memory(tmp_path):
    opened = Memory.open(tmp_path / "home", embedder=HashedWords())
    yield opened
    opened.close()


def order(memory, query):
    return [item.id for item in memory.search("ann", query)]


def test_the_named_speaker_goes_first(memory):
    memory.import_lines(
        "ann",
        [
            line("bo", "I want a pilot with security.", days=0, speaker="Bo"),
            line("dana", "I want a pilot with security.", days=2, speaker="Dana"),
        ],
    )
    assert order(memory, "What does Bo want with the pilot?")[0] == "bo"
    assert order(memory, "What does Dana want with the pilot?")[0] == "dana"


def test_the_named_month_goes_first(memory):
    memory.import_lines(
        "ann", [line("march", "The pilot slipped.", days=0), line("may", "The pilot slipped.", days=65)]
    )
    assert order(memory, "How did the pilot slip in March?")[0] == "march"
    assert order(memory, "How did the pilot slip in May?")[0] == "may"


def test_of_equals_the_newer_goes_first(memory):
    memory.import_lines("ann", [line("old", "The pilot slipped."), line("new", "The pilot slipped.", days=90)])
    assert order(memory, "pilot")[0] == "new"


def test_an_answer_is_found_by_the_question_before_it(memory):
    memory.import_lines(
        "ann",
        [
            line("other", "Lunch at noon.", days=-3),
            line("question", "Who signs the contract?", speaker="Bo"),
            line("answer", "Their new treasurer.", days=0.001, speaker="Dana"),
            line("later", "Rain again.", days=9),
        ],
    )
    assert order(memory, "who signs the contract")[:2] == ["answer", "question"] or order(
        memory, "who signs the contract"
    )[:2] == ["question", "answer"]


def test_talks_that_lie_apart_are_no_neighbours(memory):
    memory.import_lines(
        "ann", [line("question", "Who signs the contract?"), line("apart", "Their new treasurer.", days=3)]
    )
    assert memory.recall.about("ann", "who signs the contract")[0].id == "question"
    assert len(memory.recall.about("ann", "who signs the contract")) == 1


def test_lines_out_of_order_are_put_in_order(memory):
    memory.import_lines("ann", [line("b", "second", days=1), line("a", "first"), line("c", "third", days=2)])
    assert [item.id for item in memory.show("ann").items] == ["a", "b", "c"]
