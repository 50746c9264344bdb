"""What the rep said, quoted with its day."""

import pytest

from agent.guard.quoted import quotations_of

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
