"""What the rep has realised."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_REALISED = r"(?:reali[sz](?:e|ed|ing)|learn(?:ed|t)|understood|figured out|noticed)"
_INSIGHT = cue(
    rf"(?:i(?:'?ve| have|'m| am)?(?: just| now| only| also| finally)*|it(?:'s| is)? just) {_REALISED}(?: now|"
    r" just now| just)?(?: that)?(?! (?:the hard way|a lot)\b)",
    r"now that i (?:say|think about|hear|write|look at|type|see) (?:it|this|that|myself)(?: out loud| aloud|"
    r" like that)?",
    r"when i (?:say|hear) (?:it|this|that)(?: out loud| aloud)?|saying (?:it|this) (?:out loud|aloud)",
    r"come to think of it|thinking about it|looking back|in hindsight|hearing myself",
    r"i(?: can)? (?:see|get)(?: it)? now(?: that)?|now i (?:see|get|understand|reali[sz]e)(?: it)?(?: that)?",
    r"it (?:just )?(?:hit|dawned on|struck) me(?: that)?",
    r"(?:the|my|a|one|big) (?:big |main )?(?:lesson|takeaway|learning|insight)(?: here| for me|"
    r" from [\w ]{1,30}?)?(?:'s| is| was|:)(?: that)?",
    r"what i (?:learn(?:ed|t)|take(?: away)?|reali[sz]ed)(?: from (?:this|that|it))?(?:'s| is| was|:)(?: that)?",
    r"i(?:'ll| will)? take away(?: that)?",
    r"it(?:'s| is)(?: now)? clear to me(?: now)?(?: that)?",
    r"i never (?:thought|considered|saw|noticed)(?: about| of)?(?: that)?",
)


_REGRETS = Pattern(r"(?:i|we) should(?:n't| not)?(?:'ve| have) \w+")


def read_insights(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what the rep says they have understood just now."""
    found = behind(_INSIGHT, clause) if not clause.asks else None
    if found is not None:
        return (idea(IdeaKind.INSIGHT, found.rest),)
    return (idea(IdeaKind.INSIGHT, clause),) if not clause.asks and _REGRETS.match(clause.lower) else ()
