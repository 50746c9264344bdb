"""What was said in a real call, as a transcript has it: who, what and when."""

from agent.domain.frozen import Frozen


class Stretch(Frozen):
    """What one speaker says until another begins; `at` and `until` are seconds from the start, where they are known."""

    speaker: str
    text: str
    at: float | None = None
    until: float | None = None


class Transcript(Frozen):
    """A call as it was said; `speakers` in the order of their first words, `lines` in the order of the talk."""

    speakers: tuple[str, ...]
    lines: tuple[Stretch, ...]
