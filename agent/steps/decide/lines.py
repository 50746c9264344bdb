"""Lines of what a manager plans to say: which is asked about next, and which once more."""

from collections.abc import Iterator

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.one_to_one import Kind, PlannedLine
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import is_short, left, questions
from agent.steps.decide.need import Need
from agent.steps.lead.turning import OF_A_LINE, line_asked
from agent.steps.progress import Progress

ABOUT_LINES = {2: 0, 5: 2, 12: 5}
"""Questions about lines by the budget of a session; a longer one asks `MANY`."""
MANY = 16
ENOUGH_SKIPPED = 2
"""Lines passed over after which no further one is taken up."""
MOST_OF_ONE = 2
"""How often one line is asked about."""
MOST_OF_ITS_QUESTIONS = 2
"""Questions about those of a plan in which no line tells."""
_PUT_OFF = (RepMove.IS_HOLLOW, RepMove.ASKS_ADVICE, RepMove.ASKS_MEANING)


def line_once_more(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the same line from another side, to a manager who had no words for it or wanted ours: once."""
    line, latest = line_asked(progress.session), progress.latest
    if line is None or not latest.does(*_PUT_OFF) or left(progress) <= 0 or progress.hollow_streak > MOST_OF_ONE:
        return ()
    if _times(progress, line) >= MOST_OF_ONE:
        return ()
    again = asked_of(CoachMove.TURN_ROUND, Focus.LINE_AGAIN, line)
    return (again.model_copy(update={"stuck": True, "hold": latest.does(RepMove.ASKS_ADVICE)}),)


def line_needs(progress: Progress) -> Iterator[Need]:
    """Yield the line to be turned round next: one that still tells once more, else the most telling of the others."""
    plan = progress.session.one_to_one
    if plan is None or not _takes_up_lines(progress):
        return
    asked = line_asked(progress.session)
    if asked is not None and asked.still_tells and _times(progress, asked) < MOST_OF_ONE:
        yield Need(CoachMove.TURN_ROUND, Focus.LINE_AGAIN, as_idea(asked))
    for line in plan.telling:
        if may_take_up(progress, line):
            yield Need(CoachMove.TURN_ROUND, Focus.LINE, as_idea(line))


def may_take_up(progress: Progress, line: PlannedLine) -> bool:
    """Whether there is time for a line that nothing was asked about, and the manager wants to hear of lines.

    What tells of a decision that stands is no line to be asked instead.
    """
    plan = progress.session.one_to_one
    is_planned = plan is not None and line in plan.lines
    stands = progress.has(RepMove.HAS_TO_TELL) and not is_planned
    return not stands and _takes_up_lines(progress) and not line.turned and not _times(progress, line)


def is_once_more(progress: Progress, line: PlannedLine) -> bool:
    """Whether a line may be asked about from another side."""
    return 0 < _times(progress, line) < MOST_OF_ONE


def its_questions(progress: Progress) -> Iterator[Need]:
    """Yield a question on one of the plan's own, where none of its lines tells: the first that was not asked about."""
    plan, asked = progress.session.one_to_one, [turn.about for turn in progress.session.turns]
    is_open = plan is not None and not plan.telling and not is_short(progress)
    if plan is None or not is_open or progress.asked(Focus.WRITTEN) >= MOST_OF_ITS_QUESTIONS:
        return
    for line in plan.lines:
        if line.kind is Kind.ASKS and line.text not in asked:
            yield Need(CoachMove.TURN_ROUND, Focus.WRITTEN, as_idea(line))
            return


def asked_of(move: CoachMove, focus: Focus, line: PlannedLine) -> AllowedMove:
    """Return this question about a line of the plan."""
    return AllowedMove(move=move, focus=focus, stage=GrowStage.REALITY, about=as_idea(line))


def as_idea(line: PlannedLine) -> Idea:
    """Return a line as what a question is about: one way to put it."""
    return Idea(kind=IdeaKind.OPTION, text=line.text)


def most_lines(minutes: int) -> int:
    """Return how many questions about lines a session of so many minutes has room for."""
    return ABOUT_LINES.get(questions(minutes), MANY)


def _times(progress: Progress, line: PlannedLine) -> int:
    return sum(turn.focus in OF_A_LINE and turn.about == line.text for turn in progress.session.turns)


def _takes_up_lines(progress: Progress) -> bool:
    """Whether there is time for a further question about a line, and the manager wants to hear of lines."""
    return progress.asked(*OF_A_LINE) < most_lines(progress.session.minutes) and not _has_had_enough(progress)


def _has_had_enough(progress: Progress) -> bool:
    """Whether the manager passed over lines, or wants to get on."""
    about_lines = [reading for reading, turn in progress.replies if turn.focus in OF_A_LINE]
    skipped = sum(reading.does(RepMove.SKIPS) for reading in about_lines)
    return skipped >= ENOUGH_SKIPPED or any(reading.does(RepMove.STEERS) for reading in about_lines)
