"""The rules of the method that hold in every session, as predicates."""

from agent.domain.idea import IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.session import Mode
from agent.steps.answers import ASKS_FOR_PROMISE, is_read_back
from agent.steps.decide.budget import is_minimal, is_short, left
from agent.steps.progress import Progress

_SOMETHING_ELSE = (
    RepMove.SKIPS, RepMove.ASKS_ADVICE, RepMove.VENTS, RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON,
    RepMove.SPEAKS_OTHER_LANGUAGE, RepMove.SPEAKS_COVERED_LANGUAGE, RepMove.ASKS_PROMISE,
)  # fmt: skip
"""What a reply to the read-back may do instead of answering it: met first."""
MOST_READ_BACKS = 5
ENOUGH_OPTIONS = 2
ENOUGH_WHAT_ELSE = 2
FOR_THE_PROMISE = 2
"""Questions kept for what and when."""


def is_decided(progress: Progress) -> bool:
    """Whether the rep has already said what they will do."""
    return progress.action is not None


def options_are_drawn(progress: Progress) -> bool:
    """Whether there are two options, or two "what else?" asked, or one to a rep who arrived decided."""
    if len(progress.options) >= ENOUGH_OPTIONS:
        return True
    return progress.asked(Focus.WHAT_ELSE) >= (1 if is_decided(progress) else ENOUGH_WHAT_ELSE)


def has_goal(progress: Progress) -> bool:
    """Whether it is known what the rep wants; in two questions the promise followed up stands for it.

    Whoever brings along what they plan to say has come to prepare that.
    """
    plan = progress.session.one_to_one
    if plan is not None and plan.lines:
        return True
    return progress.goal is not None or (is_minimal(progress) and progress.session.follow_up is not None)


def may_commit(progress: Progress) -> bool:
    """Whether a commitment may be asked for: after a goal, and after options where there is time for them."""
    return has_goal(progress) and (is_minimal(progress) or options_are_drawn(progress) or is_nearly_over(progress))


def is_nearly_over(progress: Progress) -> bool:
    """Whether a manager's five minutes have come to the two questions that belong to what and when.

    Options must have been named or asked for; a plan names its own.
    """
    if progress.session.mode is not Mode.LEAD or is_minimal(progress) or not is_short(progress):
        return False
    is_open = bool(progress.options) or progress.asked(Focus.FIRST_OPTIONS, Focus.WHAT_ELSE) > 0
    return is_open and left(progress) <= FOR_THE_PROMISE


def is_distressed(progress: Progress) -> bool:
    """Whether the rep has vented in this session: then nobody asks what of it is theirs to influence."""
    return progress.has(RepMove.VENTS)


def first_cause_lacks_evidence(progress: Progress) -> bool:
    """Whether a cause was named that nothing seen or heard stands behind."""
    causes = progress.ideas(IdeaKind.CAUSE)
    return bool(causes) and not any(cause.evidence for cause in causes)


def is_settled(progress: Progress) -> bool:
    """Whether the rep has promised a time, or said that what they will do is decided: then nothing is reopened."""
    return has_promise(progress) or (is_decided(progress) and progress.has(RepMove.DECIDES))


def has_promise(progress: Progress) -> bool:
    """Whether there is an action with a time that is understood."""
    return progress.action is not None and progress.due is not None and progress.due.at is not None


def kept_for_the_end(progress: Progress) -> int:
    """How many questions what and when still needs, and where there is time, confidence and what is taken away."""
    strengthening = sum(1 for focus in (Focus.CONFIDENCE, Focus.TAKEAWAY) if not progress.asked(focus))
    return (0 if has_promise(progress) else 1) + (0 if is_short(progress) else strengthening)


def wants_read_back(progress: Progress) -> bool:
    """Whether there is a promise that has not been read back, was changed since, or refused without another word."""
    if progress.action is None or not may_commit(progress) or progress.is_confirmed:
        return False
    turn = progress.last_turn
    if not progress.asked(Focus.READ_BACK):
        return True
    if turn is None or turn.focus not in ASKS_FOR_PROMISE:
        return False
    if sum(1 for said in progress.session.turns if is_read_back(said)) >= MOST_READ_BACKS:
        return False
    if turn.focus is Focus.READ_BACK and not is_read_back(turn) and not progress.latest.does(*_SOMETHING_ELSE):
        return True  # asked how it shall read: said back as it stands now
    return is_refused(progress) or progress.is_changed


def is_refused(progress: Progress) -> bool:
    """Whether a reply to the read-back neither keeps the promise nor puts it right: asked how it shall read, once."""
    turn = progress.last_turn
    if turn is None or not is_read_back(turn) or progress.is_changed or progress.is_confirmed:
        return False
    if progress.latest.does(*_SOMETHING_ELSE) and not progress.latest.does(RepMove.DENIES):
        return False
    return not any(said.focus is Focus.READ_BACK and not is_read_back(said) for said in progress.session.turns)
