"""The rubrics, and the prompt that puts one of them and a talk before a judge."""

import re
from collections.abc import Sequence
from enum import StrEnum

from agent.model.fence import as_data, fence_for
from evals.transcript import Transcript, spoken
from prompts.loader import load_prompt
from prompts.template import Prompt

LONGEST_TURN = 2_000
"""Characters of a turn that a judge is shown; of a longer one the beginning and the end."""

_SPEAKER = re.compile(r"^\s*(rep|coach)\s*:\s*", re.IGNORECASE)


class Rubric(StrEnum):
    """What a judge may be asked about a talk; each is a prompt of this name under prompts/library/judge/."""

    HELPFULNESS = "helpfulness"
    DEPTH = "depth"
    NATURALNESS = "naturalness"

    @property
    def prompt(self) -> Prompt:
        """The newest wording of this rubric. Raises PromptError."""
        return load_prompt(f"judge/{self.value}")


def talk_lines(transcript: Transcript) -> tuple[str, ...]:
    """Return a talk as a judge reads it: "rep: ..." and "coach: ...", in order."""
    lines = []
    for said in transcript.said:
        if said.message is not None:
            lines.append(f"rep: {said.message}")
        lines += spoken(said)
    return tuple(lines)


def prompt_for(rubric: Rubric, lines: Sequence[str]) -> str:
    """Return what a judge is asked about these lines: turns numbered, and marked as material all through."""
    fence = fence_for("\n".join(lines))
    numbered = [_line(number, line, fence) for number, line in enumerate(lines, start=1)]
    return rubric.prompt.render(fence=fence, lines=numbered)


def _line(number: int, line: str, fence: str) -> str:
    found = _SPEAKER.match(line)
    speaker = found[1].lower() if found else "rep"
    # One line a turn: a message with line breaks cannot pretend to be another turn.
    text = " ".join(as_data(line[found.end() :] if found else line, LONGEST_TURN, fence).split())
    return f"{number}. {speaker}: {text}"
