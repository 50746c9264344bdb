"""Meno, put together: what pages and commands work with."""

import gc
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import tzinfo

from agent.coach import Coach
from agent.domain.roster import Roster
from agent.guard import Guard
from agent.judges import SecondJudge
from agent.limits import NOTICE, Limits
from agent.matters import Matters
from agent.notice import Notice
from agent.one_to_ones import OneToOnes
from agent.peers import Peers
from agent.plans import Plans
from agent.ports import CommitmentStore, InsightStore, Phraser, SessionStore
from agent.rehearsal import Rehearsal
from agent.settings import Settings
from agent.sheets import CallSheets
from agent.themes.ballots import Ballots
from agent.themes.of_sessions import Themes
from agent.themes.releases import ThemeReleases
from memory.mine import Memory
from prompts.buyers import Persona

NO_MODEL = "No model is configured: the embedded coach asks from its own question bank. Nothing leaves this machine."


@dataclass(frozen=True)
class Meno(AbstractContextManager["Meno"]):
    """Meno, put together: what pages and commands work with. Close it, or use it as a context."""

    coach: Coach
    guard: Guard
    buyers: Mapping[str, Persona]
    rehearsal: Rehearsal
    one_to_ones: OneToOnes
    sessions: SessionStore
    commitments: CommitmentStore
    insights: InsightStore
    plans: Plans
    peers: Peers
    sheets: CallSheets
    matters: Matters
    roster: Roster
    ballots: Ballots
    themes: Themes
    releases: ThemeReleases
    notice: Notice
    memory: Memory
    settings: Settings
    timezone: tzinfo
    _limits: Limits | None = None
    _phraser: Phraser | None = None
    _second: SecondJudge | None = None
    _close_themes: Callable[[], None] = lambda: None
    _warming: list[threading.Thread] = field(default_factory=list)

    def notices(self, rep_id: str = "") -> tuple[str, ...]:
        """Return what a person should know now, in plain words: no model, a model or a recall that is away.

        With a `rep_id` it is said too that the rep's tokens of the day are used up.
        """
        model = NO_MODEL if self._phraser is None else self._phraser.notice()
        if self._phraser is not None and self._limits is not None and self._limits.is_spent(rep_id):
            model = NOTICE
        second = self._second.notice() if self._second else ""
        return tuple(notice for notice in (model, second, *self.memory.notices()) if notice)

    def warm_up(self) -> None:
        """Load in the background what the first turn needs, and let the index keep up: for processes that stay."""
        threading.Thread(target=self._warm_models, name="meno-warm-up-models", daemon=True).start()
        thread = threading.Thread(target=self._warm_guard, name="meno-warm-up", daemon=True)
        self._warming.append(thread)
        thread.start()
        self.memory.follow()

    def close(self) -> None:
        """Close the record, the index and the themes.

        What is loaded here is waited for, a few seconds at most: the embedder's runtime aborts a process that ends in
        the middle of it. A model that does not answer holds nothing up.
        """
        for thread in self._warming:
            thread.join()
        self._close_themes()
        self.memory.close()

    def __exit__(self, *_: object) -> None:
        """Close what is open."""
        self.close()

    def _warm_models(self) -> None:
        if self._phraser is not None:
            self._phraser.warm_up()
        if self._second is not None:
            self._second.warm_up()

    def _warm_guard(self) -> None:
        self.guard.check(("rep: Dana went quiet.",), "What have you heard from her since?")
        # What is loaded by now stays: looking through all of it for garbage would hold up every turn, each time anew.
        gc.collect()
        gc.freeze()
