"""A message read clause by clause: the first reader that knows a clause keeps it."""

from collections.abc import Callable, Iterator

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.language.tongues import is_other_language
from agent.steps.read.about_talk import is_about_talk
from agent.steps.read.amending import read_amendment
from agent.steps.read.causes import read_causes
from agent.steps.read.clause import Clause
from agent.steps.read.commitments import read_commitments
from agent.steps.read.criteria import read_criteria
from agent.steps.read.demands import asks_advice, demands, is_disguised
from agent.steps.read.facts import read_facts
from agent.steps.read.feelings import read_feelings
from agent.steps.read.goals import goal_by_context, read_goals
from agent.steps.read.hollow import is_hollow, says_enough, says_that_is_all
from agent.steps.read.insights import read_insights
from agent.steps.read.message import Message
from agent.steps.read.obstacles import read_obstacles
from agent.steps.read.options import read_options
from agent.steps.read.plans import read_condition, read_plan
from agent.steps.read.putting_aside import without_put_aside
from agent.steps.read.quoted import read_quoted
from agent.steps.read.reported import read_reported
from agent.steps.read.standards import read_standards, read_whole_standard
from agent.steps.read.successes import read_successes
from agent.steps.read.taken_out import takes_out, without_part
from agent.steps.read.whole import joined, whole_answer

Reader = Callable[[Clause, Message], tuple[Idea, ...]]

_READERS: tuple[Reader, ...] = (
    read_quoted,
    read_reported,
    read_insights,
    read_standards,
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

_HANDS_OVER = Pattern(
    r"(?:here(?:'?s| is| are)|this is|that'?s|see|look at|check|got|below|attached|(?:\w+ ){1,3}(?:just )?(?:wrote|"
    r"sent|replied|said|texted|emailed|answered))\b"
)
_INTRODUCTION = 9
"""Words at most that only hand over what is pasted ("here's what she sent me")."""

_TOLD = (IdeaKind.FACT, IdeaKind.ASSUMPTION)
"""What a rep tells in answer to the read-back is about the commitment, not about the matter."""

_COURTESY = Pattern(
    r"\b(?:that'?s|what|such) an? (?:\w+ )?question\b|\bthank you\b|^thanks\b|\b(?:this|that|it) is a test\b|"
    r"^(?:repeat|say|print|spell|translate|state) it\b|\bplease\W*$|^(?:\w+|\d+) (?:seconds|minutes)\W*$|"
    r"\blet ?'?s say\b|^is it (?:right|correct)\b|"
    r"\b(?:cleared|instructed|authori[sz]ed) you\b|^(?:how|what) would\b|^(?:and |here'?s )?(?:the |their |her |his )?"
    r"(?:(?:e-?)?mail|note|message|minutes|transcript|attachment)(?: (?:from|says|ends|goes)\b.{0,20})?\W*$|"
    r"^(?:coach|meno|you|your)\b|\b(?:we'?re|we are) friends\b|\bfor you\b|\bbreak your rules\b"
)
"""Courtesies and pushes, which are content for nobody when they stand beside a demand."""

_HOLDS_ORDER = Pattern(
    r"\W*(?:and )?(?:here'?s )?(?:the |their |her |his |my )?"
    r"(?:(?:e-?)?mail|note|message|minutes|transcript|attachment)\b"
)
"""Opens a sentence that hands over a text from which an order was cut: what is left of it is no statement."""


def ideas_in(message: Message) -> tuple[Idea, ...]:
    """Return the ideas of the rep's own words, in the order they were said, none twice."""
    if is_hollow(message) or says_that_is_all(message) or is_other_language(message.own):
        return ()
    if is_disguised(message.own):
        return ()
    kept: dict[tuple[IdeaKind, str], Idea] = {}
    for idea in _ideas(message):
        if len(idea.text) > 1 and not (message.answers(Focus.READ_BACK) and idea.kind in _TOLD):
            kept.setdefault((idea.kind, idea.text.lower()), idea)
    return tuple(kept.values())


def _ideas(message: Message) -> Iterator[Idea]:
    found: list[Idea] = []
    answered = False
    told: list[Clause] = []
    for sentence in filter(None, map(without_put_aside, _sentences(message.clauses))):
        whole = joined(sentence)
        if says_enough(whole.text) or is_about_talk(whole, message) or _is_for_the_coach(sentence, message):
            continue
        if takes_out(whole, message) and without_part(message) is None:
            continue
        told += sentence
        answer = () if answered else whole_answer(message, whole, sentence)
        answered = answered or bool(answer)
        answer = answer or read_amendment(whole, message)
        plan = None if answer else read_plan(whole) or read_condition(whole, message)
        known_by = () if answer or plan else read_whole_standard(whole, message)
        found += (
            answer
            or known_by
            or ([plan] if plan else [idea for clause in sentence for idea in _first_reading(clause, message)])
        )
    has_goal = any(idea.kind is IdeaKind.GOAL for idea in found)
    if not has_goal and (goal := goal_by_context(message, tuple(told), only_answer=not found)):
        yield goal
        found = [idea for idea in found if goal.text not in idea.text]
    yield from found


def _is_for_the_coach(sentence: tuple[Clause, ...], message: Message) -> bool:
    """Whether a sentence only urges the coach, or flatters, thanks and pushes beside a demand."""
    if any(message.is_urging(clause) for clause in sentence):
        return True
    if message.has_orders and any(_HOLDS_ORDER.match(clause.lower) for clause in sentence):
        return True
    return demands(message) and any(_COURTESY.search(clause.unquoted) for clause in sentence)


def _sentences(clauses: tuple[Clause, ...]) -> Iterator[tuple[Clause, ...]]:
    gathered: list[Clause] = []
    for clause in clauses:
        gathered.append(clause)
        if clause.closes:
            yield tuple(gathered)
            gathered = []
    if gathered:
        yield tuple(gathered)


def _first_reading(clause: Clause, message: Message) -> tuple[Idea, ...]:
    if message.split.pasted and len(clause.words) < _INTRODUCTION and _HANDS_OVER.match(clause.lower):
        return ()
    if clause.is_quoted:
        return read_quoted(clause, message)
    demanding = asks_advice(clause.text + ("?" if clause.asks else ""), names_deeds=message.asks_for_deeds)
    readers = (read_reported, read_goals, read_options) if demanding else _READERS
    return next((ideas for reader in readers if (ideas := reader(clause, message))), ())
