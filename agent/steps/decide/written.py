"""What a manager has just put into words for the rep: asked about before the talk goes on."""

from collections.abc import Iterator

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.session import Mode
from agent.steps.answers import ASKS_FOR_PROMISE
from agent.steps.decide.arrival import past_opening
from agent.steps.decide.budget import is_minimal, is_short, left, questions
from agent.steps.decide.lines import as_idea, is_once_more, line_needs, may_take_up
from agent.steps.decide.need import Need
from agent.steps.decide.rules import FOR_THE_PROMISE
from agent.steps.lead.turning import line_asked
from agent.steps.progress import Progress

MOST_WRITTEN = {5: 1, 12: 5}
"""Questions about what a manager wrote, by the budget of a session; a longer one asks `MANY`."""
MANY = 8
MOST_FORESEEN = 2
MOST_WEIGHED = 2
MOST_AFTER = 2
_ELSE = (RepMove.STOPS, RepMove.NOT_NOW, RepMove.SKIPS, RepMove.IS_HOLLOW)
_ASKS_FOR_REACTION = (Focus.LED, Focus.THEIR_ANSWER, Focus.PREMORTEM, Focus.OBSTACLE, Focus.IF_THEN)
_RECENTLY = 2
"""Messages in which two questions for the rep count as weighed against each other."""


def about_written(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return what is asked about words for the rep in the latest message, or about what is foreseen of them."""
    session, latest = progress.session, progress.latest
    if session.mode is not Mode.LEAD or session.is_over or latest.does(*_ELSE) or is_minimal(progress):
        return ()
    if left(progress) <= _kept(progress) or _is_promising(progress):
        return ()
    holds = latest.does(RepMove.ASKS_ADVICE)
    found = next(_needs(progress, session.one_to_one or OneToOne()), None)
    if found is None:
        return ()
    return (
        AllowedMove(move=found.move, focus=found.focus, stage=past_opening(progress), about=found.about, hold=holds),
    )


def lines_now(progress: Progress) -> tuple[PlannedLine, ...]:
    """Return the words for the rep that the latest message writes, points to or asks about."""
    plan = progress.session.one_to_one
    options = progress.latest.of(IdeaKind.OPTION) if plan else ()
    return tuple(line for idea in options if plan and (line := plan.line(idea.text)))


def _kept(progress: Progress) -> int:
    """Questions left for what and when, unless the manager asks for the mark of words, or shows new ones."""
    if progress.latest.does(RepMove.ASKS_MARK, RepMove.SHOWS_PLAN) or progress.has(RepMove.HAS_TO_TELL):
        return 1
    return FOR_THE_PROMISE if is_short(progress) else FOR_THE_PROMISE + 1


def _is_promising(progress: Progress) -> bool:
    """Whether the latest message is about the promise, and neither shows a plan nor asks about words."""
    turn = progress.last_turn
    asked = turn is not None and turn.focus in ASKS_FOR_PROMISE
    return asked and not progress.latest.does(RepMove.SHOWS_PLAN, RepMove.ASKS_MARK)


def _needs(progress: Progress, plan: OneToOne) -> Iterator[Need]:
    latest, lines = progress.latest, lines_now(progress)
    asked = line_asked(progress.session)
    if latest.does(RepMove.SHOWS_PLAN):
        yield from _of_a_plan(progress, plan)
        return
    if asked is not None and asked.still_tells:
        yield from line_needs(progress)
        return
    yield from _of_a_decision(progress, lines)
    if latest.does(RepMove.ASKS_MARK):
        yield from _of_a_mark(progress, lines)
    yield from _of_a_reaction(progress)
    for line in lines:
        if line.kind is Kind.TELLS and may_take_up(progress, line):
            yield Need(CoachMove.TURN_ROUND, Focus.LINE, as_idea(line))
    yield from _of_questions(progress, [line for line in lines if line.kind is Kind.ASKS])


def _of_a_mark(progress: Progress, lines: tuple[PlannedLine, ...]) -> Iterator[Need]:
    """After the mark of a line was said: how it would be asked, or what it is to bring; of a whole plan its lines."""
    if not lines:
        yield from line_needs(progress)
        return
    line = next((one for one in lines if one.kind is Kind.TELLS), lines[0])
    if line.kind is Kind.TELLS and may_take_up(progress, line):
        yield Need(CoachMove.TURN_ROUND, Focus.LINE, as_idea(line))
    elif line.kind is Kind.TELLS and is_once_more(progress, line):
        yield Need(CoachMove.TURN_ROUND, Focus.LINE_AGAIN, as_idea(line))
    focus = Focus.WRITTEN if line.kind is Kind.ASKS else Focus.AFTER_IT
    yield Need(CoachMove.TURN_ROUND, focus, as_idea(line))


def _of_a_reaction(progress: Progress) -> Iterator[Need]:
    """What the other person is expected to say or do, unless just that was asked for."""
    turn, ahead = progress.last_turn, progress.latest.of(IdeaKind.OBSTACLE)
    was_asked = turn is not None and turn.focus in _ASKS_FOR_REACTION
    is_new = progress.latest.does(RepMove.FORESEES) and not was_asked
    if ahead and is_new and progress.asked(Focus.THEIR_ANSWER) < MOST_FORESEEN:
        yield Need(CoachMove.TURN_ROUND, Focus.THEIR_ANSWER, ahead[-1])


def _of_a_plan(progress: Progress, plan: OneToOne) -> Iterator[Need]:
    """A plan just shown: its telling lines; where none tells, which of its questions matters."""
    yield from line_needs(progress)
    if not plan.telling and not progress.asked(Focus.WHICH):
        yield Need(CoachMove.TURN_ROUND, Focus.WHICH)


def _of_a_decision(progress: Progress, lines: tuple[PlannedLine, ...]) -> Iterator[Need]:
    """A decision that has to be told: how, and what comes after it; nothing of it is turned into a question."""
    if not progress.has(RepMove.HAS_TO_TELL):
        return
    is_said = any(line.kind is not Kind.ASKS for line in lines)
    if is_said and progress.asked(Focus.AFTER_IT) < MOST_AFTER:
        yield Need(CoachMove.TURN_ROUND, Focus.AFTER_IT, as_idea(lines[-1]))
    if progress.latest.does(RepMove.HAS_TO_TELL) and not lines and not progress.asked(Focus.SAY_IT, Focus.AFTER_IT):
        yield Need(CoachMove.TURN_ROUND, Focus.SAY_IT)


def _of_questions(progress: Progress, lines: list[PlannedLine]) -> Iterator[Need]:
    most = MOST_WRITTEN.get(questions(progress.session.minutes), MANY)
    if not lines:
        return
    if (len(lines) > 1 or _weighs(progress, lines[-1])) and progress.asked(Focus.WHICH) < MOST_WEIGHED:
        yield Need(CoachMove.TURN_ROUND, Focus.WHICH)
    if progress.asked(Focus.WRITTEN) >= most:
        return
    for line in reversed(lines):
        if not any(turn.focus is Focus.WRITTEN and turn.about == line.text for turn in progress.session.turns):
            yield Need(CoachMove.TURN_ROUND, Focus.WRITTEN, as_idea(line))


def _weighs(progress: Progress, line: PlannedLine) -> bool:
    """Whether another question was written shortly before, and none was asked for in between."""
    plan, turn = progress.session.one_to_one, progress.last_turn
    earlier = (idea.text for reading in progress.readings[-_RECENTLY:-1] for idea in reading.of(IdeaKind.OPTION))
    others = plan is not None and any(plan.line(text) for text in earlier if text != line.text)
    return others and turn is not None and turn.focus in (Focus.WRITTEN, Focus.THEIR_ANSWER)
