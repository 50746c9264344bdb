"""What the rep thinks lies behind it, and whose that is."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.parse import known_words
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue, one_of
from agent.steps.read.evidence import is_evident
from agent.steps.read.ideas import idea
from agent.steps.read.lists import items
from agent.steps.read.message import Message
from agent.steps.read.owners import owner_of
from agent.steps.read.thin import is_thin

ASKED = (Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE)

_HEDGE = one_of(
    r"i (?:just |really |kinda |kind of |also |still )*(?:think|guess|suppose|suspect|believe|reckon|fear|feel|bet|"
    r"assume|'d say|would say|'d guess)(?: that| like)?",
    r"probably|maybe|perhaps|possibly|my (?:guess|hunch) is(?: that)?|i'd say|if i(?:'?m| am) honest",
    r"to be fair|if you ask me",
    r"(?:it )?(?:may|might|could|must)(?: just| also)? be(?: that)?",
)
_THING = r"(?:problem|issue|reason|cause|trouble|blocker|root cause|culprit|catch|snag|difficulty)"
_BECAUSE = one_of(
    r"because(?: of)?", r"due to", r"(?:comes? |boils? )?down to", r"caused by", r"stems? from",
    r"(?:my|our|his|her|their) (?:own )?fault(?: that| for| because)?", r"on me(?: that| because)?",
)  # fmt: skip
_NAMED = cue(
    rf"(?:{_HEDGE}[\s,]+)*(?:the|my|our|his|her|their|one|another) (?:(?:real|main|root|actual|biggest|big|whole|"
    rf"only|underlying|other|bigger|true) )*{_THING}"
    r"(?: here| there| with (?:her|him|them|it|this)| for (?:me|them|him|her)| i see| behind (?:it|this|that))?"
    r"(?:'s| is| was| might be| may be| could be| seems to be| has been|:)(?: probably| just| really| simply|"
    r" always)*(?: that| because|:|,)?",
    rf"(?:{_HEDGE}[\s,]+)*(?:(?:it|that|this|all)(?:'?s| is| was)? ?(?:all |probably |mostly |just |simply |"
    rf"partly |maybe )*){_BECAUSE}",
    r"because(?: of)?|due to|thanks to|i blame|what(?:'s| is) (?:really )?behind (?:it|this|that) is",
)
_STANDS_FOR_CAUSE = cue(
    rf"(?:{_HEDGE}[\s,]+)+(?:it|that|this)(?:'?s| is| was| has to be| must be)(?: about| the fact that)?"
    r"(?= (?:the|our|my|his|her|their|a|an|price|budget|timing|trust)\b)"
)
_SOFTENER = cue(
    rf"(?:{_HEDGE}[\s,]+)*(?:it|that|this)(?:'?s| is| was)(?: probably| maybe)?(?: about| that| the fact that)",
    rf"(?:{_HEDGE}[\s,]+)*(?:it|that|this)(?:'?s| is| was)(?: probably| maybe)?(?= (?:the|our|my|his|her|their|a|"
    rf"an|more|price|budget|"
    r"timing|trust|politics|fear|me|us)\b)",
    rf"(?:{_HEDGE}[\s,]*)+",
)
_RULED_OUT = Pattern(r"(?:it|that|this)(?:'?s| is| was) not\b|not\b|that'?s why\b|it (?:isn't|wasn't)\b")
"""What is not the cause, or what follows from it."""
_BLAMES = Pattern(rf"\b{_THING}\b|\bfault\b|\bblame\b")
"""Asked what makes them think so, a bare "because" gives grounds, not a cause."""
_NOT_KNOWN = Pattern(
    r"(?:i|we)(?: just| really| honestly| still| actually)* (?:don'?t|do not|dont) (?:know|get) "
    r"(?:if|whether|who|what|which|when|where)\b"
)
"""What the rep does not know is no cause, even when one was asked for."""
_LEADS = ("because", "cos", "cuz", "bc", "coz", "since")
_INSIDE = Pattern(r"\b(?:because of|because|due to|bc of|bc|cos of|cos|cuz|thanks to)\s+(?=\w)")


def read_causes(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return causes: behind "because" and its kin, or any statement when the coach asked for one."""
    if clause.asks or message.answers_ruler or _RULED_OUT.match(clause.lower) or (clause.is_finite and is_thin(clause)):
        return ()
    if message.answers(Focus.EVIDENCE, Focus.ASSUMPTION) and not _BLAMES.search(clause.lower):
        return ()
    if _NOT_KNOWN.match(clause.lower):
        return ()
    if clause.explains:
        return (_cause(clause, clause),)
    found = behind(_NAMED, clause) or behind(_STANDS_FOR_CAUSE, clause)
    if found is not None:
        return (_cause(found.rest, clause),)
    if clause.lead in _LEADS and clause.is_finite and (clause.lead != "since" or clause.head.dep == "advcl"):
        return (_cause(clause, clause),)
    if message.answers(*ASKED) and (len(clause.words) > 1 or clause.lower in known_words("noun")):
        softened = behind(_SOFTENER, clause)
        rest = softened.rest if softened else clause
        return tuple(_cause(item, clause) for item in (items(rest) if not rest.is_finite else (rest,)))
    inside = _INSIDE.search(clause.lower)
    return (_cause(clause.after(inside.end()), clause),) if inside else ()


def _cause(rest: Clause, whole: Clause) -> Idea:
    if rest.lower.startswith("of "):
        rest = rest.after(3)
    return idea(IdeaKind.CAUSE, rest, owner=owner_of(rest, whole), evidence=is_evident(whole))
