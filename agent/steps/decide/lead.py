"""What a manager's session still needs: lines turned round, what the rep is to leave with, a first question."""

from collections.abc import Iterator

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.one_to_one import Kind, OneToOne
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import is_minimal, is_short
from agent.steps.decide.lines import asked_of, its_questions, line_needs, most_lines
from agent.steps.decide.need import Need, last
from agent.steps.decide.options import option_needs
from agent.steps.decide.rules import is_nearly_over, options_are_drawn
from agent.steps.decide.written import lines_now
from agent.steps.progress import Progress


def has_plan(session: Session) -> bool:
    """Whether a manager brought along what they plan to say."""
    return session.mode is Mode.LEAD and session.one_to_one is not None and bool(session.one_to_one.lines)


def opening_on(plan: OneToOne, minutes: int) -> AllowedMove:
    """Return how a session on a plan opens: on the line that tells most, else on what the rep is to leave with."""
    if plan.telling and most_lines(minutes):
        return asked_of(CoachMove.TURN_ROUND, Focus.LINE, plan.telling[0])
    return AllowedMove(move=CoachMove.AGREE_GOAL, focus=Focus.LEAVE_WITH, stage=GrowStage.OPTIONS)


def planned_reality_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is asked of a plan as it stands: its telling lines, then how it looks from the rep's chair, once."""
    yield from line_needs(progress)
    if not is_short(progress) and not progress.asked(Focus.LED):
        yield Need(CoachMove.SHIFT_PERSPECTIVE, Focus.LED)


def planned_option_needs(progress: Progress) -> Iterator[Need]:
    """Yield what the conversation still needs: what the rep is to leave with, then which question comes first."""
    if not progress.asked(Focus.LEAVE_WITH):
        yield Need(CoachMove.AGREE_GOAL, Focus.LEAVE_WITH)
    yield from its_questions(progress)
    yield from _first_question(progress)
    if not is_minimal(progress) and not options_are_drawn(progress) and not is_nearly_over(progress):
        yield Need(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, last(progress.options))


def leading_option_needs(progress: Progress) -> Iterator[Need]:
    """Yield what a manager who came without a plan still needs of options, then which question comes first."""
    drawn = () if is_nearly_over(progress) else tuple(option_needs(progress))
    yield from drawn
    if not drawn and not is_short(progress):
        yield from _first_question(progress)


def _first_question(progress: Progress) -> Iterator[Need]:
    """Which question comes first, unless the manager has said it."""
    plan = progress.session.one_to_one
    is_known = plan is not None and (bool(plan.first_question) or (len(plan.written) == 1 and not plan.lines))
    is_known = is_known or any(line.kind is Kind.ASKS for line in lines_now(progress))
    if not is_minimal(progress) and not is_known and not progress.asked(Focus.FIRST_QUESTION):
        yield Need(CoachMove.TURN_ROUND, Focus.FIRST_QUESTION)
