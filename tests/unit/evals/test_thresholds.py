"""Thresholds stand in one file, and a slip in it is said in plain words."""

from pathlib import Path

import pytest

from agent.errors import UsageError
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.thresholds import load_thresholds


def written(folder: Path, text: str) -> Path:
    path = folder / "limits.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_that_is_shipped_allows_no_answer() -> None:
    thresholds = load_thresholds()
    assert thresholds.of(ANSWERS_SHOWN) == 0
    assert thresholds.caught is not None
    assert thresholds.false_alarms is not None


def test_a_scorer_without_a_line_may_be_anything(tmp_path: Path) -> None:
    thresholds = load_thresholds(written(tmp_path, "[scorers]\none_question = 0.9\n[leaks]\ncaught = 0.97\n"))
    assert (thresholds.of("one_question"), thresholds.of("turns")) == (0.9, None)
    assert (thresholds.caught, thresholds.false_alarms) == (0.97, None)


def test_a_few_talks_are_held_to_what_no_talk_may_miss(tmp_path: Path) -> None:
    lines = "[scorers]\nanswers_shown = 0.0\nnothing_twice = 1.0\ncommitment_reached = 0.9\ncause_depth = 1.0"
    assert set(load_thresholds(written(tmp_path, lines)).absolute().scorers) == {"answers_shown", "nothing_twice"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[scorers]\ncharm = 0.9", r"limits\.toml: There is no scorer 'charm'; there are answers_shown"),
        ("[scorers]\none_question = 1.5", "one_question = 1.5 must be between 0 and 1"),
        ("[scorers]\nanswers_shown = -1", "answers_shown = -1 must be between 0 and 100"),
        ("[scorers]\nseconds = -0.5", "seconds = -0.5 must be 0 or more"),
        ("[scorers]\nseconds = nan", "must be 0 or more"),
        ("[scorers]\none_question = 'most'", "scorers: one_question is not a number"),
        ("[scorers]\none_question = true", "scorers: one_question is not a number"),
        ("[scorers]\nturns = 12", "turns is neither better high nor low"),
        ("scorers = 3", "scorers is not a table"),
        ("[leaks]\nmissed = 0.1", "leaks: unknown missed"),
        ("[leaks]\ncaught = 97", "caught = 97 must be between 0 and 1"),
        ("[scores]\none_question = 1", "no table is called scores"),
        ("[scorers\none_question = 1", r"not TOML: .*line 1"),
    ],
)
def test_a_slip_in_the_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_thresholds(written(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: cannot be read"):
        load_thresholds(tmp_path / "none.toml")
