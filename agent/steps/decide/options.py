"""What the options still need: two of them in the rep's words, weighed by the rep's own criteria."""

from collections.abc import Iterator
from typing import Final

from agent.domain.idea import IdeaKind, Voice
from agent.domain.move import CoachMove, Focus
from agent.steps.decide.budget import depth, is_minimal, is_short, left
from agent.steps.decide.need import Need, last
from agent.steps.decide.refused import wants_the_plan
from agent.steps.decide.rules import is_settled, kept_for_the_end, options_are_drawn
from agent.steps.progress import Progress

_WEIGHING: Final = (Focus.CRITERIA, Focus.WEIGH_OPTIONS, Focus.OPTION_GIVES, Focus.ADVICE_OF_OTHERS)


def option_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is still needed to have options and a choice among them; in a short session without a third ask."""
    if is_minimal(progress):
        return
    if not progress.options and not progress.asked(Focus.FIRST_OPTIONS) and not is_short(progress):
        yield Need(CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS)
    if not options_are_drawn(progress):
        yield Need(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, last(progress.options))
    if not is_settled(progress) and not wants_the_plan(progress) and left(progress) > kept_for_the_end(progress):
        yield from _weigh(progress)


def _weigh(progress: Progress) -> Iterator[Need]:
    """Yield what weighs the options: what each is worth first where there is time, at last one beside the other."""
    asked, most = progress.asked(*_WEIGHING), depth(progress).weigh
    options = progress.options
    if not options or progress.asked(Focus.WEIGH_OPTIONS) or len(progress.ideas(IdeaKind.ACTION)) == len(options):
        return
    if not most or asked > most or (asked == most and len(options) == 1):
        return
    compared = [Need(CoachMove.WEIGH, Focus.WEIGH_OPTIONS)] if len(options) > 1 else []
    if asked < most:
        reported = [option for option in options if option.voice is Voice.REPORTED]
        if reported and not progress.asked(Focus.ADVICE_OF_OTHERS):
            yield Need(CoachMove.WEIGH, Focus.ADVICE_OF_OTHERS, reported[-1])
        yield from compared if most == 1 else ()
        yield from _worth(progress)
    yield from compared


def _worth(progress: Progress) -> Iterator[Need]:
    if not progress.asked(Focus.CRITERIA) and not progress.ideas(IdeaKind.CRITERION):
        yield Need(CoachMove.WEIGH, Focus.CRITERIA)
    if not progress.asked(Focus.OPTION_GIVES):
        yield Need(CoachMove.WEIGH, Focus.OPTION_GIVES, progress.options[-1])
