"""A phraser that follows a script, and a judge that objects to given words."""

from collections.abc import Sequence

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.errors import MenoError
from agent.ports import ModelTurn, PhraseRequest


class FakePhraser:
    """Says what the script says; every call takes so many seconds of its own clock."""

    wording = "coach/phrase v9"

    def __init__(self, *script: ModelTurn | MenoError, takes: float = 1.0) -> None:
        self.script = list(script)
        self.asked: list[PhraseRequest] = []
        self.given: list[float] = []
        self.now = 0.0
        self.takes = takes

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        self.asked.append(request)
        self.given.append(seconds)
        self.now += min(self.takes, seconds)
        said = self.script.pop(0)
        if isinstance(said, MenoError):
            raise said
        return said


class Objecting:
    """Blocks whatever holds one of these words, surely or only to be safe, and keeps what it judged."""

    def __init__(self, *words: str, sure: bool = True) -> None:
        self.words = words
        self.sure = sure
        self.judged: list[tuple[tuple[str, ...], str, tuple[str, ...]]] = []

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        self.judged.append((tuple(context), turn, tuple(remembered)))
        found = [word for word in self.words if word in turn]
        reasons = tuple(Reason(kind=AnswerKind.SUGGESTION_QUESTION, span=word) for word in found)
        score = (0.9 if self.sure else 0.3) if found else 0.1
        return Verdict(gives_answer=bool(found) and self.sure, blocked=bool(found), score=score, reasons=reasons)
