"""What matters to the rep in choosing."""

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_CRITERION = cue(
    r"what (?:really |actually |mostly )?(?:matters|counts)(?: most| more)?(?: to me| for me| here)*(?:'s| is|"
    r":)(?: that)?",
    r"(?:the )?(?:most important|main|key|deciding|biggest|number one) (?:thing|part|point|factor|criterion|"
    r"priority|consideration)"
    r"(?: for me| to me| here)?(?:'s| is|:)(?: that)?",
    r"(?:my|our) (?:main |top |first |biggest )?(?:priority|criterion|criteria|priorities)(?: here)?(?:'s| is| are|"
    r":)(?: that)?",
    r"i (?:mostly |mainly |really |just )?care (?:most |more |mostly )?about",
    r"it (?:matters|is important|'s important)(?: to me| most)*(?: that| to)?",
    r"as long as",
)


_DEMANDED = cue(
    r"(?:whatever (?:i|we) do,? it|whichever it is,? it|the solution|it) (?:has to|must not|mustn't|needs to)"
)


def read_criteria(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what the rep says counts in choosing."""
    found = behind(_CRITERION, clause) if not clause.asks else None
    if found is not None:
        return (idea(IdeaKind.CRITERION, found.rest),)
    return (idea(IdeaKind.CRITERION, clause),) if not clause.asks and behind(_DEMANDED, clause) else ()
