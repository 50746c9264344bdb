"""Answers read whole: the coach asked for one thing, and the first thing said is it."""

import re
from collections.abc import Callable

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.commitments import read_commitments
from agent.steps.read.criteria import read_criteria
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.insights import read_insights
from agent.steps.read.lists import items
from agent.steps.read.message import Message
from agent.steps.read.obstacles import read_obstacles
from agent.steps.read.reported import read_reported
from agent.steps.read.thin import is_thin

_KIND_ASKED = {
    Focus.STANDARD: IdeaKind.STANDARD,
    Focus.OBSTACLE: IdeaKind.OBSTACLE,
    Focus.PREMORTEM: IdeaKind.OBSTACLE,
    Focus.IF_THEN: IdeaKind.IF_THEN,
    Focus.FIRST_STEP: IdeaKind.FIRST_STEP,
    Focus.MEASURE: IdeaKind.MEASURE,
    Focus.TAKEAWAY: IdeaKind.INSIGHT,
    Focus.ELSEWHERE: IdeaKind.INSIGHT,
    Focus.WHAT_HELPED: IdeaKind.INSIGHT,
    Focus.CRITERIA: IdeaKind.CRITERION,
}
_CUED: dict[IdeaKind, Callable[[Clause, Message], tuple[Idea, ...]]] = {
    IdeaKind.OBSTACLE: read_obstacles,
    IdeaKind.INSIGHT: read_insights,
    IdeaKind.CRITERION: read_criteria,
    IdeaKind.FIRST_STEP: read_commitments,
}
_MANY = (IdeaKind.OBSTACLE, IdeaKind.CRITERION)
"""Kinds of which one sentence may name several."""

_LEADS_IN = {
    IdeaKind.MEASURE: cue(
        r"(?:i|we)(?:'ll| will|'d| would)? (?:know|see|notice|measure)(?: it| that)?(?: worked)? (?:when|if|"
        r"because|by)",
        r"if|when|by",
    ),
    IdeaKind.STANDARD: cue(
        r"(?:i|we)(?:'ll| will|'d| would)? (?:know|see|notice)(?: it| that)?(?: worked)? (?:when|if|because|by)",
        r"if|when|by",
    ),
    IdeaKind.FIRST_STEP: cue(
        r"(?:i(?:'?d| would|'ll| will| could| can| should| need to| have to| want to|'m going to)|to)(?: (?:just|"
        r"probably|first|start by|begin by|start with|begin with))*",
        r"(?:the |my )?first (?:step|thing)(?: i do| would be| is|:)+(?: to)?",
        r"start(?:ing)? (?:by|with)",
    ),
    IdeaKind.IF_THEN: cue(r"then(?=,? (?:i|we)\b)"),
}
_THINNEST_INSIGHT = 3
_OF_THE_FUTURE = (IdeaKind.STANDARD, IdeaKind.MEASURE)
"""What the rep would know it by has not happened yet: a message that tells what happened answers something else."""
_SAYS = Pattern(
    r"(?!(?:i|we|if|when|once|by)\b)(?:[\w'.-]+ ){1,5}?(?:says?|thinks?|claims?|tells? me) "
    r"(?:that|the|it|its|he|she|they|their|his|her|we|our|there)\b"
)
"""Somebody else's words, handed on."""
_COULD = Pattern(r"(?:maybe |perhaps )?(?:i|we) (?:could|can|might)\b(?! (?:say|tell|see|know|be)\b)")
_PROMISES = Pattern(
    r"(?:(?:yes|ok(?:ay)?|well|so|then)\W+)*(?:i|we)(?:'ll| will| am going to|'m going to) "
    r"(?!(?:know|see|notice|have|feel|be|get|call it|measure|tell)\b)"
)
"""What the rep will do, said when they were asked how they would know."""
_NOT_DEEDS = (IdeaKind.OBSTACLE, IdeaKind.CRITERION, IdeaKind.STANDARD, IdeaKind.MEASURE)
_DATED = Pattern(
    r"(?:(?:and|but|so|well|then|anyway)[, ]+)*(?:i|we)(?:'ll| will| am going to|'m going to) "
    r"(?!know|see|notice|have|feel|be|get|lose|not|never)"
)
"""What the rep will do, told with its day or hour, is a promise, whatever was asked."""
_THAT = Pattern(
    r"(?:that|is that|it's that)\s+(?=(?:i|we|he|she|they|it|the|my|our|nobody|someone|people|[a-z]+ (?:is|are|"
    r"will|may|might|can|could|says|does))\b)"
)


def whole_answer(message: Message, whole: Clause, sentence: tuple[Clause, ...]) -> tuple[Idea, ...]:
    """Return a sentence as the thing that was asked for, or nothing when no such thing was asked or it asks back."""
    kind = _KIND_ASKED.get(message.asked) if message.asked else None
    if kind is None or whole.asks:
        return ()
    if kind in _OF_THE_FUTURE and (_intends(sentence[0], message) or any(_tells(one, message) for one in sentence)):
        return ()
    if kind in _NOT_DEEDS and _DATED.match(whole.lower) and any(times_in(whole.text)):
        return ()
    if kind in _MANY:
        full = [clause for clause in sentence if not (clause.is_finite and is_thin(clause))]
        parts = (item for clause in full for item in (items(clause) if not clause.is_finite else (clause,)))
        return tuple(one for part in parts for one in _as_kind(kind, part, message))
    return _as_kind(kind, whole, message)


def _tells(clause: Clause, message: Message) -> bool:
    """Whether a clause reports what happened, or what somebody says."""
    if clause.is_finite and not clause.lead and clause.head.tag == "VBD":
        return True
    return bool(_SAYS.match(clause.lower)) or bool(read_reported(clause, message))


def _intends(first: Clause, message: Message) -> bool:
    """Whether a sentence opens with what could be done, or will be."""
    return bool(_COULD.match(first.lower) or (message.answers(Focus.STANDARD) and _PROMISES.match(first.lower)))


def _as_kind(kind: IdeaKind, clause: Clause, message: Message) -> tuple[Idea, ...]:
    cued = _CUED[kind](clause, message) if kind in _CUED else ()
    if cued and cued[0].kind is kind:
        return cued
    cut = trimmed(clause)
    found = behind(_LEADS_IN[kind], cut) if kind in _LEADS_IN else None
    cut = found.rest if found else cut
    that = _THAT.match(cut.lower)
    cut = cut.after(that.end()) if that else cut
    thin = kind is IdeaKind.INSIGHT and len(cut.words) < _THINNEST_INSIGHT
    return (idea(kind, cut),) if re.search(r"\w\w", cut.text) and not thin else ()


def joined(clauses: tuple[Clause, ...]) -> Clause:
    """Return one clause that runs from the first of these, its joining "if" included, to the last."""
    first = clauses[0]
    begin = first.words[0].index
    if begin > 0 and first.parsed.words[begin - 1].text.lower() in ("if", "when", "once"):
        words = (first.parsed.words[begin - 1], *first.words)
        first = Clause(first.parsed, words, asks=first.asks, is_quoted=first.is_quoted)
    return first.to(clauses[-1])
