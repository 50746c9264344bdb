"""What the rep says they will do."""

import re

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.forms import verb_forms
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

ASKED = (Focus.WHAT_AND_WHEN, Focus.WHAT)
WHEN_ASKED = (Focus.WHEN, Focus.CLARIFY_WHEN)

_NOT_A_DEED = (
    r"(?!\s*(?:not\b|n't|never\b|be\b(?! (?:calling|sending|meeting|there|at|in|back|writing|asking))|see\b(?! (?:her|him|them|the|my|[A-Z])\b)|think|try my best|do my best|lose|miss|fail|forget|"
    r"need|have(?: to)?\b(?! (?:a|an|my|the|our|him|her|them)\b)|know|regret|admit|say (?:it|that|this)|let you|get (?:fired|nervous|defensive|stuck|angry|back to you|in trouble|the same)|"
    r"look (?:stupid|like|bad|needy|desperate)|die|scream|cry|panic|struggle|end up|probably (?:lose|fail|get)|mess|blow|like\b|want|hate|feel|explode|wonder|pass\b|quit\b|guess|happen))"
)
_SOFT = r"(?:\s+(?:just|also|then|definitely|probably|certainly|first|personally|simply|try to|try and|maybe|now|go and|go ahead and))*"
_WILL = cue(
    rf"(?:i think |i guess |so |then )?(?:i|we)(?:'ll| will| shall|ll| 'll)(?!\s*(?:not|never)\b){_SOFT}{_NOT_A_DEED}\s+"
    rf"|(?:i|we)?(?:'m| am|'re| are|m)?\s*(?:going to|gonna|about to|planning to|planning on|committed to|committing to|determined to){_SOFT}{_NOT_A_DEED}\s+"
    rf"|(?:i|we) (?:(?:also|now|hereby|really|do|fully) )?(?:plan(?: to| on)|intend to|promise to|promise i(?:'ll| will)|commit to|(?:have |'ve )?decided to|pledge to|aim to|vow to|'ve decided to){_SOFT}{_NOT_A_DEED}\s+"
    r"|let me(?! (?:think|see|know|explain|tell|check if you|ask you|start|rephrase|give you|say|be|guess|finish|clarify|put it|get this|talk|vent|tell you))\s+"
    r"|(?:my|the|our) (?:plan|next step|commitment|action|promise|move|next move|homework)(?: now| then| for (?:tomorrow|today|this week))?(?: is| would be| will be|:)(?: to)?\s+"
    r"|(?:next step|action|commitment|todo|to do|plan)\s*:\s*"
)
_PROGRESSIVE = cue(r"(?:i|we)(?:'m| am|'re| are|m)\s+(?=(?:calling|ringing|phoning|emailing|sending|meeting|visiting|writing|seeing|texting|asking|booking|driving|setting|telling|inviting|presenting|doing)\b)")
_TIMED = re.compile(
    r"\b(?:today|tonight|tomorrow|tmrw|tmr|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|"
    r"next (?:week|month)|this (?:week|afternoon|morning|evening)|by|before|at \d|noon|eod|eow|on the \d)\b"
)
_ANSWER = cue(r"(?:(?:i(?:'d| would| could| can| should| need to| have to| want to| must)|we(?:'d| could| can| should| need to)|to|i think i(?:'d| would| could))(?:\s+(?:like to|love to|just|then|probably|maybe|say|try to|start by))*\s+)?")


def read_commitments(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the action the rep commits to, cued by its words or because the coach asked what and by when."""
    if clause.asks or clause.lead in ("if", "unless", "when"):
        return ()
    found = behind(_WILL, clause)
    if found is None and _TIMED.search(clause.lower):
        found = behind(_PROGRESSIVE, clause)
    if found is None and message.answers(*ASKED) and _could_answer(clause):
        found = behind(_ANSWER, clause)
    return (idea(IdeaKind.ACTION, found.rest),) if found else ()


def _could_answer(clause: Clause) -> bool:
    by_rep = clause.who in ("i", "we") and not clause.is_negated and clause.head.tag not in ("VBD",)
    return by_rep or not clause.is_finite


def without_due(ideas: tuple[Idea, ...], due: Due | None) -> tuple[Idea, ...]:
    """Return the ideas, actions without the time they end in: it is kept as the due time."""
    return tuple(_shortened(one, due) if one.kind is IdeaKind.ACTION and due else one for one in ideas)


def _shortened(action: Idea, due: Due) -> Idea:
    ending = re.search(rf"[\s,]*\b(?:(?:by|before|on|at|until|till|latest|no later than)\s+)?(?:the\s+)?{re.escape(due.text)}\W*$", action.text, re.IGNORECASE)
    if ending is None or ending.start() < 3:
        return action
    cut = action.text[: ending.start()].rstrip(" ,")
    forms = verb_forms(cut)
    return action.model_copy(update={"text": cut, "gerund": forms.gerund, "clause": forms.clause, "noun": None})
