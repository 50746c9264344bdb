from pathlib import Path

import pytest
import yaml

SAID = yaml.safe_load(Path(__file__).with_name("said.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", SAID, ids=[f"{case['asked']}: {case['said'][:40]}" for case in SAID])
def test_what_a_rep_says_is_understood_in_the_light_of_what_was_asked(heard, case):
    reading = heard(case["said"], case["asked"])
    understood = {
        "does": [str(move) for move in reading.moves],
        "brings": [f"{idea.kind}: {idea.text}" for idea in reading.ideas],
        "names": list(reading.people),
        "rates": reading.rating,
        "due": reading.due.text if reading.due else None,
    }
    assert understood == {
        "does": case["does"],
        "brings": case.get("brings", []),
        "names": case.get("names", []),
        "rates": case.get("rates"),
        "due": case.get("due"),
    }
