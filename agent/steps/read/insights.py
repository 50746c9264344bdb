"""What the rep has realised, and what they did that worked."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_INSIGHT = cue(
    r"(?:(?:and |so )?(?:i(?:'ve| have)?(?: just| now| only| also| finally)*|it(?:'s| is)?(?: just)?) (?:realise|realize|realised|realized|realising|realizing|learned|learnt|understood|figured out|noticed)(?: now| just now| just)?(?: that| how)?(?= i\b| it\b| my\b| we\b| the\b| this\b| she\b| he\b| they\b| how\b| what\b| that\b| to\b|$| [a-z])"
    r"|(?:now that i (?:say|think about|hear|write|look at|type|see) (?:it|this|that|myself)[^,]{0,30},?|when i (?:say|hear) (?:it|this|that) (?:out loud|aloud)?,?|saying (?:it|this) (?:out loud|aloud),?|come to think of it,?|thinking about it,?|looking back,?|in hindsight,?|hearing myself,?)"
    r"|i(?: can)? (?:see|get) (?:it )?now(?: that)?|now i (?:see|get|understand|realise|realize)(?: that| it)?|it (?:just )?(?:hit|dawned on|struck) me(?: that)?|(?:the|my|a) (?:lesson|takeaway|learning|insight|big takeaway)(?: here| for me| from [\w ]{1,30})?(?: is| was|:)(?: that)?"
    r"|what i (?:learned|learnt|take(?: away)?|realised|realized)(?: from (?:this|that|it))?(?: is| was|:)(?: that)?|i(?:'ll| will)? take away(?: that)?|it(?:'s| is)(?: now)? clear to me(?: now)?(?: that)?|i never (?:thought|considered|saw|noticed)(?: about| of)?(?: that)?(?= ))\s+"
)
_SUCCESS = re.compile(
    r"\b(?:(?:she|he|they|it|who|[a-z]+) (?:has |have |finally |just |already )*(?:agreed to|agreed|said yes|signed(?! off by)|accepted|thanked me|opened up|loved it|came back with a yes|committed to|gave (?:me|us) (?:a|the) (?:date|meeting|go|green light|verbal))"
    r"|(?:i|we) (?:just |finally |actually )*(?:managed to|got (?:the|a|him|her|them) (?:meeting|deal|yes|signature|to|order|call|reply|date|commitment|second meeting|intro)|won (?:the|it|that|them)|closed (?:the|it|that|them)|nailed|booked (?:the|a|it)|landed|pulled it off|made it)"
    r"|it (?:actually |really )?worked|went (?:really |very |pretty |quite |super )?(?:well|great|better than)|paid off|first time (?:ever|that)|never happened before)\b"
)
_UNSURE = re.compile(r"\b(?:if|would|could|might|may|should|hope|hoping|want|wants|until|unless|whether|not|never|n't|nobody|haven't|hasn't|almost|nearly|had as good|supposed|will|'ll|before)\b|n't\b")


def read_insights(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what the rep says they have understood just now."""
    found = behind(_INSIGHT, clause) if not clause.asks else None
    return (idea(IdeaKind.INSIGHT, found.rest),) if found else ()


def read_successes(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return a result that the rep reports."""
    if clause.asks or clause.lead in ("if", "unless", "when") or not _SUCCESS.search(clause.lower) or _UNSURE.search(clause.lower):
        return ()
    return (idea(IdeaKind.SUCCESS, clause, evidence=True),)
