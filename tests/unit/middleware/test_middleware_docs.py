"""What docs/middleware.md shows is what happens."""

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[3] / "docs" / "middleware.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    [found] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found


def test_the_example_prints_what_the_page_says(capsys: pytest.CaptureFixture[str]):
    exec(compile(block("python"), "docs/middleware.md", "exec"), {})
    assert capsys.readouterr().out == block("text")
