"""What the coach decides over the example talks: decisions are pinned, wording is not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from agent.bootstrap import build
from agent.settings import Settings

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent.parent / "examples").glob("*.txt"))
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def decisions(script, home):
    """Each turn as stage, move and focus, then the commitment as it stands at the end."""
    settings = Settings(_env_file=None, home=home, timezone="Europe/Berlin")
    with build(settings, clock=lambda: NOW) as meno:
        session = meno.coach.open("golden")
        for line in script.read_text(encoding="utf-8").splitlines():
            session = meno.coach.take_turn("golden", session.id, line)
    kept = session.commitment
    return {
        "turns": [f"{turn.stage} {turn.move} {turn.focus}" for turn in session.turns],
        "commitment": kept and kept.model_dump(mode="json", include={"action", "due_at", "due_text", "status"}),
    }


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda script: script.stem)
def test_the_coach_decides_as_it_did(script, tmp_path, request):
    golden = HERE / f"{script.stem}.yaml"
    found = decisions(script, tmp_path)
    if request.config.getoption("--write-golden"):
        golden.write_text(yaml.safe_dump(found, sort_keys=False, allow_unicode=True), encoding="utf-8")
    assert found == yaml.safe_load(golden.read_text(encoding="utf-8")), "make golden writes it anew; read the diff"
