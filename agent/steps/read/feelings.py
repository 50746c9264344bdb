"""How the rep feels."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_ADJECTIVES = (
    r"nervous|anxious|stressed|tired|exhausted|frustrated|angry|furious|livid|annoyed|pissed(?: off)?|scared|"
    r"afraid|terrified|worried|"
    r"overwhelmed|stuck|lost|sad|depressed|disappointed|embarrassed|ashamed|guilty|stupid|useless|hopeless|"
    r"helpless|burned out|burnt out|"
    r"burnt|shattered|knackered|drained|sick|fed up|demotivated|down|lonely|insecure|unsure of myself|confident|"
    r"excited|happy|proud|relieved|calm|"
    r"optimistic|hopeful|glad|pleased|torn|confused|bored|tense|uneasy|queasy|defeated|crushed|gutted|desperate|"
    r"cornered|ignored|disrespected|small|dumb|an idiot|such an idiot|like (?:an?|shit|crap|rubbish|garbage|"
    r"the) [\w ]{0,40}"
)
_FEELING = Pattern(
    rf"\b(?:i(?:'?m| am|m)|i (?:just |really |still )*(?:feel|felt|get|got|was)|feeling|makes? me(?: feel)?|"
    rf"drives? me|left me)\s+(?:(?:so|very|really|pretty|just|a bit|kind of|kinda|totally|completely|absolutely|"
    rf"quite|too|rather|all|honestly|still|bloody|fucking|a little|such|getting|feeling)\s+)*(?:{_ADJECTIVES}|mad|"
    rf"crazy|nuts)\b"
    r"|\b(?:i (?:hate|dread|can't stand|am sick of|'m sick of|love it|can't take)|i've had (?:it|enough)|"
    r"can't sleep|don't sleep|my (?:stomach|hands|heart|voice|head) (?:turns|are|is|sinks|sank|shak)|"
    r"i could (?:cry|scream|die))\b"
)
_VENTING = Pattern(
    r"\b(?:livid|furious|pissed|fed up|sick of|exhausted|burned out|burnt out|shattered|knackered|hate (?:this|my|"
    r"it|that|them|him|her)|i'?ve had (?:it|enough)|had it with|"
    r"(?:i'?m|i am|so|totally|just) done with (?:this|it|them|him|her)|"
    r"can'?t (?:take|stand) (?:this|it|them)|"
    r"can'?t (?:take|stand|do) (?:this|it) (?:any ?more|any longer)|"
    r"drives? me (?:mad|crazy|nuts|insane|up the wall)|driving me (?:mad|crazy|nuts|insane)|so (?:angry|"
    r"frustrat\w+|annoy\w+|tired|done)|ridiculous|bullshit|bs\b|wtf|fuck\w*|shit\w*|"
    r"nightmare|waste of my time|(?:this|it|that|all)(?: i|'|’)s (?:\w+ )?a (?:\w+ )?waste of time|"
    r"want(?:ed)? to (?:scream|quit|cry)|could (?:cry|scream)|overwhelmed|drowning|no sleep|don'?t sleep|"
    r"can'?t sleep|at my wits'? end|losing (?:it|my mind)|ugh+|argh+|grr+)(?!\w)"
)


_SWEARS = Pattern(r"\b(?:damn(?:ed|ing)?|bloody|crap|goddamn|(?:the|like) hell|joke|arse|bugger)\b")
_SWEARS_OFTEN = 2
"""Mild swearing from which a message lets off steam; once is a manner of speaking."""
_SUPPOSED = Pattern(r"\b(?:if|when|whenever|in case|unless|until|once) $")
_STUCK_IN = Pattern(r"i (?:got|get|was|feel|felt) (?:stuck|lost|down) (?:in|at|on|the|with)\b")


def read_feelings(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return a feeling that the rep names as their own; one in quotation marks is somebody else's."""
    said = clause.unquoted if clause.has_quotation else clause.lower
    felt = _FEELING.search(said)
    if clause.asks or felt is None or _STUCK_IN.match(said) or _SUPPOSED.search(said[: felt.start()]):
        return ()
    return (idea(IdeaKind.FEELING, clause),)


def vents(text: str) -> bool:
    """Whether the rep lets off steam: anger or exhaustion, in words, capitals or exclamation marks."""
    said = text.lower()
    return bool(_VENTING.search(said)) or len(_SWEARS.findall(said)) >= _SWEARS_OFTEN


def shouts(text: str) -> bool:
    """Whether the rep shouts, for joy or in anger: capitals or exclamation marks."""
    shouted = [word for word in re.findall(r"[A-Za-z']{3,}", text) if word.isupper()]
    return text.count("!") >= 3 or len(shouted) >= 4
