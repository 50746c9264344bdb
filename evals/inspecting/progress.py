"""Telling of each talk as soon as it was played and all scorers have looked at it."""

from collections import defaultdict
from collections.abc import Callable

from evals.finding import Finding
from evals.results import Looked
from evals.transcript import Transcript

OnTalk = Callable[[Looked, int, int], None]
"""Takes a talk, how many are done with it, and how many there will be."""


class Progress:
    """Gathers what scorers find, and tells once a talk has all of it."""

    def __init__(self, on_talk: OnTalk | None, *, talks: int, scorers: int) -> None:
        """Take whom to tell, if anybody, and how much there will be."""
        self._on_talk, self._talks, self._scorers = on_talk, talks, scorers
        self._found: dict[str, list[Finding]] = defaultdict(list)
        self._done = 0

    def played(self, talk: Transcript) -> None:
        """Take a talk that was played; one that failed is looked at by nobody."""
        if talk.error or not self._scorers:
            self._tell(Looked(transcript=talk, findings=()))

    def found(self, talk: Transcript, finding: Finding) -> None:
        """Take what one scorer found in a talk."""
        findings = self._found[talk.scenario.id]
        findings.append(finding)
        if len(findings) == self._scorers:
            self._tell(Looked(transcript=talk, findings=tuple(findings)))

    def _tell(self, looked: Looked) -> None:
        self._done += 1
        if self._on_talk is not None:
            self._on_talk(looked, self._done, self._talks)
