"""What others told the rep to do."""

import re

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.cues import cue
from agent.steps.read.ideas import idea
from agent.steps.read.lists import items
from agent.steps.read.message import Message
from agent.steps.read.roles import INSIDE

_WHO = (
    r"(?P<by>(?!(?:at|in|on|then|after|before|when|so)\b)(?:(?:my|our|the|his|her|their|a|an|one of) )?"
    r"[\w'&.-]+(?: [\w'&-]+){0,4}?)(?: just| also| always| once| already| even| really)?"
)
_SAYS = (
    r"(?:keeps? (?:saying|telling)|says?|said|tells?|told|thinks?|thought|suggests?|suggested|recommends?|"
    r"recommended|advises?|advised|"
    r"reckons?|reckoned|insists?|insisted|wants?|wanted|proposed|proposes|encouraged|is pushing|"
    r"keeps pushing)(?: me| us| to me)?(?: that)?"
)
_WHAT = (
    r"(?: (?:i|we) (?:should|could|need to|have to|must|ought to|might)(?: just| also| simply)?| for (?:me|us) to|"
    r" to(?: just)?)"
)
_ADVICE = cue(_WHO + " " + _SAYS + _WHAT)
_GERUND = cue(_WHO + r" (?:suggests?|suggested|recommends?|recommended|proposed|advised)(?= \w+ing\b)")
_IS_ADVICE = Pattern(
    r"\b(?:told|tells|telling|advised|advises|suggest\w*|recommend\w*|propos\w*|pushing|encouraged|(?:i|"
    r"we) (?:should|could|need to|have to|must|ought to|might))\b"
)
_PRONOUNS = word_set("he she they it someone somebody everyone everybody people")
_OWN = word_set("i we you i've we've i'd")


def read_reported(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return options that others put to the rep, with their source.

    What somebody only wants ("he wants me to send a quote") is advice from people on the rep's own side alone.
    """
    match = _ADVICE.match(clause.lower) or _GERUND.match(clause.lower)
    if match is None or clause.asks or match.end() >= len(clause.text) or match.group("by") in _OWN:
        return ()
    inside = bool(INSIDE.match(match.group("by")))
    of_buyers = not inside and re.search(r"\bwe (?:should|could|need|have|must|ought|might)\b", match.group())
    if of_buyers or not (inside or _IS_ADVICE.search(match.group())):
        return ()
    by = clause.text[match.start("by") : match.end("by")]
    source = None if by.lower() in _PRONOUNS else by
    return tuple(
        idea(IdeaKind.OPTION, item, voice=Voice.REPORTED, by=source) for item in items(clause.after(match.end()))
    )
