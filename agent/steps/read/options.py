"""What could be done, as the rep says it."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.answered_options import answered_options
from agent.steps.read.clause import Clause
from agent.steps.read.cues import FRONT, behind, cue
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.lists import items
from agent.steps.read.message import Message

ASKED = (Focus.FIRST_OPTIONS, Focus.WHAT_ELSE, Focus.NEXT)

_SOFTENER = (
    r" (?:also|just|maybe|probably|perhaps|always|even|simply|still|then|possibly|either|first|try and|at least)"
)
_SOFT = rf"(?:{_SOFTENER})*(?!{_SOFTENER})"  # all of them: early releases of Python 3.11 mistake "*+"
_NO_DEED = (
    r"(?! (?:not|never|lose|miss|fail|cry|die|scream|kill|regret|see|imagine|understand|feel|hear|remember|say|"
    r"sense|swear|"
    r"handle|afford|like|love|rather|prefer|bet|guess|think|want|hope|need|look|sound|seem|know|tell you|"
    r"tell (?:that|from|by)|"
    r"have (?!a |an |the |my |our |him |her |them |lunch|coffee)|get (?:fired|nervous|stuck|in trouble|angry)|"
    r"be (?:wrong|honest(?! with)|mistaken|in trouble|dead|fired|able|the|too|a|seen|right|mad|crazy|stupid|great|"
    r"nice|good))\b)"
)
"""Verbs behind "I could" that name no action of the rep: "I could be wrong", "I can see that"."""

_OPTION = cue(
    rf"{FRONT}(?:i (?:think|guess|suppose|feel like|reckon) (?:that )?)?(?:i|we|one)(?: (?:could|can|might|may|"
    r"should|ought to|would)|'d)"
    rf"{_SOFT}{_NO_DEED}",
    r"i was (?:going to|gonna|planning to|about to)",
    rf"(?:could|might){_SOFT}{_NO_DEED}(?! (?:he|she|they|you|it|we|i|the|somebody|anyone)\b)",
    r"(?:maybe|perhaps|possibly)(?: just)? (?:i|we|to|it'?s time to)(?! \w+ed\b)",
    r"(?:i(?:'?m| am|'ve been| was| have been| keep)? )?(?:also )?(?:thinking|wondering|considering|toying|playing|"
    r"leaning|debating)"
    r"(?: (?:about|of|with|towards?|whether (?:i should|we should|to)|if (?:i|we) (?:should|could)|to|the idea of))*",
    r"i(?:'?m| am) (?:tempted|inclined) to",
    r"(?:what|how) about",
    r"what if (?:i|we)(?: just| simply)?(?: were to)?(?! (?:mess|lose|fail|forget|screw|blow|freeze|can't|don't|"
    r"miss|get|panic)\b)",
    r"(?:(?:the|my|an|one|another|other) )?(?:(?:one|another|other|first|second|third|only|last|obvious|safe|easy|"
    r"easiest|best|wild|crazy) )*"
    r"(?:idea|option|possibility|approach|alternative|way forward|way out|route|instinct|gut|thing (?:i|"
    r"we) (?:could|can|might) (?:do|try)|other thing)"
    r"(?: this time| here| now| for me| i have| i had| i see| of mine| left)?(?:'s| is| was| would be| could be|"
    r" might be| says|:)"
    r"(?: maybe| just| simply)?(?: to(?= \w))?",
    r"(?:(?:i|we) )?either(?: i| we)?",
    r"(?:i see|there(?:'s| are| is)|i(?:'ve got| have)|we(?:'ve got| have)) (?:two|three|four|a few|some|several|"
    r"a couple of|\d) (?:options|ways|ideas|possibilities|choices|things)"
    r"(?: (?:out|here|left|forward|i could do|we could do|i can do))?(?: for [\w ]{1,30})?(?=:|,| -)",
    r"(?:i'?d|i would) rather",
    r"let'?s(?: just)?(?! (?:talk|move|go on|continue|see|say|stop|start|do this|go|begin|get back|face|do (?:it|"
    r"this))\b)",
    r"(?:there'?s|i have|i'?ve got)(?: always| also)? (?:the|an) option (?:of|to)",
    r"(?:or|and|then) (?:i|we) (?:could|can|might)(?: also| always| just)?",
)
_OBLIGED = cue(
    rf"(?:i|we)(?:'d (?:like|love) to| would (?:like|love) to| want to| need to| have to| must|'ve got to|"
    rf" gotta){_SOFT}{_NO_DEED}"
)
_QUESTION = cue(
    r"(?:should|shall|could|can) (?:i|we)(?: just| maybe| rather)?", r"do (?:i|we)", r"would it (?:help|make sense) to"
)
_ASKS_WHAT = Pattern(
    r"(?:do|say|write|know|go|respond|answer)\b\W*(?:now|next|then|about|here)?\W*$|(?:need|have|want)\b"
)


def read_options(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the options that this clause raises, cued by its words or by what was asked."""
    if clause.lead in ("if", "unless"):
        return ()
    asked = message.answers(*ASKED)
    cued = _cued(clause, asked=asked)
    if cued is not None:
        return tuple(idea(IdeaKind.OPTION, item) for item in items(cued)) if cued is not clause else ()
    if clause.lead == "or" and clause.who in ("i", "we") and not clause.asks and not clause.is_negated:
        return (idea(IdeaKind.OPTION, clause),)
    if clause.lead == "or" and trimmed(clause).words[0].tag == "VB" and not clause.asks:
        return (idea(IdeaKind.OPTION, clause),)
    return answered_options(clause) if asked else _alternatives(clause)


def _cued(clause: Clause, *, asked: bool) -> Clause | None:
    """Return what stands behind words for an option; the clause itself when it only seems to raise one."""
    found = behind(_OPTION, clause) or (behind(_OBLIGED, clause) if asked else None)
    if found is not None:
        had = "'d" in found.match.group() and found.rest.words[0].tag in ("VBN", "VBD")
        return clause if had else found.rest
    found = behind(_QUESTION, clause) if clause.asks else None
    if found is None:
        return None
    return clause if _ASKS_WHAT.match(found.rest.lower) else found.rest


def _alternatives(clause: Clause) -> tuple[Idea, ...]:
    """Return the options in "do this or do that", unasked."""
    if clause.asks or clause.is_finite or " or " not in clause.lower:
        return ()
    named = tuple(idea(IdeaKind.OPTION, item) for item in items(trimmed(clause)))
    return named if len(named) > 1 and all(one.gerund for one in named) else ()
