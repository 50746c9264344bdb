"""Where the parts are put together: the only place of agent/ that knows memory/.

What pages, commands and evaluations need of memory/ by name, they import from here.
"""

import threading
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache

from agent.clock import utc_now, zone
from agent.coach import Coach
from agent.drawn_out import DrawnOut
from agent.guard import Guard
from agent.guard.buyer import BuyerRole
from agent.judges import SecondJudge
from agent.judging import second_opinion
from agent.matters import Matters
from agent.model import buyer_for, phraser_for
from agent.peers import Peers
from agent.plans import Plans
from agent.ports import Clock, CommitmentStore, Embedder, InsightStore, Judge, PairReader, Phraser, SessionStore
from agent.rehearsal import Rehearsal
from agent.settings import Settings
from agent.sheets import CallSheets
from agent.steps.phrase import Phrase
from agent.steps.phrase.sound import check_bank
from agent.steps.rehearse.with_model import Buyer
from memory.condition import index_condition as index_condition
from memory.embedder import MiniLM
from memory.mine import Memory as Memory
from memory.pairs import MiniLMPairs
from memory.reports import ErasureReport as ErasureReport
from memory.reports import ExportForm as ExportForm
from memory.rescue import put_aside as put_aside
from memory.rescue import salvage_to as salvage_to
from memory.sealing import decrypt as decrypt
from memory.sealing import encrypt as encrypt
from prompts.buyers import Persona, load_buyers
from prompts.loader import load_all

NO_MODEL = "No model is configured: the embedded coach asks from its own question bank. Nothing leaves this machine."


@cache
def embedder() -> Embedder:
    """Return the local embedder of this process; its weights are read on first use."""
    return MiniLM()


@cache
def pair_reader() -> PairReader:
    """Return the reader of turn and talk of this process; its weights are read on first use."""
    return MiniLMPairs()


@cache
def local_guard() -> Guard:
    """Return the guard of this process, with all that it can use on this machine."""
    return Guard(embedder(), pair_reader())


def judge(settings: Settings) -> Judge:
    """Return the judge that these settings ask for: the guard, with a second judge where they name one.

    Raises UsageError for a language that cannot be told from others here, PromptError.
    """
    return second_opinion(settings, local_guard()) or local_guard()


@dataclass(frozen=True)
class Meno(AbstractContextManager["Meno"]):
    """Meno, put together: what pages and commands work with. Close it, or use it as a context."""

    coach: Coach
    guard: Guard
    buyers: Mapping[str, Persona]
    rehearsal: Rehearsal
    sessions: SessionStore
    commitments: CommitmentStore
    insights: InsightStore
    plans: Plans
    peers: Peers
    sheets: CallSheets
    matters: Matters
    memory: Memory
    settings: Settings
    timezone: tzinfo
    _phraser: Phraser | None = None
    _second: SecondJudge | None = None

    def notices(self) -> tuple[str, ...]:
        """Return what a person should know now, in plain words: no model, a model that is away, recall that is."""
        model = NO_MODEL if self._phraser is None else self._phraser.notice()
        second = self._second.notice() if self._second else ""
        return tuple(notice for notice in (model, second, *self.memory.notices()) if notice)

    def warm_up(self) -> None:
        """Load in the background what the first turn needs, and let the index keep up: for processes that stay."""
        threading.Thread(target=self._warm, name="meno-warm-up", daemon=True).start()
        self.memory.follow()

    def close(self) -> None:
        """Close the record and the index."""
        self.memory.close()

    def __exit__(self, *_: object) -> None:
        """Close what is open."""
        self.close()

    def _warm(self) -> None:
        if self._phraser is not None:
            self._phraser.warm_up()
        if self._second is not None:
            self._second.warm_up()
        self.guard.check(("rep: Dana went quiet.",), "What have you heard from her since?")


def build(settings: Settings, *, clock: Clock = utc_now, phraser: Phraser | None = None) -> Meno:
    """Put Meno together. Raises UsageError for settings that cannot be, PromptError, MemoryStoreError."""
    load_all()
    check_bank()
    timezone = zone(settings.timezone)
    personas = load_buyers(settings.buyers)
    memory = Memory.open(
        settings.home,
        database_url=settings.database_url,
        chroma_url=settings.chroma_url,
        embedder=embedder(),
        clock=clock,
        record_key=settings.record_key,
    )
    guard = local_guard()
    opinions = second_opinion(settings, guard)
    languages = opinions.languages if opinions and not settings.small_model else frozenset()
    phraser = phraser or phraser_for(settings, languages)
    buyer = Buyer(buyer_for(settings), settings.wait, in_role=BuyerRole(embedder()))
    rehearsal = Rehearsal(sessions=memory.record, buyer=buyer, personas=personas, timezone=timezone)
    coach = Coach(
        sessions=memory.record,
        commitments=memory.record,
        insights=memory.record,
        recall=memory.recall,
        phrase=Phrase(
            judge=guard,
            phraser=phraser,
            seconds=settings.wait,
            timezone=timezone,
            second=opinions,
            languages=languages,
        ),
        rehearsal=rehearsal,
        drawn_out=DrawnOut(matters=memory.record, sessions=memory.record, clock=clock, timezone=timezone),
        clock=clock,
        timezone=timezone,
        help_texts=lambda focus: str(getattr(settings, f"help_{focus}", "")),
    )
    return Meno(
        coach=coach,
        guard=guard,
        buyers=personas,
        rehearsal=rehearsal,
        sessions=memory.record,
        commitments=memory.record,
        insights=memory.record,
        plans=Plans(
            plans=memory.record,
            sessions=memory.record,
            commitments=memory.record,
            insights=memory.record,
            clock=clock,
        ),
        peers=Peers(peers=memory.record, clock=clock),
        matters=Matters(matters=memory.record, clock=clock, timezone=timezone),
        sheets=CallSheets(sessions=memory.record, sheets=memory.record, clock=clock),
        memory=memory,
        settings=settings,
        timezone=timezone,
        _phraser=phraser,
        _second=opinions.second if opinions else None,
    )
