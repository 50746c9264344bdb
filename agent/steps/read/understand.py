"""A message read clause by clause: the first reader that knows a clause keeps it."""

from collections.abc import Callable, Iterator

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.causes import ASKED as CAUSE_ASKED
from agent.steps.read.causes import read_causes
from agent.steps.read.clauses import Clause
from agent.steps.read.commitments import read_commitments
from agent.steps.read.criteria import read_criteria
from agent.steps.read.demands import asks_advice
from agent.steps.read.facts import read_facts
from agent.steps.read.feelings import read_feelings
from agent.steps.read.goals import read_goals, whole_goal
from agent.steps.read.insights import read_insights, read_successes
from agent.steps.read.message import Message
from agent.steps.read.obstacles import read_if_then, read_obstacles
from agent.steps.read.options import read_options
from agent.steps.read.reported import read_reported
from agent.steps.read.whole import whole_answer

Reader = Callable[[Clause, Message], tuple[Idea, ...]]

_READERS: tuple[Reader, ...] = (
    read_reported,
    read_insights,
    read_goals,
    read_commitments,
    read_options,
    read_obstacles,
    read_criteria,
    read_successes,
    read_causes,
    read_feelings,
    read_facts,
)
"""In this order: what is said most plainly first."""


def ideas_in(message: Message) -> tuple[Idea, ...]:
    """Return the ideas of the rep's own words, in the order they were said, none twice."""
    kept: dict[tuple[IdeaKind, str], Idea] = {}
    for idea in _ideas(message):
        if len(idea.text) > 1:
            kept.setdefault((idea.kind, idea.text.lower()), idea)
    return tuple(kept.values())


def _ideas(message: Message) -> Iterator[Idea]:
    found: list[Idea] = []
    answered = False
    for sentence in sentences_of(message.clauses):
        whole = None if answered else whole_answer(message, sentence)
        plan = None if whole else read_if_then(sentence)
        if whole or plan:
            answered = answered or whole is not None
            found += [idea for idea in (whole, plan) if idea]
        else:
            found += [idea for clause in sentence for idea in _first_reading(clause, message)]
    if not any(idea.kind is IdeaKind.GOAL for idea in found) and (goal := whole_goal(message, message.clauses)):
        yield goal
    yield from found


def sentences_of(clauses: tuple[Clause, ...]) -> Iterator[tuple[Clause, ...]]:
    """Group clauses by the sentence they stand in."""
    gathered: list[Clause] = []
    for clause in clauses:
        gathered.append(clause)
        if clause.closes:
            yield tuple(gathered)
            gathered = []
    if gathered:
        yield tuple(gathered)


def _first_reading(clause: Clause, message: Message) -> tuple[Idea, ...]:
    for reader in _READERS:
        if ideas := reader(clause, message):
            return ideas
    return ()
