"""A guard that says what it is told to, a second judge that follows a script, and a clock that both move."""

from collections.abc import Sequence

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.errors import MenoError
from agent.guard.second import Band, SecondOpinion
from agent.judges import Opinion, Undecided

BAND = Band(low=0.1, high=0.7)
GATE, VERDICT = 0.2, 0.5

GIVES = Opinion(gives_answer=True, kind=AnswerKind.PRESUPPOSITION, span="the pilot", why="Nobody spoke of a pilot.")
GIVES_NONE = Opinion(gives_answer=False, why="The rep spoke of it.")


class Scoring:
    """Gives every turn this score, with these kinds of reasons, as the guard would."""

    def __init__(self, score: float, *kinds: AnswerKind) -> None:
        self.score, self.kinds = score, kinds

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        return Verdict(
            gives_answer=self.score >= VERDICT,
            blocked=self.score >= GATE or bool(self.kinds),
            score=self.score,
            reasons=tuple(Reason(kind=kind, span=turn) for kind in self.kinds),
            questions=1,
            open=True,
        )


class FakeSecondJudge:
    """Says what its script says, one a call, the last for ever; every call takes so many seconds."""

    wording = "guard/second v9"

    def __init__(self, *script: Opinion | MenoError, takes: float = 0.5, is_away: bool = False) -> None:
        self.script, self.takes, self.is_away = list(script), takes, is_away
        self.asked: list[Undecided] = []
        self.given: list[float] = []
        self.now = 0.0

    def opinion(self, undecided: Undecided, seconds: float) -> Opinion:
        self.asked.append(undecided)
        self.given.append(seconds)
        self.now += min(self.takes, seconds)
        said = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(said, MenoError):
            raise said
        return said

    def notice(self) -> str:
        return "The second judge is away." if self.is_away else ""

    def warm_up(self) -> None:
        """Nothing to load."""


def opinions(guard, second: FakeSecondJudge, *, languages: Sequence[str] = (), seconds: float = 8.0) -> SecondOpinion:
    """Return the two as one judge, on the second one's clock."""
    return SecondOpinion(guard, second, band=BAND, languages=languages, seconds=seconds, clock=lambda: second.now)
