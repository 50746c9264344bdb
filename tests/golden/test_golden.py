"""What the coach decides over the example talks: decisions are pinned, wording is not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from agent.bootstrap import build
from agent.domain.session import Mode
from agent.settings import Settings

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
SCRIPTS = {script.stem: (script, Mode.PREPARE) for script in sorted(EXAMPLES.glob("*.txt"))} | {
    f"{mode}_{script.stem}": (script, mode)
    for mode in (Mode.PRACTISE, Mode.DEBRIEF, Mode.LEAD)
    for script in sorted((EXAMPLES / mode).glob("*.txt"))
}
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def decisions(script, mode, home):
    """Each turn as stage, move and focus, then the commitment as it stands at the end."""
    settings = Settings(_env_file=None, home=home, timezone="Europe/Berlin")
    with build(settings, clock=lambda: NOW) as meno:
        planned = script.with_suffix(".plan")
        plan = meno.one_to_ones.read(planned.read_text(encoding="utf-8")) if planned.exists() else None
        session = meno.coach.open("golden", mode=mode, one_to_one=plan)
        for line in script.read_text(encoding="utf-8").splitlines():
            session = meno.coach.take_turn("golden", session.id, line)
    kept, *also = (
        one and one.model_dump(mode="json", include={"action", "due_at", "due_text", "status"})
        for one in (session.commitment, *session.also)
    )
    return {
        "turns": [f"{turn.stage} {turn.move} {turn.focus}" for turn in session.turns],
        "commitment": kept,
    } | ({"also": also} if also else {})


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_coach_decides_as_it_did(name, tmp_path, request):
    golden = HERE / f"{name}.yaml"
    script, mode = SCRIPTS[name]
    found = decisions(script, mode, tmp_path)
    if request.config.getoption("--write-golden"):
        golden.write_text(yaml.safe_dump(found, sort_keys=False, allow_unicode=True), encoding="utf-8")
    assert found == yaml.safe_load(golden.read_text(encoding="utf-8")), "make golden writes it anew; read the diff"
