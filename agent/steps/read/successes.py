"""What the rep did that worked, by their own account."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import one_of
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.plans import is_conditional

_SUCCESS = Pattern(
    r"\b" + one_of(
        r"(?:agreed to|said yes|signed(?: off)?|accepted (?:the|my|our|it)|thanked (?:me|us)|opened up|loved it|"
        r"committed to|came back with a yes)",
        r"gave (?:me|us) (?:a|the) (?:date|meeting|go|green light|verbal|yes|order)",
        r"(?:i|we)(?:'ve| have)?(?: just| finally| actually)* (?:managed to|won (?:the|it|that|them)|closed (?:the|"
        r"it|that|them)|nailed|booked (?:the|a|it)|landed|pulled it off|made it)",
        r"(?:i|we)(?:'ve| have)?(?: just| finally| actually)* got (?:the|a|an|him|her|them) (?:\w+ )?(?:meeting|"
        r"deal|yes|signature|order|call|reply|date|commitment|intro|to )",
        r"it (?:actually |really )?worked|paid off|never happened before",
        r"went (?:really |very |pretty |quite |super )?(?:well|great|better than)",
    ) + r"(?!\w)"
)  # fmt: skip
_UNSURE = Pattern(
    r"\b(?:if|would|could|might|may|should|hope|hoping|want|wants|until|unless|whether|not|never|nobody|almost|"
    r"nearly|had as good|"
    r"supposed|meant to|due to be|to be signed|will|before|needs?|who|has to|competitor|with someone else|"
    r"they signed with)\b|n't\b|'ll\b"
)


def read_successes(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return a result that the rep reports."""
    if clause.asks or is_conditional(clause) or not _SUCCESS.search(clause.lower) or _UNSURE.search(clause.lower):
        return ()
    return (idea(IdeaKind.SUCCESS, clause, evidence=True),)
