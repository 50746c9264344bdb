"""Two of the rep's own statements in one sentence, without a word about what they mean together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.steps.phrase.filler import is_sayable, quoted
from agent.steps.phrase.statements import MISSING, Statement, as_statement, pairs_of, sentence, statements
from agent.steps.progress import Progress

_TOLD = (IdeaKind.FACT, IdeaKind.UNKNOWN, IdeaKind.SUCCESS)
_LONGEST_QUOTE = 9
_OF_ITS_OWN = re.compile(r"^you\b|\b(?:think|thinks|say|says|said|believes?)\b")
"""Beliefs that "you think" cannot stand before: what the rep did, and what others hold."""
_HEDGED = re.compile(
    r"\b(?:(?-i:may)|might|must|should|would|could|think|thought|guess|assum\w+|believ\w+|suspect\w*|suppos\w+|seem\w*|sure"
    r"|probabl\w+|perhaps|maybe|presumabl\w+|likely|apparently|bet|expect\w*|reckon|imagine|doubt|hunch|feel\w*|impression"
    r"|fear|afraid|worr\w+|hope|if you ask me)\b|['’]d\b",
    re.IGNORECASE,
)
"""Words by which a message says that something is only believed."""
_RELATED, _CLOSE = 2, 3
"""How near two statements must lie: where the move asks for a contrast, and where it does not."""


def side_by_side(progress: Progress, allowed: AllowedMove, utterance: str = "") -> Iterator[str]:
    """Yield contrasts that the talk holds, the most telling first."""
    yield from _belief_and_fact(progress, allowed, utterance)
    yield from _rating_and_gap(progress)
    yield from _goal_and_feeling(progress)
    yield from _told_and_missing(progress)
    yield from _goal_and_missing(progress)
    if allowed.move in (CoachMove.WEIGH, CoachMove.DRAW_OPTIONS) and allowed.focus is not Focus.OPTION_GIVES:
        yield from _two_options(progress)


def _belief_and_fact(progress: Progress, allowed: AllowedMove, utterance: str) -> Iterator[str]:
    """An assumption beside what was told: nothing stands behind the one, the other was seen or is not known."""
    needed = allowed.move is CoachMove.CONTRAST
    beliefs = [allowed.about] if needed and allowed.about else [*progress.latest.of(IdeaKind.ASSUMPTION)]
    for belief in beliefs:
        if (belief.evidence and not needed) or (belief.text in utterance and not _HEDGED.search(utterance)):
            continue
        if (stated := as_statement(belief)) and not _OF_ITS_OWN.search(stated.words):
            near = sorted(pairs_of(stated, statements(progress, *_TOLD)), key=lambda fact: -_nearness(stated, fact))
            for fact in near:
                if _nearness(stated, fact) >= (_RELATED if needed else _CLOSE):
                    yield sentence(f"you think {stated.words}, and {fact.words}")
        if needed:
            yield from _quoted_pair(belief, progress)


def _quoted_pair(belief: Idea, progress: Progress) -> Iterator[str]:
    """The same in the rep's very words, where no clause could be made of them."""
    first = quoted(belief.text, _LONGEST_QUOTE, 0)
    for fact in reversed(progress.ideas(IdeaKind.FACT)):
        second = quoted(fact.text, _LONGEST_QUOTE, 0)
        if first and second and first != second and MISSING.search(fact.text):
            yield f"You said {first.words}, and also {second.words}."


def _rating_and_gap(progress: Progress) -> Iterator[str]:
    """A rating beside what is missing."""
    rated = [
        (ago, reading.rating) for ago, reading in enumerate(reversed(progress.readings)) if reading.rating is not None
    ]
    if not rated:
        return
    ago, rating = rated[0]
    for fact in statements(progress, *_TOLD):
        if fact.tells_what_is_missing and 0 in (ago, fact.ago):
            yield sentence(f"you're at {rating}, and {fact.words}")


def _goal_and_feeling(progress: Progress) -> Iterator[str]:
    feelings = [stated for idea in progress.latest.of(IdeaKind.FEELING) if (stated := as_statement(idea))]
    wanted = _wanted(progress)
    if feelings and wanted and feelings[0].words.startswith("you"):
        yield sentence(f"you spoke of {wanted}, and {feelings[0].words}")


def _goal_and_missing(progress: Progress) -> Iterator[str]:
    """What the rep came for beside what they now find missing."""
    wanted = _wanted(progress)
    told = [stated for idea in progress.latest.of(*_TOLD) if (stated := as_statement(idea))]
    missing = [stated for stated in told if stated.tells_what_is_missing]
    if wanted and missing and progress.goal not in progress.latest.ideas:
        yield sentence(f"you spoke of {wanted}, and {missing[-1].words}")


def _wanted(progress: Progress) -> str | None:
    goal = progress.goal
    wanted = (goal.gerund or goal.noun) if goal and goal.kind is IdeaKind.GOAL else None
    return wanted if wanted and is_sayable(wanted) else None


def _told_and_missing(progress: Progress) -> Iterator[str]:
    """What was done or seen beside what did not come of it, both from the latest message, in their order."""
    told = [stated for idea in progress.latest.of(*_TOLD) if (stated := as_statement(idea))]
    for first, second in pairwise(told):
        if second.tells_what_is_missing and not first.tells_what_is_missing and any(pairs_of(first, (second,))):
            yield sentence(f"{first.words}, and {second.words}")


def _two_options(progress: Progress) -> Iterator[str]:
    named = [form for idea in progress.options if (form := idea.gerund or idea.noun) and is_sayable(form)]
    if len(named) > 1 and progress.latest.of(IdeaKind.OPTION, IdeaKind.ACTION):
        yield sentence(f"there is {named[-2]} on the one hand, and {named[-1]} on the other")


def _nearness(one: Statement, other: Statement) -> int:
    """How much two statements have to do with each other: message, words, and what is missing."""
    return (
        2 * (one.ago == other.ago)
        + bool(one.content & other.content)
        + 2 * other.tells_what_is_missing
        + (other.ago == 0)
        - (other.idea.kind is IdeaKind.SUCCESS)
    )
