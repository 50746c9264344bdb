"""What could be done, as the rep says it."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.lists import items
from agent.steps.read.message import Message

ASKED = (Focus.FIRST_OPTIONS, Focus.WHAT_ELSE, Focus.NEXT)

_SOFT = r"(?:\s+(?:also|just|maybe|probably|perhaps|always|even|simply|still|then|possibly|either|try to|try and))*"
_NOT_DONE = (
    r"(?!\s+(?:not\b|n't|never\b|have\b(?! (?:a|an|the|my|our|him|her|them|tom)\b)|be (?:wrong|honest|mistaken|in trouble|dead|fired|"
    r"able|the|too|a)\b|lose|miss\b|fail|cry|die|scream|kill|regret|see\b(?! if)|tell(?! (?:him|her|them|the|my|our)\b)|imagine|"
    r"understand|feel|hear|remember|say\b|sense|swear|handle|afford|get (?:fired|nervous|stuck|in trouble)|like|love|rather|prefer|bet|"
    r"guess|think|want|hope|need|look\b|sound|seem|know\b))"
)
_MODAL = rf"(?:i|we|one|you)(?:\s+(?:could|can|might|may|should|ought to|would|need to|have to|must)|'d){_SOFT}{_NOT_DONE}\s+"
_OPTION = cue(
    rf"(?:i (?:think|guess|suppose|feel like|reckon) (?:that )?)?(?:{_MODAL})"
    r"|(?:maybe|perhaps|possibly)\s+(?:i|we|just|to|it'?s time to)\s+(?!\w+ed\b)"
    r"|(?:i(?:'m| am|'ve been| was| have been| keep)? )?(?:also )?(?:thinking|wondering|considering|toying|playing|leaning|tempted|inclined|debating)"
    r"(?: (?:about|of|with|towards?|whether (?:i should|to|we should)|if (?:i|we) (?:should|could)|to|the idea of))*\s+"
    r"|(?:what|how) about\s+|what if (?:i|we)(?: just| simply)?(?: were to)?\s+"
    r"|(?:the |my |an)?(?:one|another|other|an|first|second|third|only|last|obvious|safe|easy|easiest|best|a|wild|crazy)?\s*(?:other |possible )?"
    r"(?:idea|option|possibility|approach|alternative|way forward|way out|route|instinct|gut|thought|thing (?:i|we) (?:could|can|might) (?:do|try)|other thing)"
    r"(?: this time| here| now| for me| i have| i had| i see| of mine)?(?: is| was| would be| could be| might be| says|:)(?: maybe| just| simply)?(?: to)?\s+"
    r"|(?:i|we) (?:could|can|might) always\s+|either(?: i| we)?\s+|(?:i'?d|i would) rather\s+|let'?s(?: just)?\s+(?!talk|move|go on|continue|see|say)"
    r"|(?:there'?s|i have|i'?ve got) the option (?:of|to)\s+|or\s+(?:i|we) (?:could|can|might|just)\s+"
)
_QUESTION = cue(r"(?:should|shall|could|can|do|would it (?:help|make sense) (?:to|if))\s*(?:i|we)?\s+")
_NOT_ABOUT_DOING = re.compile(r"^(?:do|say|ask|write|know|need|want|start|begin|respond|go|handle|even|get in|ring)\s*(?:now|next|then|about|with|first)?\W*$|^(?:do|say|know|go) ")


def read_options(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the options that this clause raises, cued by its words or by what was asked."""
    found = behind(_OPTION, clause)
    if found is None and clause.asks:
        found = behind(_QUESTION, clause)
        if found and _NOT_ABOUT_DOING.match(found.rest.lower):
            return ()
    if found is not None:
        return tuple(idea(IdeaKind.OPTION, item) for item in items(found.rest))
    if message.answers(*ASKED) and not clause.asks and not clause.is_finite:
        return tuple(idea(IdeaKind.OPTION, item) for item in items(clause))
    return ()
