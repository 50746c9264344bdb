"""What reality still needs: facts told from assumptions, what lies behind them, other chairs."""

from collections.abc import Iterator

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Mode
from agent.language.beliefs import is_of_oneself
from agent.steps.decide.arrival import arrived_decided, is_opening, tells_what_it_is_about
from agent.steps.decide.budget import depth, is_short, left
from agent.steps.decide.need import Need, last
from agent.steps.decide.refused import wants_the_plan
from agent.steps.decide.rules import (
    first_cause_lacks_evidence,
    is_distressed,
    is_settled,
    kept_for_the_end,
    options_are_drawn,
)
from agent.steps.progress import Progress

ENOUGH_FACTS = 2
CLARIFYING = (
    Focus.SITUATION,
    Focus.EVIDENCE,
    Focus.ASSUMPTION,
    Focus.UNKNOWN,
    Focus.PEOPLE,
    Focus.WHO_KNOWS,
)
"""Foci that share the time there is for facts."""


def reality_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is still needed to see what is so, while questions are left for what must follow."""
    if arrived_decided(progress):
        return
    if is_settled(progress) or wants_the_plan(progress) or left(progress) <= _reserved(progress):
        yield from _cause_alone(progress)
        return
    yield from _clarify(progress)
    if not is_short(progress):
        yield from _cause(progress)
    yield from _perspective(progress)


def _cause_alone(progress: Progress) -> Iterator[Need]:
    """What a longer session does not leave out, however decided the rep is and however little time is left."""
    known = progress.ideas(IdeaKind.CAUSE) or progress.asked(Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE)
    if not known and not is_short(progress) and left(progress) > 1:
        yield Need(CoachMove.PROBE_CAUSE, Focus.CAUSE, _matter(progress))


def _matter(progress: Progress) -> Idea | None:
    """What a cause is asked of: the subject the rep has just turned to, else what they told last."""
    turned_to = progress.latest.of(IdeaKind.GOAL) if progress.latest.does(RepMove.TURNS_TO) else ()
    return last(turned_to) or last(progress.ideas(IdeaKind.FACT, IdeaKind.ASSUMPTION))


def _reserved(progress: Progress) -> int:
    """Questions kept for options and for the end, so that reality does not eat them."""
    for_options = 0 if options_are_drawn(progress) else max(1, 2 - len(progress.options))
    return for_options + kept_for_the_end(progress)


def _clarify(progress: Progress) -> Iterator[Need]:
    if progress.asked(*CLARIFYING) >= depth(progress).clarify:
        return
    facts, assumptions = progress.ideas(IdeaKind.FACT), progress.ideas(IdeaKind.ASSUMPTION)
    missing = progress.latest.of(IdeaKind.UNKNOWN)
    if missing and not progress.asked(Focus.WHO_KNOWS):
        yield Need(CoachMove.CONNECT, Focus.WHO_KNOWS, missing[-1])
    arrives = is_opening(progress) and tells_what_it_is_about(progress) and not is_short(progress)
    if (arrives or (not facts and not assumptions)) and not progress.asked(Focus.SITUATION):
        yield Need(CoachMove.CLARIFY, Focus.SITUATION, last(facts))
    if len(facts) < ENOUGH_FACTS and not progress.asked(Focus.EVIDENCE) and not is_short(progress):
        yield Need(CoachMove.CLARIFY, Focus.EVIDENCE, last(facts))
    is_new = bool(assumptions) and assumptions[-1] in progress.latest.ideas and not is_of_oneself(assumptions[-1].text)
    if is_new and not assumptions[-1].evidence and not progress.asked(Focus.ASSUMPTION):
        yield Need(CoachMove.CLARIFY, Focus.ASSUMPTION, assumptions[-1])
    further = (Focus.UNKNOWN, Focus.PEOPLE) if is_short(progress) else (Focus.UNKNOWN, Focus.EVIDENCE, Focus.PEOPLE)
    for focus in further:
        if not progress.asked(focus):
            yield Need(CoachMove.CLARIFY, focus, last(facts))


def _cause(progress: Progress) -> Iterator[Need]:
    causes = progress.ideas(IdeaKind.CAUSE)
    asked = progress.asked(Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE)
    if asked >= depth(progress).cause:
        return
    if not causes and not progress.asked(Focus.CAUSE):
        yield Need(CoachMove.PROBE_CAUSE, Focus.CAUSE, _matter(progress))
    if not progress.asked(Focus.SECOND_LAYER) and (first_cause_lacks_evidence(progress) or not causes):
        yield Need(CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER, _named_cause(progress))
    if not progress.asked(Focus.INFLUENCE) and not is_distressed(progress) and not _knows_own_part(progress):
        yield Need(CoachMove.PROBE_CAUSE, Focus.INFLUENCE, _named_cause(progress))


def _knows_own_part(progress: Progress) -> bool:
    """Whether the rep has said already what of it is theirs: something they could do, or their own part in it."""
    own = any(option.voice is Voice.OWN for option in progress.options)
    return own or progress.has(RepMove.OWNS_PART)


def _named_cause(progress: Progress) -> Idea | None:
    """The cause the rep spoke of last; of several in one message the first, which the others mostly explain."""
    newest = (reading.of(IdeaKind.CAUSE) for reading in reversed(progress.readings))
    return next((causes[0] for causes in newest if causes), None)


def _perspective(progress: Progress) -> Iterator[Need]:
    is_leading = progress.session.mode is Mode.LEAD
    foci = (
        (Focus.LED, Focus.PREMORTEM)
        if is_leading
        else (Focus.BUYER, Focus.STAKEHOLDERS, Focus.BUYING_PROCESS, Focus.PREMORTEM)
    )
    if progress.asked(*foci, Focus.FUTURE_SELF) < depth(progress).perspective:
        yield from (Need(CoachMove.SHIFT_PERSPECTIVE, focus) for focus in foci if not progress.asked(focus))
