"""What a manager's session still needs: lines turned round, what the rep is to leave with, a first question."""

from collections.abc import Iterator

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.one_to_one import OneToOne, PlannedLine
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import is_minimal, is_short, left, questions
from agent.steps.decide.goal import follow_up_needs
from agent.steps.decide.need import Need, last
from agent.steps.decide.options import option_needs
from agent.steps.decide.rules import is_nearly_over, options_are_drawn
from agent.steps.lead.turning import OF_A_LINE, line_asked
from agent.steps.progress import Progress

ABOUT_LINES = {2: 0, 5: 2, 12: 5}
"""Questions about lines by the budget of a session; a longer one asks `MANY`."""
MANY = 16
ENOUGH_SKIPPED = 2
"""Lines passed over after which no further one is taken up."""
MOST_OF_ONE = 2
"""How often one line is asked about."""
_PUT_OFF = (RepMove.IS_HOLLOW, RepMove.ASKS_ADVICE, RepMove.ASKS_MEANING)


def has_plan(session: Session) -> bool:
    """Whether a manager brought along what they plan to say."""
    return session.mode is Mode.LEAD and session.one_to_one is not None and bool(session.one_to_one.lines)


def opening_on(plan: OneToOne, minutes: int) -> AllowedMove:
    """Return how a session on a plan opens: on the line that tells most, else on what the rep is to leave with."""
    if plan.telling and _most(minutes):
        return _asked(CoachMove.TURN_ROUND, Focus.LINE, plan.telling[0])
    return AllowedMove(move=CoachMove.AGREE_GOAL, focus=Focus.LEAVE_WITH, stage=GrowStage.OPTIONS)


def line_once_more(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the same line from another side, to a manager who had no words for it or wanted ours: once."""
    line, latest = line_asked(progress.session), progress.latest
    if line is None or not latest.does(*_PUT_OFF) or left(progress) <= 0 or progress.hollow_streak > MOST_OF_ONE:
        return ()
    if _times(progress, line) >= MOST_OF_ONE:
        return ()
    again = _asked(CoachMove.TURN_ROUND, Focus.LINE_AGAIN, line)
    return (again.model_copy(update={"stuck": True, "hold": latest.does(RepMove.ASKS_ADVICE)}),)


def line_needs(progress: Progress) -> Iterator[Need]:
    """Yield the line to be turned round next: one that still tells once more, else the most telling of the others."""
    plan = progress.session.one_to_one
    if plan is None or _times_any(progress) >= _most(progress.session.minutes) or _has_had_enough(progress):
        return
    asked = line_asked(progress.session)
    if asked is not None and asked.still_tells and _times(progress, asked) < MOST_OF_ONE:
        yield Need(CoachMove.TURN_ROUND, Focus.LINE_AGAIN, _as_idea(asked))
    for line in plan.telling:
        if not _times(progress, line):
            yield Need(CoachMove.TURN_ROUND, Focus.LINE, _as_idea(line))


def planned_reality_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is asked of a plan as it stands: its telling lines, then how it looks from the rep's chair, once."""
    yield from line_needs(progress)
    if not is_short(progress) and not progress.asked(Focus.LED):
        yield Need(CoachMove.SHIFT_PERSPECTIVE, Focus.LED)


def planned_option_needs(progress: Progress) -> Iterator[Need]:
    """Yield what the conversation still needs: what the rep is to leave with, then which question comes first."""
    if not progress.asked(Focus.LEAVE_WITH):
        yield Need(CoachMove.AGREE_GOAL, Focus.LEAVE_WITH)
    yield from _first_question(progress)
    if not is_minimal(progress) and not options_are_drawn(progress) and not is_nearly_over(progress):
        yield Need(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, last(progress.options))


def leading_option_needs(progress: Progress) -> Iterator[Need]:
    """Yield what a manager who came without a plan still needs of options, then which question comes first."""
    drawn = () if is_nearly_over(progress) else tuple(option_needs(progress))
    yield from drawn
    if not drawn and not is_short(progress):
        yield from _first_question(progress)


def planned_goal_needs(progress: Progress) -> Iterator[Need]:
    """Yield what comes before the plan: the promise that is due."""
    yield from follow_up_needs(progress)


def _first_question(progress: Progress) -> Iterator[Need]:
    if not is_minimal(progress) and not progress.asked(Focus.FIRST_QUESTION):
        yield Need(CoachMove.TURN_ROUND, Focus.FIRST_QUESTION)


def _asked(move: CoachMove, focus: Focus, line: PlannedLine) -> AllowedMove:
    return AllowedMove(move=move, focus=focus, stage=GrowStage.REALITY, about=_as_idea(line))


def _as_idea(line: PlannedLine) -> Idea:
    return Idea(kind=IdeaKind.OPTION, text=line.text)


def _most(minutes: int) -> int:
    return ABOUT_LINES.get(questions(minutes), MANY)


def _times(progress: Progress, line: PlannedLine) -> int:
    return sum(turn.focus in OF_A_LINE and turn.about == line.text for turn in progress.session.turns)


def _times_any(progress: Progress) -> int:
    return progress.asked(*OF_A_LINE)


def _has_had_enough(progress: Progress) -> bool:
    """Whether the manager passed over lines, or wants to get on."""
    about_lines = [reading for reading, turn in progress.replies if turn.focus in OF_A_LINE]
    skipped = sum(reading.does(RepMove.SKIPS) for reading in about_lines)
    return skipped >= ENOUGH_SKIPPED or any(reading.does(RepMove.STEERS) for reading in about_lines)
