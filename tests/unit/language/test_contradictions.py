"""What a speaker says otherwise than before."""

import pytest

from agent.language.contradiction import Difference, claims_in, clashes, supersedes
from tests.support.contradictions import NONE, figures, pairs

PAIRS = pairs()


def test_there_are_pairs_of_every_kind() -> None:
    assert {pair.kind for pair in PAIRS} == {*Difference, NONE}
    assert all(sum(pair.kind == kind for pair in PAIRS) >= 15 for kind in Difference)


@pytest.mark.parametrize("kept_back", [False, True])
def test_what_is_called_a_contradiction_is_one_and_most_are_found(kept_back: bool) -> None:
    found = figures(tuple(pair for pair in PAIRS if pair.kept_back is kept_back))
    assert found.precision >= 0.97
    assert found.recall >= 0.8


@pytest.mark.parametrize("kind", Difference)
def test_each_kind_is_found_more_often_than_not(kind: Difference) -> None:
    assert figures(tuple(pair for pair in PAIRS if pair.kind == kind)).recall >= 0.75


@pytest.mark.parametrize("group", sorted({pair.group for pair in PAIRS if pair.kind == NONE}))
def test_what_can_both_hold_is_left_alone(group: str) -> None:
    own = figures(tuple(pair for pair in PAIRS if pair.group == group))
    assert own.wrongly <= own.without // 10


def test_a_clash_names_what_both_sides_name_and_quotes_to_the_letter() -> None:
    (found,) = clashes("Well, I think Dana has no budget, honestly.", "And Dana has the budget.")
    assert found.difference is Difference.NEGATION
    assert found.names == {"dana"}
    assert found.older.text == "Dana has the budget"
    assert found.newer.text.startswith("I think Dana has no budget")


@pytest.mark.parametrize(
    "aside", ["Dana has no budget, sadly.", "Frankly, Dana has no budget.", "So Dana really has no budget"]
)
def test_how_the_rep_feels_about_it_changes_nothing(aside: str) -> None:
    assert clashes(aside, "Dana has the budget.")


def test_he_and_she_stand_for_the_one_name_said_before() -> None:
    assert clashes("I rang Dana. She has no budget.", "Dana has the budget.")
    assert not clashes("I rang Dana and Ruth. She has no budget.", "Dana has the budget.")


@pytest.mark.parametrize(
    "text",
    [
        "Does Dana have the budget?",
        "If Dana has the budget, we sign.",
        "Milo says Dana has the budget.",
        "Dana might have the budget.",
        '"Dana has the budget", he wrote.',
        "I don't know whether Dana has the budget.",
        "I hope Dana has the budget.",
    ],
)
def test_only_what_the_rep_states_counts_as_stated(text: str) -> None:
    assert not any(claim.rest & {"budget"} for claim in claims_in(text))


def test_a_change_that_the_rep_tells_of_takes_the_place_of_what_was_said_before() -> None:
    assert supersedes("The budget is 65k now.", "The budget is 40k.")
    assert all(clash.is_told for clash in clashes("The budget is 65k now.", "The budget is 40k."))


def test_what_was_not_so_yet_gives_way_to_what_is() -> None:
    assert supersedes("Dana has the contract.", "Dana doesn't have the contract yet.")


def test_texts_without_a_word_in_common_leave_each_other_alone() -> None:
    assert not supersedes("Milo signs in May.", "The renewal is in June.")


@pytest.mark.parametrize("odd", ["", "   ", "?!", "no", "Dana", "…" * 50, "a\n\n\nb", "😀 budget 40k 40k 40k"])
def test_odd_texts_contradict_nothing(odd: str) -> None:
    assert clashes(odd, "Dana has the budget.") == ()
    assert clashes("Dana has the budget.", odd) == ()
