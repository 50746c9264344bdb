"""What others told the rep: advice to the rep, and what they said about the matter."""

import re
from typing import NamedTuple

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import FILLER
from agent.steps.read.ideas import idea
from agent.steps.read.lists import items
from agent.steps.read.message import Message
from agent.steps.read.roles import INSIDE

_SAYS = (
    r"(?:keeps? (?:saying|telling)|says?|said|tells?|told|thinks?|thought|suggests?|suggested|recommends?|recommended|advises?|"
    r"advised|reckons?|reckoned|insists?|insisted|wants?|wanted|would|mentioned|proposed|proposes|encouraged|pushed|pushes|is pushing)"
)
_WHO = r"(?P<by>(?:(?:my|our|the|his|her|their|a|an|one of) )?[\w'&.-]+(?: [\w'&-]+){0,4}?)"
_ADVICE = re.compile(
    rf"{FILLER}{_WHO}(?: (?:just|also|always|once|already|even|really))? {_SAYS}(?: (?:me|us|to me))?(?: that)?"
    r"(?: (?:i|we) (?:should|could|need to|have to|must|ought to|might)(?: just| also| simply)?| to just| for (?:me|us) to| to)\s+"
)
_GERUND = re.compile(rf"{FILLER}{_WHO} (?:suggests?|suggested|recommends?|recommended|proposed|advised|mentioned)\s+(?=\w+ing\b)")
_TOLD_ME = re.compile(r"\b(?:told|tells|telling|advised|advises|suggest\w*|recommend\w*|propos\w*|push\w*|encouraged)\b|\b(?:i|we) (?:should|could|need to|have to|must|ought to|might)\b")
_PRONOUNS = frozenset("he she they it someone somebody everyone everybody people".split())


class Reported(NamedTuple):
    """Whose words, and the words."""

    by: str | None
    said: Clause


def read_reported(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return options that others put to the rep, with their source."""
    found = _advice_in(clause)
    if found is None or clause.asks:
        return ()
    return tuple(idea(IdeaKind.OPTION, item, voice=Voice.REPORTED, by=found.by) for item in items(found.said))


def _advice_in(clause: Clause) -> Reported | None:
    match = _ADVICE.match(clause.lower) or _GERUND.match(clause.lower)
    if match is None or match.end() >= len(clause.text) or match.group("by") in ("i", "we", "you", "i've", "we've"):
        return None
    is_advice = _TOLD_ME.search(match.group()) or INSIDE.match(match.group("by"))
    if not is_advice:
        return None
    by = clause.text[match.start("by") : match.end("by")]
    return Reported(None if by.lower() in _PRONOUNS else by, clause.after(match.end()))
