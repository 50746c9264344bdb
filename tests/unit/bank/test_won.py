"""A won deal is asked about as won; a price that is only a detail is not asked about; one idea is no list."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.steps.phrase.given import Given
from agent.steps.phrase.points import points_at_something
from agent.steps.phrase.situation import is_won
from agent.steps.progress import Progress
from prompts.loader import load_bank
from tests.support.bank_talk import NOW, asked, exchange


def given(message: str, *options: str) -> Given:
    ideas = tuple(Idea(kind=IdeaKind.OPTION, text=option) for option in options)
    first: Exchange = exchange(0, None, None, asked("What brings you here?"))
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(first,))
    return Given(Progress(session, Reading(ideas=ideas)), None, (), message)


def fits(name: str, message: str, *options: str) -> bool:
    question = load_bank().get(name)
    assert question is not None
    return points_at_something(question, given(message, *options))


@pytest.mark.parametrize(
    ("said", "won"),
    [
        ("We just won Halden on Friday!", True),
        ("We finally won the tender at the harbour.", True),
        ("They signed last night, so I won it after all.", True),
        ("We won them two years ago, and now the renewal is stuck.", False),
        ("We won the account back in 2021.", False),
        ("I want to know how it goes on once we won it.", False),
    ],
)
def test_a_deal_is_won_when_it_is_what_has_just_happened(said: str, won: bool) -> None:
    assert is_won(given(said)) is won


@pytest.mark.parametrize("name", ["clarify/situation/done-about", "probe_cause/cause/stall-keeps"])
def test_a_won_deal_is_not_asked_about_as_a_stuck_one(name: str) -> None:
    question = load_bank().get(name)
    assert question is not None
    assert "won" in question.unless


@pytest.mark.parametrize("name", ["clarify/situation/won-counted", "probe_cause/cause/won-decided"])
def test_there_are_questions_for_a_won_deal(name: str) -> None:
    question = load_bank().get(name)
    assert question is not None
    assert "won" in question.needs


@pytest.mark.parametrize(
    ("said", "presses"),
    [
        ("She wants a fixed price per pallet, that's clear.", False),
        ("The director asks for the price list by Monday.", False),
        ("She hasn't complained about the price.", False),
        ("Their buyer says our price is too high.", True),
        ("He keeps asking for a better price.", True),
        ("Procurement wants a discount of 12%.", True),
    ],
)
def test_a_price_is_asked_about_only_where_somebody_presses_on_it(said: str, presses: bool) -> None:
    assert fits("probe_cause/cause/price-behind", said) is presses


@pytest.mark.parametrize("name", ["weigh/weigh_options/all-first", "commit/what_and_when/of-everything"])
@pytest.mark.parametrize(
    ("said", "options", "several"),
    [
        ("I could ring Piet and ask for a walk.", ("ring Piet", "ask for a walk"), False),
        ("I want to do it again.\nI could ring Piet.", ("do it again", "ring Piet"), False),
        ("I could ring Piet. Or I could write to Ines first.", ("ring Piet", "write to Ines first"), True),
        ("I could ring Piet.\nMaybe I write to Ines first.", ("ring Piet", "write to Ines first"), True),
    ],
)
def test_of_all_you_have_named_needs_more_than_one(
    name: str, said: str, options: tuple[str, ...], several: bool
) -> None:
    assert fits(name, said, *options) is several
