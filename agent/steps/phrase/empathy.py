"""A feeling the rep names, met in one plain sentence."""

import re
from typing import Final

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove
from agent.steps.phrase.leads import say
from agent.steps.progress import Progress
from prompts.loader import load_sayings

FAMILIES: Final = {
    "anger": r"angr|furious|livid|annoy|pissed|fed up|mad\b|ridiculous|ignored|disrespected|had (?:it|enough)",
    "fear": r"nervous|anxious|scared|afraid|terrified|worried|tense|uneasy|queasy|dread|panic|insecure|unsure|nerves",
    "tiredness": r"tired|exhaust|stress|knackered|drained|shattered|burn|sleep|overwhelm|drown|can't take",
    "hurt": r"disappoint|gutted|sad\b|crushed|defeated|hurt|frustrat|down\b|depress|lonely|demotivat",
    "shame": r"embarrass|asham|guilty|stupid|useless|idiot|dumb|small\b|failure|fraud",
    "stuck": r"stuck|lost\b|helpless|hopeless|torn|confused|cornered|desperate",
    "joy": r"proud|happy|relieved|glad|excited|pleased|confident|optimistic|hopeful|love it|calm",
}
"""Feelings that are met in the same words, by what reps call them."""

_FEELS: Final = {family: re.compile(rf"\b(?:{words})", re.IGNORECASE) for family, words in FAMILIES.items()}
_DENIED: Final = re.compile(r"\b(?:not|never|no longer|without|when|whenever|if)\b|n['’]t\b", re.IGNORECASE)
_WITH_OBJECT: Final = re.compile(
    r"\b(?:stuck (?:with|on|at|in|between)|torn between|lost (?:the|a|it|to)|afraid (?:of|to)|scared (?:of|to)"
    r"|worried (?:about|that)"
    r"|nervous (?:about|of)|anxious about|i hate (?:my|the|that|it)|angry enough|tired of|unsure (?:about|whether|if"
    r"|how))\b"
    r"|\bi['’]m (?:afraid|worried|scared)\W*$",
    re.IGNORECASE,
)
"""A feeling said together with what it is about."""
_PLEASED_AT: Final = re.compile(r"\b(?:glad|happy|pleased|confident) (?:for|to|with|about|if|when)\b", re.IGNORECASE)
_STRONG: Final = re.compile(
    r"\b(?:so|really|very|terribly|completely|totally|absolutely|just) (?:\w+ )?(?:afraid|scared|worried|nervous"
    r"|anxious|stuck|lost"
    r"|tired|angry|ashamed)\b|\b(?:terrified|exhausted|can['’]t sleep|crying|cried|hell)\b",
    re.IGNORECASE,
)
_AT_THE_LIMIT: Final = re.compile(
    r"\b(?:could (?:cry|scream)|want to (?:cry|scream)|had (?:it|enough)|so done|(?:i['’]m|am) done with|sick of"
    r"|overwhelm\w*|drowning|can['’]?t (?:take|stand)|wits['’]? end|nightmare|too much)\b",
    re.IGNORECASE,
)
_I_AM: Final = re.compile(
    r"\b(?:i['’]?m|i am|i feel|i felt|feeling) (?:\w+ly |so |very |just |a bit |pretty |quite |too |still ){0,2}\w+\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(r"\b(?:if|when|whenever|in case|unless|until|before|once) $", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“”]|(?<!\w)['‘]|['’](?!\w)")
_EFFORT: Final = re.compile(
    r"\b(?:(?P<count>[0-9]+)|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of) (?:\w+ )?"
    r"(?P<what>no's|noes|rejections|calls|voicemails|emails|mails|visits|meetings|demos|trips|proposals|quotes|dials"
    r"|presentations|objections)\b[^.!?]{0,40}?\b(?:this|last|in (?:one|a)|a|per) (?P<span>day|week|month|quarter)\b",
    re.IGNORECASE,
)
_MANY: Final = 3


def empathy(progress: Progress, utterance: str = "") -> str:
    """Return a sentence that meets the feeling in the latest message, "" when none is named."""
    latest = progress.latest
    feelings = latest.of(IdeaKind.FEELING)
    named = (*(idea.text for idea in feelings), *_named(utterance))
    families = [family for text in named if (family := _family(text))]
    if (families or latest.does(RepMove.VENTS)) and families[:1] != ["joy"] and (effort := _effort(progress)):
        return effort
    if families and not _is_in_passing(families[0], utterance):
        return say(f"feeling/{families[0]}", progress.session).text
    is_strained = latest.does(RepMove.VENTS) and _AT_THE_LIMIT.search(utterance)
    return say("feeling/strain", progress.session).text if is_strained else ""


def _is_in_passing(family: str, utterance: str) -> bool:
    """Whether the feeling is no more than a way of speaking, or has an object that is worth a question instead."""
    if not utterance:
        return False
    if family == "joy":
        return _PLEASED_AT.search(utterance) is not None
    return _WITH_OBJECT.search(utterance) is not None and not _STRONG.search(utterance)


def is_empathy(mirror: str) -> bool:
    """Whether a mirror meets a feeling in one of these sentences."""
    kinds = (f"feeling/{family}" for family in (*FAMILIES, "strain"))
    return mirror.startswith("That is a lot of ") or any(
        mirror == saying.text for kind in kinds for saying in load_sayings(kind)
    )


def _named(utterance: str) -> list[str]:
    """The places where the rep says how they are, in whatever sentence."""
    named = (match for match in _I_AM.finditer(utterance) if not _SUPPOSED.search(utterance[: match.start()]))
    return [match[0] for match in named]


def _family(feeling: str) -> str | None:
    found = ((family, words.search(feeling)) for family, words in _FEELS.items())
    named = next(((family, match) for family, match in found if match), None)
    if named is None or _QUOTED.search(feeling) or _DENIED.search(feeling[: named[1].start()]):
        return None
    return named[0]


def _effort(progress: Progress) -> str:
    """Return the rep's own count of what they went through, when it is a high one."""
    for idea in progress.latest.ideas:
        found = _EFFORT.search(idea.text)
        if found and int(found["count"] or _MANY) >= _MANY:
            return f"That is a lot of {found['what'].lower()} for one {found['span'].lower()}."
    return ""
