"""What the rep tells of the matter: facts with their evidence, assumptions, and what they do not know."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.quotations import without_quotations
from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.evidence import HEDGED, is_evident
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message
from agent.steps.read.plans import is_conditional

_HEDGE = cue(
    r"i(?:'?m| am| was)?(?: just| really| honestly| kinda| kind of| also| still)* (?:think|guess|suppose|suspect|"
    r"assume|assuming|believe|reckon|"
    r"imagine|bet|feel like|feel|fear|afraid|(?:pretty |fairly |quite |almost )?(?:sure|certain|convinced)|doubt|"
    r"have a feeling|have the feeling)(?: that)?",
    r"my (?:guess|hunch|gut feeling|feeling|assumption|theory|sense)(?: is|'s)(?: that)?|if i had to guess",
    r"it (?:feels|looks|seems|sounds)(?: to me)? (?:like|as if|that)",
    r"i(?:'?d| would) (?:bet|say|guess|assume)(?: that)?",
    r"probably|presumably|apparently",
)
_UNKNOWN = cue(
    r"(?:i|we)(?: just| really| honestly| still| actually)* (?:don'?t|do not|dont) (?:know|understand|"
    r"get)(?= (?:if|whether|who|what|which|why|when|how|where)\b)",
    r"(?:i(?:'?m| am)? |we )?(?:not sure|unsure|no idea|have no idea|no clue|have no clue|can't tell|"
    r"wonder)(?= (?:if|whether|who|what|which|why|when|how|where)\b)",
)
_HELPLESS = re.compile(r"(?:how|what|whether|where|who|which|when|if) (?:to|i|we)\b")
_SAY = word_set(
    """say tell write mention reply answer ask confirm admit announce email text explain insist claim complain
    point promise"""
)
_EMPTY = word_set("""be do mean see guess think get have go always never just really all it that this""")


def read_facts(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the fact or the assumption that a plain statement makes, or what it says is not known."""
    if clause.asks or is_conditional(clause):
        return ()
    if unknown := behind(_UNKNOWN, clause):
        return (
            ()
            if _HELPLESS.match(unknown.rest.lower) or len(unknown.rest.words) < 3
            else (idea(IdeaKind.UNKNOWN, unknown.rest),)
        )
    if re.match(r"(?:whether|who|which|how|why|what|when|if)\b", clause.lower) and message.answers(Focus.UNKNOWN):
        return (idea(IdeaKind.UNKNOWN, clause),)
    if re.match(r"(?:whether|who|which|how|why)\b", clause.lower):
        return ()
    if not clause.is_finite or clause.who == "you" or _is_thin(clause):
        return ()
    if HEDGED.search(without_quotations(clause.lower)):
        found = behind(_HEDGE, clause)
        return (idea(IdeaKind.ASSUMPTION, found.rest if found else clause),)
    if _is_unreal(clause):
        return () if clause.who in ("i", "we") else (idea(IdeaKind.ASSUMPTION, clause),)
    return (idea(IdeaKind.FACT, clause, evidence=is_evident(clause), by=_source(clause)),)


def _is_thin(clause: Clause) -> bool:
    """Whether a statement says nothing that can be taken up: "that's it", "I always do"."""
    if len(clause.words) <= 2 and clause.head.lemma in _SAY:
        return True
    words = [word for word in trimmed(clause).words if word.pos in ("NOUN", "PROPN", "ADJ", "VERB", "NUM")]
    return not any(word.lemma not in _EMPTY for word in words)


def _is_unreal(clause: Clause) -> bool:
    """Whether the clause tells of something that is not so: would, should have, must."""
    return any(
        word.tag == "MD" and word.lemma not in ("can", "will") for word in clause.parsed.children(clause.head, "aux")
    )


def _source(clause: Clause) -> str | None:
    if clause.head.lemma not in _SAY or clause.is_negated or clause.subject is None or clause.subject.pos == "PRON":
        return None
    inside = {word.index for word in clause.words}
    source = clause.parsed.span(tuple(w for w in clause.parsed.subtree(clause.subject) if w.index in inside))
    return source if re.fullmatch(r"[\w' .&-]{2,40}", source) else None
