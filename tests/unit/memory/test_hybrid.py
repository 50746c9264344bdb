"""What recall prefers."""

from memory.recall.closer import own_share
from tests.support.memories import line


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


def test_an_answer_in_words_that_mean_the_same_goes_before_one_in_none(memory):
    memory.import_lines(
        "ann",
        [
            line("kin", "The expense scared their treasurer."),
            line("other", "The weather pleased their treasurer.", days=2),
        ],
    )
    assert order(memory, "Whom was the budget a worry for?")[0] == "kin"


def test_asked_when_what_tells_a_time_goes_first(memory):
    memory.import_lines(
        "ann",
        [
            line("untold", "The pilot slipped for good reasons."),
            line("told", "The pilot slipped two weeks ago.", days=-9),
        ],
    )
    assert order(memory, "When did the pilot slip?")[0] == "told"


def test_what_was_told_later_of_a_month_belongs_to_it(memory):
    memory.import_lines(
        "ann",
        [
            line("of july", "The pilot slipped in July because of rain.", days=70),
            line("of june", "The pilot slipped in June because of rain.", days=71),
        ],
    )
    assert order(memory, "Why did the pilot slip in July?")[0] == "of july"
    assert order(memory, "Why did the pilot slip in June?")[0] == "of june"


def test_what_people_say_of_themselves_is_told_from_what_they_say_of_the_listener():
    assert own_share("I sold my first three.") > own_share("Sold three.") > own_share("You sold your first three!")


def test_a_turn_is_not_brought_what_only_shares_an_everyday_word(memory):
    memory.import_lines("ann", [line("a", "Dana wants to talk next week."), line("b", "Dana signed the contract.")])
    about = [item.id for item in memory.recall.about("ann", "I want a talk about the contract Dana signed")]
    assert about == ["b"]
