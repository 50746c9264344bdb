"""What the rep tells of the matter: facts with their evidence, assumptions, and what they do not know."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.evidence import HEDGED, is_evident
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message
from agent.steps.read.plans import is_conditional
from agent.steps.read.thin import SAYING, is_thin
from agent.steps.read.told import HOW_SHOULD_I_KNOW

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
    r"(?:the|my) (?:real |big |only |open )*(?:question|point)(?: now| here| for me)? is"
    r"(?= (?:if|whether|who|what|which|why|when|how|where)\b)",
    r"what (?:i|we)(?: really| still| just)* (?:don'?t|do not|dont) know(?: yet)? is"
    r"(?= (?:if|whether|who|what|which|why|when|how|where)\b)",
    r"(?:i(?:'?m| am)? |we )?(?:not sure|unsure|no idea|have no idea|no clue|have no clue|can't tell|"
    r"wonder)(?= (?:if|whether|who|what|which|why|when|how|where)\b)",
)
_INVERTED = Pattern(
    r"(?:let'?s|please|correct me|that'?s why)\b|(?:are|is|do|does|did|can|could|will|would|have|has|was|were|"
    r"should|may) "
    r"(?:you|i|my|we|our|he|she|they|it|"
    r"the|this|that)\b"
)
_INDIRECT = Pattern(r"(?:whether|who|which|how|why)\b")
_RHETORICAL = Pattern(HOW_SHOULD_I_KNOW)
_HELPLESS = Pattern(r"(?:how|what|whether|where|who|which|when|if) (?:to|i|we)\b")

_NOTE = Pattern(r"(?:no|still|nothing|never|another|third|second|not a single|zero|good|bad|big|new)\b")
_SHORTEST_NOTE = 3
_JUST_A_NUMBER = 7


def read_facts(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the fact or the assumption that a plain statement makes, or what it says is not known."""
    if clause.asks or is_conditional(clause) or _INVERTED.match(clause.lower):
        return ()
    unknown = _unknown(clause, message)
    if unknown is not None or _INDIRECT.match(clause.lower):
        return (unknown,) if unknown else ()
    if message.answers_ruler and len(clause.words) <= _JUST_A_NUMBER and re.search(r"\d", clause.text):
        return ()
    if not clause.is_finite:
        is_note = _tells_without_subject(clause) and not (message.asks_for_time or message.answers_ruler)
        return (idea(IdeaKind.FACT, clause, evidence=is_evident(clause)),) if is_note else ()
    return () if clause.who == "you" or is_thin(clause) else _stated(clause)


def _unknown(clause: Clause, message: Message) -> Idea | None:
    """Return what the rep says they do not know; not knowing what to do is no lack of facts."""
    if _RHETORICAL.match(clause.lower):
        return None
    found = behind(_UNKNOWN, clause)
    if (
        found is None
        and message.answers(Focus.UNKNOWN)
        and (_INDIRECT.match(clause.lower) or re.match(r"(?:what|when|if)\b", clause.lower))
    ):
        return idea(IdeaKind.UNKNOWN, clause)
    if found is None or _HELPLESS.match(found.rest.lower) or len(found.rest.words) < _SHORTEST_NOTE:
        return None
    return idea(IdeaKind.UNKNOWN, found.rest)


def _stated(clause: Clause) -> tuple[Idea, ...]:
    if HEDGED.search(clause.unquoted if clause.has_quotation else clause.lower):
        found = behind(_HEDGE, clause)
        guessed = found.rest if found else clause
        return () if guessed.lower.startswith("you ") else (idea(IdeaKind.ASSUMPTION, guessed),)
    if _is_unreal(clause):
        return () if clause.who in ("i", "we") else (idea(IdeaKind.ASSUMPTION, clause),)
    return (idea(IdeaKind.FACT, clause, evidence=is_evident(clause), by=_source(clause)),)


def _tells_without_subject(clause: Clause) -> bool:
    """Whether a fragment tells of the matter, as notes do: "no reply for three weeks", "sent the quote on Monday"."""
    cut = trimmed(clause)
    has_matter = any(word.pos in ("NOUN", "PROPN") for word in cut.words)
    is_note = cut.head.tag in ("VBD", "VBN") or bool(_NOTE.match(cut.lower)) or any(w.pos == "NUM" for w in cut.words)
    return len(cut.words) >= _SHORTEST_NOTE and has_matter and is_note


def _is_unreal(clause: Clause) -> bool:
    """Whether the clause tells of something that is not so: would, should have, must."""
    return any(
        word.tag == "MD" and word.lemma not in ("can", "will") for word in clause.parsed.children(clause.head, "aux")
    )


def _source(clause: Clause) -> str | None:
    if clause.head.lemma not in SAYING or clause.is_negated or clause.subject is None or clause.subject.pos == "PRON":
        return None
    inside = {word.index for word in clause.words}
    source = clause.parsed.span(tuple(w for w in clause.parsed.subtree(clause.subject) if w.index in inside))
    return source if re.fullmatch(r"[\w' .&-]{2,40}", source) else None
