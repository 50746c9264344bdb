"""What the rep said, quoted with its day."""

import pytest

from agent.domain.move import CoachMove, Focus
from agent.guard import Guard
from agent.guard.quoted import quotations_of
from prompts.loader import load_bank

SAID = (
    "I rang her today. Dana has no budget, and legal is slow!",
    "Honestly, I'd never drop the price.",
    "Price was never the reason there.",
)


@pytest.mark.parametrize(
    "turn",
    [
        'On 3 March you said: "Price was never the reason there."',
        'Yesterday you said: "legal is slow."',
        'On 24 December 2025 you said: "Dana has no budget."',
        'Today: "Dana has no budget."',
        'Now: "I rang her today."',
    ],
)
def test_whole_sentences_and_clauses_are_quotations(turn: str) -> None:
    assert list(quotations_of(SAID, f"{turn} What has changed since then?")) == [(0, len(turn))]


@pytest.mark.parametrize(
    "turn",
    [
        'Today: "drop the price."',
        'On 3 March you said: "Price was the reason there."',
        'Yesterday you said: "ring the CFO."',
        'Once you said: "Dana has no budget."',
        'Try: "Dana has no budget."',
    ],
)
def test_what_was_cut_out_changed_or_never_said_is_no_quotation(turn: str) -> None:
    assert list(quotations_of(SAID, turn)) == []


CHANGED = [one.text for one in load_bank().of(CoachMove.CONTRAST, Focus.THEN_AND_NOW) if not one.slots]


@pytest.mark.parametrize("question", CHANGED)
def test_what_changed_may_be_asked_behind_two_quotations(question: str) -> None:
    turn = f'On 3 March you said: "Milo decides." Today: "Dana has no budget." {question}'
    verdict = Guard(None).check((f"rep: {SAID[0]}",), turn, remembered=("We met on Monday. Milo decides.",))
    assert not verdict.blocked
    assert verdict.score == 0


def test_advice_behind_a_quotation_stays_advice() -> None:
    turn = 'Today: "Dana has no budget." You should send the CFO a one-pager. What do you think?'
    assert Guard(None).check((f"rep: {SAID[0]}",), turn).blocked


def test_a_quotation_of_words_nobody_said_is_no_quotation() -> None:
    turn = 'On 3 March you said: "Send the CFO a one-pager." What has changed since then?'
    assert Guard(None).check((f"rep: {SAID[0]}",), turn).blocked
