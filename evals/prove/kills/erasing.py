"""The work that is killed: a rep's words are kept, and some of them erased again, in every way there is."""

import random
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import ErasureReport, Memory
from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from evals.made_up import START, line
from evals.prove.kills.canaries import CANARY, Marked, canary, saying
from evals.prove.kills.killing import Say

REPS = ("ann", "bob", "cid")
IMPORTED = 4
"""Of a round's words so many are imported; the two others are said in a session."""


class Did(StrEnum):
    """What an event tells of."""

    KEPT = "kept"
    BEGAN_TO_ERASE = "began to erase"
    ERASED = "erased"


class Way(StrEnum):
    """What is erased of a rep."""

    ITEM = "item"
    OLD_WORDS = "old words"
    SAID_ITEM = "said item"
    SESSION = "session"
    ALL = "all"


class Event(NamedTuple):
    """What was done; `words` are the canaries that it is about, of `Way.ALL` none: the rep's, whatever they are."""

    did: Did
    rep_id: str
    words: tuple[str, ...] = ()
    way: Way = Way.ALL


def work(home: Path, number: int, say: Say[Event | None]) -> None:
    """Keep and erase, round after round."""
    chance = random.Random(number)
    memory = Memory.open(home, embedder=Marked())
    say(None)
    for turn in count():
        rep_id, way = chance.choice(REPS), chance.choice(list(Way))
        words = tuple(canary(number, turn * (IMPORTED + 2) + one) for one in range(IMPORTED + 2))
        keep(memory, rep_id, words)
        say(Event(Did.KEPT, rep_id, words))
        meant = Event(Did.BEGAN_TO_ERASE, rep_id, _of(way, words), way)
        say(meant)
        report = erase(memory, meant)
        if not report.wiped:
            raise RuntimeError(f"nobody else is here, and yet: {report.note}")
        say(meant._replace(did=Did.ERASED))


def keep(memory: Memory, rep_id: str, words: tuple[str, ...]) -> None:
    """Import some of these words, and say the others in a session: one is taken away from it, one promised in it."""
    memory.import_lines(rep_id, [line(_id(word), saying(word)) for word in words[:IMPORTED]])
    taken, promised = words[IMPORTED:]
    promise = Commitment(
        id=f"promise-{_id(promised)}",
        rep_id=rep_id,
        session_id=_id(taken),
        action=f"call about {promised}",
        created_at=START,
        updated_at=START,
    )
    opening = Exchange(number=0, at=START, turn=_turn(Focus.TAKEAWAY))
    session = memory.record.start(
        Session(id=_id(taken), rep_id=rep_id, started_at=START, commitment=promise, exchanges=(opening,))
    )
    for number, word in enumerate((taken, promised), start=1):
        turn = _turn(Focus.SITUATION, f"So {word} it is.")
        said = Exchange(number=number, at=START, utterance=saying(word), reading=Reading(people=(word,)), turn=turn)
        session = memory.record.keep(session, said)


def erase(memory: Memory, meant: Event) -> ErasureReport:
    """Erase what is meant. Raises MemoryStoreError when there is nothing of it."""
    rep_id, words, way = meant.rep_id, meant.words, meant.way
    if way is Way.ALL:
        return memory.erase(rep_id)
    if way is Way.SESSION:
        return memory.erase(rep_id, session_id=_id(words[0]))
    if way is Way.OLD_WORDS:
        return memory.correct(rep_id, _id(words[0]), "Dana is on leave.")
    return memory.erase(rep_id, item_id=_id(words[0]) if way is Way.ITEM else f"{_id(words[0])}/1")


def _id(word: str) -> str:
    """Return a name for what holds this word: names are not erased with what is corrected or left of a session."""
    return word.removeprefix(CANARY)


def _of(way: Way, words: tuple[str, ...]) -> tuple[str, ...]:
    spoken = words[IMPORTED:]
    return {Way.ALL: (), Way.SESSION: spoken, Way.SAID_ITEM: spoken[:1]}.get(way, words[:1])


def _turn(focus: Focus, mirror: str = "") -> CoachTurn:
    return CoachTurn(
        move=CoachMove.CLARIFY, focus=focus, stage=GrowStage.REALITY, mirror=mirror, question="What stays with you?"
    )
