"""Times as reps say them: understood or asked back, never guessed in silence."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
import yaml

from agent.language.due import read_due

FAMILIES = yaml.safe_load(Path(__file__).with_name("said_times.yaml").read_text(encoding="utf-8"))
RIGHT = 0.95
"""The share of times that have to be understood without asking back, in the families the rules were made with."""


class Case(NamedTuple):
    family: str
    split: str
    now: datetime
    said: str
    due: str


def cases():
    for family in FAMILIES:
        now = datetime.fromisoformat(str(family["now"])).replace(tzinfo=ZoneInfo(family["zone"]))
        for case in family["cases"]:
            yield Case(family["family"], family["split"], now, case["said"], str(case["due"]))


CASES = tuple(cases())


def understood(case):
    found = read_due(case.said, case.now, case.now.tzinfo)
    if found is None:
        return "none"
    if found.unclear or found.at is None:
        return "ask"
    return found.at.astimezone(case.now.tzinfo).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize("case", CASES, ids=[f"{case.family}: {case.said[:40]}" for case in CASES])
def test_a_time_is_understood_or_asked_back_never_guessed_in_silence(case):
    assert understood(case) in (case.due, "ask", "none")


def test_most_times_are_understood_at_once():
    right = Counter(case.split for case in CASES if understood(case) == case.due)
    said = Counter(case.split for case in CASES)
    assert right["tune"] >= RIGHT * said["tune"]
    assert right["seen"] >= RIGHT * said["seen"]


def test_hundreds_of_ways_to_say_when_are_held_and_each_once():
    assert len(CASES) > 350
    assert len({(case.now, case.said) for case in CASES}) == len(CASES)
