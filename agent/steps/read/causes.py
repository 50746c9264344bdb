"""What the rep thinks lies behind it, and whose that is."""

import re

from agent.domain.idea import Idea, IdeaKind, Owner
from agent.domain.move import Focus
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.evidence import is_evident
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message

ASKED = (Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE)

_HEDGE = r"(?:i (?:think|guess|suppose|suspect|believe|reckon|fear|feel|bet|assume|'d say)(?: that)?|probably|maybe|perhaps|my guess is(?: that)?|i'd say|it (?:may|might|could) (?:just )?be(?: that)?|possibly)"
_THING = r"(?:problem|issue|reason|cause|trouble|blocker|root cause|culprit|catch|snag|difficulty|thing)"
_NAMED = cue(
    rf"(?:{_HEDGE}[\s,]+)*(?:(?:the|my|our|his|her|their|one|another)\s+(?:(?:real|main|root|actual|biggest|big|whole|only|underlying|other|bigger|true)\s+)*{_THING}"
    r"(?: here| there| with (?:her|him|them|it|this)| for (?:me|them|him|her)| i see| behind (?:it|this|that))?"
    r"(?:'s| is| was| might be| may be| could be| seems to be| has been)(?: probably| just| really| simply| always)?(?: that| because|:|,)?"
    r"|(?:it|that|this|all)(?:'s| is| was)? ?(?:all |probably |mostly |just |simply |partly |maybe )*(?:because(?: of)?|due to|down to|comes? down to|boils? down to|caused by|my fault(?: that| for| because)?"
    r"|our fault(?: that| for| because)?|(?:his|her|their) fault(?: that| for| because)?|stems? from)"
    r"|because(?: of)?|due to|thanks to|i blame|what(?:'s| is) (?:really )?behind (?:it|this|that) is)\s+"
)
_LEADS = frozenset("because cos cuz bc coz".split())
_INSIDE = re.compile(r"\b(?:because of|because|due to|bc of|cos of|thanks to)\s+(?=\w)")
_STANDS_FOR_CAUSE = cue(rf"(?:(?:{_HEDGE})[\s,]+)+(?:it|that|this)(?:'s| is| was| has to be| must be)(?: about| the fact that)?\s+")
_SOFTENER = cue(rf"(?:(?:{_HEDGE})[\s,]+)*(?:(?:it|that|this)(?:'s| is| was)(?: about| that| the fact that| probably| maybe)?\s+)?")
_SELF = re.compile(r"\b(?:i|i'm|i've|i'd|my|me|we|we're|we've|our|us|my fault|our fault)\b")
_OUTSIDE = re.compile(
    r"\b(?:market|economy|recession|inflation|interest rates?|regulat\w+|law|season\w*|summer|holidays?|covid|reorg\w*|restructur\w+|merger|acquisition|"
    r"budget (?:freeze|cuts?)|freeze|layoffs?|tariffs?|weather|war|timing|supply chain|hiring)\b"
)
_OTHERS = re.compile(
    r"\b(?:he|she|they|his|her|their|them|him|buyer|customer|client|champion|cfo|ceo|cto|cio|ciso|procurement|legal|finance|security|it|"
    r"committee|board|boss|manager|vp|director|competitor|prospect|contact|nobody|people|everyone)\b"
)


def read_causes(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return causes: behind "because" and its kin, or any statement when the coach asked for one."""
    if clause.asks:
        return ()
    found = behind(_NAMED, clause) or behind(_STANDS_FOR_CAUSE, clause)
    if found is not None:
        return (_cause(found.rest, clause),)
    if clause.lead in _LEADS or (clause.lead == "since" and _is_present(clause)):
        return (_cause(clause, clause),)
    if message.answers(*ASKED) and len(clause.words) > 1:
        softened = behind(_SOFTENER, clause)
        return (_cause(softened.rest if softened else clause, clause),)
    inside = _INSIDE.search(clause.lower)
    return (_cause(clause.after(inside.end()), clause),) if inside else ()


def _cause(rest: Clause, whole: Clause) -> Idea:
    return idea(IdeaKind.CAUSE, rest, owner=owner_of(rest, whole), evidence=is_evident(rest))


def owner_of(rest: Clause, whole: Clause) -> Owner:
    """Return whose a cause is, by its subject, or by the people and things in it."""
    said = trimmed(rest).lower
    if re.search(r"\b(?:my|our) fault\b", whole.lower):
        return Owner.SELF
    for said_of in (rest.who or said.split(" that ")[0], said):
        for owner, pattern in ((Owner.SELF, _SELF), (Owner.OUTSIDE, _OUTSIDE), (Owner.OTHERS, _OTHERS)):
            if pattern.search(said_of):
                return owner
        if rest.subject is not None and rest.subject.tag in ("NNP", "NNPS"):
            return Owner.OTHERS
    return Owner.UNKNOWN


def _is_present(clause: Clause) -> bool:
    return any(word.tag in ("VBZ", "VBP") for word in clause.words) and not any(word.tag == "VBD" for word in clause.words)
