"""Prompts are versioned data that cannot go wrong quietly."""

from pathlib import Path

import pytest

from prompts.loader import PromptError, load_all, load_prompt, prompts_in
from prompts.template import parse_prompt

SOURCE = """---
name: coach/greet
version: {version}
purpose: Greet the rep.
variables: [rep, deal]
required: [rep]
changed: First version.
---
Hello {{{{ rep }}}}.{{% if deal %}} About {{{{ deal }}}}.{{% endif %}}
"""


def put(folder: Path, version: int, name: str | None = None) -> None:
    path = folder / (name or f"coach/greet.v{version}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SOURCE.format(version=version), encoding="utf-8")


def test_a_prompt_renders_with_exactly_its_variables() -> None:
    prompt = parse_prompt(SOURCE.format(version=1), "here")
    assert prompt.render(rep="Kim", deal="") == "Hello Kim."
    assert prompt.wording == "coach/greet v1"


@pytest.mark.parametrize("values", [{"rep": "Kim"}, {"rep": "Kim", "deal": "", "mood": "x"}, {"rep": "", "deal": "x"}])
def test_missing_unknown_or_empty_values_are_refused(values: dict[str, str]) -> None:
    with pytest.raises(PromptError, match="coach/greet v1"):
        parse_prompt(SOURCE.format(version=1), "here").render(**values)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("purpose:", "tone: warm\npurpose:"),
        ("[rep, deal]", "[rep, deal, mood]"),
        ("[rep, deal]", "[rep]"),
        ("required: [rep]", "required: [mood]"),
        ("{{ rep }}", "{{ rep"),
        ("version: 1", "version: one"),
        ("---\nname", "name"),
        ("version: 1", "version: [1"),
    ],
)
def test_a_prompt_with_a_faulty_front_matter_is_refused(old: str, new: str) -> None:
    with pytest.raises(PromptError):
        parse_prompt(SOURCE.format(version=1).replace(old, new), "here")


def test_every_version_of_a_prompt_is_found_oldest_first(tmp_path: Path) -> None:
    put(tmp_path, 10)
    put(tmp_path, 9)
    assert [prompt.version for prompt in prompts_in(tmp_path)] == [9, 10]


def test_a_prompt_under_a_foreign_name_is_refused(tmp_path: Path) -> None:
    put(tmp_path, 1, "coach/farewell.v1.md")
    with pytest.raises(PromptError, match=r"calls itself coach/greet\.v1\.md"):
        prompts_in(tmp_path)


def test_an_unknown_prompt_is_named_in_the_error() -> None:
    with pytest.raises(PromptError, match="no prompt coach/sing v3"):
        load_prompt("coach/sing", 3)


def test_everything_shipped_loads() -> None:
    load_all()
