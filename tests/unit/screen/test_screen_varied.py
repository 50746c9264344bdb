"""Risks said in many ways, and sales talk that only sounds like them; half of either was not used for the patterns."""

from pathlib import Path

import pytest
import yaml

from agent.steps.screen import screen

_MESSAGES = yaml.safe_load(Path(__file__).with_name("varied.yaml").read_text(encoding="utf-8"))
_RISKS = [
    (kind, said) for kind in ("harm", "wrongdoing") for part in ("seen", "unseen") for said in _MESSAGES[kind][part]
]
_INNOCENT = [said for part in ("seen", "unseen") for said in _MESSAGES["innocent"][part]]


@pytest.mark.parametrize(("kind", "said"), _RISKS)
def test_a_risk_is_heard_however_it_is_said(kind: str, said: str) -> None:
    assert screen(said) == kind


@pytest.mark.parametrize("said", _INNOCENT)
def test_sales_talk_that_sounds_like_a_risk_is_coached(said: str) -> None:
    assert screen(said) is None
