"""Kill the coach in the middle of turns and look for what was acknowledged."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import Meno, build
from agent.settings import Settings
from evals.prove.kills.report import KillReport

REP = "prove"
MESSAGES = (
    "Dana has been quiet since the demo two weeks ago, marker {mark}",
    "I think she lost her budget, nobody told me so, marker {mark}",
    "I could ring her or write to the head of finance, marker {mark}",
    "I'll ring her on Thursday before noon, marker {mark}",
)
CHAT = [sys.executable, "-c", "from ui.cli import main; main()", "chat", "--json", "--user", REP, "--minutes", "45"]
LONGEST_WAIT = 1.5
"""Seconds between a message and the kill, at most; a turn takes a fraction of that."""


class Acknowledged(NamedTuple):
    """A turn whose object was written before the kill."""

    session: str
    number: int
    mark: str
    text: str


def kill_in_turns(home: Path, kills: int, seed: int = 1) -> KillReport:
    """Kill `meno chat --json` that many times on one data folder, then count turns not kept or recalled."""
    chance = random.Random(seed)
    acknowledged = [turn for number in range(kills) for turn in _killed_run(home, number, chance)]
    with _opened(home) as meno:
        lost = sum(1 for turn in acknowledged if not _is_kept(meno, turn))
        meno.memory.catch_up()
        not_recalled = sum(1 for turn in acknowledged if not _is_recalled(meno, turn))
    return KillReport("turns", kills, len(acknowledged), lost + not_recalled)


def _killed_run(home: Path, number: int, chance: random.Random) -> list[Acknowledged]:
    """Talk until a random moment, kill, and return the turns that were acknowledged by then."""
    environment = {**os.environ, "MENO_HOME": str(home), "MENO_MODEL": ""}
    process = subprocess.Popen(CHAT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    assert process.stdin
    assert process.stdout
    killer = threading.Timer(0, process.send_signal, [signal.SIGKILL])
    found: list[Acknowledged] = []
    turns_before = chance.randrange(1, 6)
    try:
        process.stdout.readline()
        for turn, mark in enumerate(_marks(number)):
            if turn == turns_before:
                killer = threading.Timer(chance.uniform(0, LONGEST_WAIT), process.send_signal, [signal.SIGKILL])
                killer.start()
            message = MESSAGES[turn % len(MESSAGES)].format(mark=mark)
            process.stdin.write(message.encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line.endswith(b"\n"):
                break
            said = json.loads(line)
            found.append(Acknowledged(said["session"], said["turn"], mark, said["text"]))
    except BrokenPipeError:
        # The kill came between two messages.
        pass
    finally:
        killer.join()
        process.kill()
        process.wait()
    return found


def _marks(number: int) -> Iterator[str]:
    for turn in range(200):
        yield f"k{number:03d}t{turn:03d}"


def _is_kept(meno: Meno, turn: Acknowledged) -> bool:
    session = meno.sessions.load(REP, turn.session)
    if len(session.exchanges) <= turn.number:
        return False
    exchange = session.exchanges[turn.number]
    return exchange.turn.text == turn.text and turn.mark in (exchange.utterance or "")


def _is_recalled(meno: Meno, turn: Acknowledged) -> bool:
    return any(turn.mark in recalled.text for recalled in meno.memory.search(REP, turn.mark, limit=5))


def _opened(home: Path) -> Meno:
    return build(Settings(home=home, model=""))
