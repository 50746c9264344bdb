"""What matters to the rep in choosing."""

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_CRITERION = cue(
    r"(?:what (?:really |actually |mostly )?(?:matters|counts)(?: most| more)?(?: to me| for me| here)*(?: is|:)(?: that)?"
    r"|(?:the )?(?:most important|main|key|deciding|biggest|number one) (?:thing|part|point|factor|criterion|priority|consideration)(?: for me| to me| here)?(?: is|:)(?: that)?"
    r"|(?:my|our) (?:main |top |first |biggest )?(?:priority|criterion|criteria|concern)(?: here)?(?: is| are|:)(?: that)?"
    r"|i (?:mostly |mainly |really |just )?care (?:most |more |mostly )?about|it (?:matters|is important|'s important)(?: to me| most)*(?: that| to)?"
    r"|(?:it|whatever (?:i|we) do|the solution) (?:has to|must|needs to|should)(?! be because)|as long as|i (?:don't|do not) want to)\s+"
)


def read_criteria(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what the rep says counts in choosing."""
    found = behind(_CRITERION, clause) if not clause.asks else None
    return (idea(IdeaKind.CRITERION, found.rest),) if found else ()
