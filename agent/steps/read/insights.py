"""What the rep has realised."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_REALISED = r"(?:reali[sz](?:e|ed|ing)|learn(?:ed|t)|understood|figured out|noticed)"
_INSIGHT = cue(
    rf"(?:i(?:'?ve| have|'m| am)?(?: just| now| only| also| finally)*|it(?:'s| is)? just) {_REALISED}(?: now|"
    r" just now| just)?(?: that)?(?! (?:the hard way|a lot)\b)",
    r"now that i (?:say|think about|hear|write|look at|type|see) (?:it|this|that|myself)(?: down| out loud| aloud|"
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
    r"i notice(?: now)?(?: that)?(?= (?:i|we|it|that|nobody|my)\b)|that i(?:'m| am) (?:really|actually|"
    r"just) (?:the one )?",
    r"(?:so )?(?:then )?(?:maybe |perhaps )?it(?:'s| is| was) (?:really |actually |just )?(?:me|us)(?=,? (?:who|that|"
    r"not)\b)",
)


_WHOLE = Pattern(
    r"\b(?:that'?s|this is|it'?s|there'?s|they'?re) (?:\w+ )?(?:the|my) (?:real |actual |main |same )?(?:cause|"
    r"reason|root|"
    r"problem behind|thing behind)s? (?:of|for|behind|why|in)\b|"
    r"\b(?:i'?d|i had|i have|i'?ve) (?:never|not|n't) (?:even |really )?(?:thought|looked at|seen|considered|"
    r"noticed) (?:of |about )?"
    r"(?:that|it|this)\b|\bi hadn'?t (?:even |really )?(?:thought|seen|considered|noticed)\b|"
    r"\bi (?:think i(?:'?ve| have)? |may have |must have |probably |sort of )*(?:made (?:that|it|most of \w+|"
    r"all of \w+) up|made up "
    r"(?:most|half|all)|built the rest|imagined)\b|"
    r"\bi(?:'?m| am|'?ve been| was| have been|'?d been) (?:actually |really |just |only |bloody )*(?:treating|"
    r"confusing|mixing|fighting|filling|"
    r"hiding|guessing|avoiding|planning around|solving|blaming|selling to|talking to) |\bi(?:'?m| am) (?:actually |"
    r"bloody |just |only |"
    r"really )+guessing\b|"
    r"^(?:oh|ah|aha|ha|huh|wow)\b[,.! ]+(?:i|so|that|it)\b.*\b(?:never|always|myself|me)\b|\bi was (?:afraid|"
    r"scared) (?:that )?the answer\b"
)
"""A clause that says whole what has just been seen."""
_LEADING_SIDES = (Focus.TWO_STATEMENTS, Focus.THEN_AND_NOW, Focus.REALISED)
"""Foci whose answer, where it says what the rep does or is, is what they have just seen."""
_SEEN_OF_SELF = Pattern(r"^(?:ha,? |well,? |hm+,? |oh,? )?that (?:i|we)(?:'m| am|'ve| have| was| keep| only)?\b")


_ONGOING = Pattern(r"\b(?:since|for (?:\w+ ){1,2}(?:days|weeks|months|quarters|years))\b|:")
"""Tells for how long, or lists: "I've been talking to them since August" is news of the matter."""
_REGRETS = Pattern(r"(?:i|we) should(?:n't| not)?(?:'ve| have) \w+")


def read_insights(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what the rep says they have understood just now."""
    found = behind(_INSIGHT, clause) if not clause.asks else None
    if found is not None:
        return (idea(IdeaKind.INSIGHT, found.rest),)
    of_self = message.answers(*_LEADING_SIDES) and _SEEN_OF_SELF.match(clause.lower)
    whole = _WHOLE.search(clause.lower) and not _ONGOING.search(clause.lower)
    seen = _REGRETS.match(clause.lower) or whole or of_self
    return (idea(IdeaKind.INSIGHT, clause),) if seen and not clause.asks and not clause.is_quoted else ()
