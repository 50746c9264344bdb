"""No secret of a known form reaches a file, a model, or the log."""

import logging
import random
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.coach import Coach
from agent.drawn_out import DrawnOut
from agent.errors import ModelUnavailable
from agent.guard import Guard
from agent.guard.planned import Marking
from agent.one_to_ones import OneToOnes
from agent.rehearsal import Rehearsal
from agent.steps.phrase import Phrase
from agent.steps.rehearse.with_model import Buyer
from memory.mine import Memory
from prompts.buyers import our_buyers
from tests.fakes import HashedWords
from tests.support.memories import files, line
from tests.support.secrets import FORMS, core
from tests.support.talking import MONDAY

NAMES = st.sampled_from(sorted(set(FORMS) - {"number"}))
AROUND = st.sampled_from(["{}", "I want to win Kessler. {}", "Dana sent this: {}\nIs she serious?", "Fwd: {}"])


class Listening:
    """A model that is away, and keeps what it was asked."""

    wording = "coach/phrase v0"

    def __init__(self):
        self.asked = []

    def phrase(self, request, seconds):
        self.asked.append(request.model_dump_json())
        raise ModelUnavailable("away")

    def notice(self):
        return ""


class Heard(logging.Handler):
    """Keeps what is logged, of every level."""

    def __init__(self):
        super().__init__(logging.NOTSET)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    home, model, log = tmp_path_factory.mktemp("home"), Listening(), Heard()
    memory = Memory.open(home, embedder=HashedWords())
    coach = Coach(
        sessions=memory.record,
        commitments=memory.record,
        insights=memory.record,
        recall=memory.recall,
        phrase=Phrase(judge=Guard(None), phraser=model, seconds=1, timezone=UTC),
        rehearsal=Rehearsal(sessions=memory.record, buyer=Buyer(), personas=our_buyers(), timezone=UTC),
        one_to_ones=OneToOnes(Marking(Guard(None))),
        drawn_out=DrawnOut(matters=memory.record, sessions=memory.record, clock=lambda: MONDAY, timezone=UTC),
        clock=lambda: MONDAY,
        timezone=UTC,
        help_texts=lambda focus: "",
    )
    logging.getLogger().addHandler(log)
    yield home, model, log, memory, coach
    logging.getLogger().removeHandler(log)
    memory.close()


@settings(max_examples=4)
@given(names=st.lists(NAMES, min_size=6, max_size=9, unique=True), around=AROUND, seed=st.integers(0, 2**32))
def test_no_secret_is_ever_written_down_or_passed_on(place, names, around, seed):
    home, model, log, memory, coach = place
    chance = random.Random(seed)
    secrets = [FORMS[name](chance) for name in names]
    secret = "\n".join(secrets)
    text = around.format(secret)
    session = coach.open("ana", deal=text)
    session = coach.take_turn("ana", session.id, text)
    session = coach.take_turn("ana", session.id, f"I will call Dana about it by Friday. {secret}")
    if session.commitment:
        coach.confirm("ana", session.id, session.commitment.model_copy(update={"measure": text}))
    coach.rename("ana", session.id, secret)
    memory.import_lines("ana", [line("1", text, speaker=secrets[0][:200]), line("2", "Dana likes finance.")])
    memory.correct("ana", "2", text)
    written = b"".join(path.read_bytes() for path in files(home))
    told = "\n".join((*model.asked, *log.lines, memory.export("ana")))
    assert model.asked
    assert [never for never in map(core, secrets) if never in told or never.encode() in written] == []
