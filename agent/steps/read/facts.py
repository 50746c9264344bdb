"""What the rep tells of the matter: facts, with their evidence, and assumptions."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.evidence import HEDGED, is_evident
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_HEDGE = cue(
    r"(?:i(?:'m| am| was)? (?:just |really |honestly |kinda |kind of |also )*(?:think|guess|suppose|suspect|assume|assuming|believe|reckon|imagine|bet|"
    r"feel like|feel|fear|afraid|pretty sure|fairly sure|sure|certain|convinced|doubt)(?: that)?|my (?:guess|hunch|gut feeling|feeling|assumption|theory|sense) is(?: that)?|"
    r"if i had to guess|it (?:feels|looks|seems|sounds)(?: to me)? (?:like|as if|that)|i(?:'d| would) (?:bet|say|guess|assume)(?: that)?|probably|presumably|apparently)[\s,]+"
)
_SAY = frozenset("say tell write mention reply answer ask confirm admit announce email text explain insist claim complain point promise".split())
_TOO_THIN = 2
"""A statement of this many words or fewer says nothing that can be taken up."""


def read_facts(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the fact or the assumption that a plain statement makes."""
    if clause.asks or not clause.is_finite or len(clause.words) <= _TOO_THIN or clause.lead in ("if", "unless", "when"):
        return ()
    if HEDGED.search(clause.lower):
        found = behind(_HEDGE, clause)
        return (idea(IdeaKind.ASSUMPTION, found.rest if found else clause),)
    if _is_unreal(clause):
        return ()
    return (idea(IdeaKind.FACT, clause, evidence=is_evident(clause), by=_source(clause)),)


def _is_unreal(clause: Clause) -> bool:
    """Whether the clause tells of something that is not so: would, should have, wishes, the future."""
    return any(word.tag == "MD" and word.lemma not in ("can", "will") for word in clause.parsed.children(clause.head, "aux"))


def _source(clause: Clause) -> str | None:
    if clause.head.lemma not in _SAY or clause.subject is None or clause.subject.pos == "PRON":
        return None
    inside = {word.index for word in clause.words}
    words = tuple(w for w in clause.parsed.subtree(clause.subject) if w.index in inside)
    source = clause.parsed.span(words)
    return source if re.fullmatch(r"[\w' .&-]{2,40}", source) else None
