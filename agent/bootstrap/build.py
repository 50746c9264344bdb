"""Puts the parts of Meno together."""

from agent.bootstrap.meno import Meno
from agent.bootstrap.parts import embedder, local_guard, marker
from agent.bootstrap.themes import themes_of
from agent.clock import utc_now, zone
from agent.coach import Coach
from agent.doors import Doors
from agent.drawn_out import DrawnOut
from agent.guard.buyer import BuyerRole
from agent.judging import second_opinion
from agent.limits import Limits
from agent.matters import Matters
from agent.model import buyer_for, namer_for, phraser_for
from agent.notice import Notice
from agent.one_to_ones import OneToOnes
from agent.peers import Peers
from agent.plans import Plans
from agent.ports import Clock, Phraser
from agent.rehearsal import Rehearsal
from agent.settings import Settings
from agent.sheets import CallSheets
from agent.steps.phrase import Phrase
from agent.steps.phrase.sound import check_bank
from agent.steps.rehearse.with_model import Buyer
from agent.themes.finding import ThemeFinder
from agent.themes.of_sessions import Themes
from memory.mine import Memory
from prompts.buyers import load_buyers
from prompts.loader import load_all


def build(
    settings: Settings, *, clock: Clock = utc_now, phraser: Phraser | None = None, doors: Doors | None = None
) -> Meno:
    """Put Meno together; its turns go through these doors, so that whoever opened them can wait for them.

    Raises UsageError for settings that cannot be, PromptError, MemoryStoreError.
    """
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
    limits = Limits(
        doors or Doors(),
        memory.record,
        clock,
        turns_a_minute=settings.turns_a_minute,
        tokens_a_day=settings.tokens_a_day,
    )
    guard = local_guard()
    opinions = second_opinion(settings, guard, limits)
    languages = opinions.languages if opinions and not settings.small_model else frozenset()
    phraser = phraser or phraser_for(settings, languages, limits)
    buyer = Buyer(buyer_for(settings, limits), settings.wait, in_role=BuyerRole(embedder()))
    themes = themes_of(settings, memory.record, clock)
    own_themes = Themes(
        sessions=memory.record,
        kept=memory.record,
        consents=memory.record,
        ballots=themes.ballots,
        finder=ThemeFinder(embedder(), namer_for(settings, limits), limits, settings.wait),
        clock=clock,
        is_on=bool(themes.roster.cohorts),
    )
    memory.tell_before_erasing(own_themes)
    rehearsal = Rehearsal(sessions=memory.record, buyer=buyer, personas=personas, timezone=timezone)
    one_to_ones = OneToOnes(marker())
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
        one_to_ones=one_to_ones,
        drawn_out=DrawnOut(matters=memory.record, sessions=memory.record, clock=clock, timezone=timezone),
        gate=limits,
        clock=clock,
        timezone=timezone,
        help_texts=lambda focus: str(getattr(settings, f"help_{focus}", "")),
    )
    built = Meno(
        coach=coach,
        guard=guard,
        buyers=personas,
        rehearsal=rehearsal,
        one_to_ones=one_to_ones,
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
        roster=themes.roster,
        ballots=themes.ballots,
        themes=own_themes,
        releases=themes.releases,
        sheets=CallSheets(sessions=memory.record, sheets=memory.record, clock=clock),
        notice=Notice(memory.record, clock, settings, counts_themes=own_themes.is_on, chosen=own_themes.chosen),
        memory=memory,
        settings=settings,
        timezone=timezone,
        _limits=limits,
        _phraser=phraser,
        _second=opinions.second if opinions else None,
        _close_themes=themes.close,
    )
    memory.tell_before_erasing(built.themes)
    return built
