"""Whether all that reps saw acknowledged is in the record, once."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby

from pydantic import BaseModel

from agent.domain.session import Session
from agent.errors import SessionNotFound
from evals.load.rep import Turn


class KeptReport(BaseModel, frozen=True):
    """How many messages were acknowledged; of them lost, or there with another question; and how many stand twice."""

    acknowledged: int
    found_on_coming_back: int
    lost: int
    otherwise: int
    doubled: int

    @property
    def is_sound(self) -> bool:
        """Whether something was acknowledged, and all of it is there once."""
        return self.acknowledged > 0 and not (self.lost or self.otherwise or self.doubled)

    def __str__(self) -> str:
        return (
            f"{self.acknowledged} messages acknowledged ({self.found_on_coming_back} seen on coming back):"
            f" {self.lost} lost, {self.otherwise} with another question, {self.doubled} kept twice"
        )


def compare(turns: Iterable[Turn], load: Callable[[str, str], Session]) -> KeptReport:
    """Compare what reps saw with the record; `load` gives a session of a rep by name, or raises SessionNotFound."""
    seen = sorted(turns, key=lambda turn: (turn.rep, turn.session))
    found: Counter[str] = Counter()
    for (rep, session_id), own in groupby(seen, key=lambda turn: (turn.rep, turn.session)):
        found += _in_session(list(own), _kept(load, rep, session_id))
    return KeptReport(
        acknowledged=len(seen),
        found_on_coming_back=sum(not turn.drawn for turn in seen),
        lost=found["lost"],
        otherwise=found["otherwise"],
        doubled=found["doubled"],
    )


def _in_session(seen: list[Turn], kept: list[tuple[str, str]]) -> Counter[str]:
    said = Counter(words for words, _ in kept)
    asked = dict(kept)
    found = Counter(doubled=sum(times - 1 for times in said.values()))
    for turn in seen:
        if turn.words not in asked:
            found["lost"] += 1
        elif turn.question != asked[turn.words]:
            found["otherwise"] += 1
    return found


def _kept(load: Callable[[str, str], Session], rep: str, session_id: str) -> list[tuple[str, str]]:
    try:
        session = load(rep, session_id)
    except SessionNotFound:
        return []
    return [(each.utterance, each.turn.text) for each in session.exchanges if each.utterance is not None]
