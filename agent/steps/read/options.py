"""What could be done, as the rep says it."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.cues import FRONT, behind, cue
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.lists import items
from agent.steps.read.message import Message

ASKED = (Focus.FIRST_OPTIONS, Focus.WHAT_ELSE, Focus.NEXT)

_SOFT = (
    r"(?: (?:also|just|maybe|probably|perhaps|always|even|simply|still|then|possibly|either|first|try and|at least))*+"
)
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
_OBLIGED = cue(rf"(?:i|we) (?:need to|have to|must|'ve got to|gotta){_SOFT}{_NO_DEED}")
_QUESTION = cue(
    r"(?:should|shall|could|can) (?:i|we)(?: just| maybe| rather)?", r"do (?:i|we)", r"would it (?:help|make sense) to"
)
_ASKS_WHAT = re.compile(
    r"(?:do|say|write|know|go|respond|answer)\b\W*(?:now|next|then|about|here)?\W*$|(?:need|have|want)\b"
)
_NO_OPTION = ("VBD", "VBZ", "VBN", "MD", "IN", "WRB", "WP", "UH")
_HABITUAL = re.compile(
    r"\b(?:always|never|usually|often|every|keep|get|lean|"
    r"whenever|when|since|lately|these days)\b|^(?:i|we) (?:just )?(?:meet|smile|chat|sell)\b"
)
_ASKS_BACK = re.compile(
    r"(?:what|why|how|who|when|where|which|is|are|do|does|did|can|could|would|will|no|none|nothing|still|"
    r"first time|need|takes?|cant|can'?t|don'?t|didn'?t|not even|just|good|bad)\b"
)


def read_options(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the options that this clause raises, cued by its words or by what was asked."""
    found = behind(_OPTION, clause) or (behind(_OBLIGED, clause) if message.answers(*ASKED) else None)
    if found is not None and "'d" in found.match.group() and found.rest.words[0].tag in ("VBN", "VBD"):
        return ()
    if found is None and clause.asks:
        found = behind(_QUESTION, clause)
        if found and _ASKS_WHAT.match(found.rest.lower):
            return ()
    if found is not None:
        return tuple(idea(IdeaKind.OPTION, item) for item in items(found.rest))
    if clause.lead == "or" and clause.who in ("i", "we") and not clause.asks and not clause.is_negated:
        return (idea(IdeaKind.OPTION, clause),)
    named = items(trimmed(clause)) if not clause.asks and not clause.is_finite else (clause,)
    if message.answers(*ASKED) and _names_something(clause):
        return tuple(idea(IdeaKind.OPTION, item) for item in named)
    alternatives = (
        tuple(idea(IdeaKind.OPTION, item) for item in named) if len(named) > 1 and " or " in clause.lower else ()
    )
    return alternatives if alternatives and all(one.gerund for one in alternatives) else ()


def _names_something(clause: Clause) -> bool:
    """Whether a clause answers the question for options: a phrase, or what the rep does ("I call her first")."""
    if not clause.is_finite or (clause.words[0].tag == "VBG" and clause.head.tag == "VBG"):
        cut = trimmed(clause)
        has_content = any(word.pos in ("NOUN", "PROPN", "VERB") for word in cut.words)
        return has_content and not _ASKS_BACK.match(cut.lower) and cut.words[0].tag not in _NO_OPTION
    if _HABITUAL.search(clause.lower):
        return False
    by_rep = clause.who in ("i", "we") and clause.head.tag in ("VBP", "VB") and clause.head.pos == "VERB"
    return by_rep and not clause.asks and not clause.is_negated and clause.head.lemma not in _STATES


_STATES = word_set(
    """think guess know want need have feel like hate love mean see hope believe suppose wish doubt wonder"""
)
