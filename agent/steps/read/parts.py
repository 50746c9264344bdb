"""Two deeds told in one breath, each with a time of its own, told apart."""

import re

from agent.domain.idea import Idea
from agent.language.due import names_a_clock, names_only_hours, times_in
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.ideas import in_words

_JOINT = Pattern(r",?\s+(?:and then|and|then)\s+|[,;]\s+", re.IGNORECASE)
_SUBJECT = Pattern(r"(?:first |then |also )?(?:i|we)(?:'ll| will)?\s+(?=[a-z])", re.IGNORECASE)
_THEREAFTER = Pattern(r"^(?:(?:and|then|also|after that|afterwards|later)\s+)+", re.IGNORECASE)
_SAYS = Pattern(r"(?:say|tell|explain|mention|ask|show|thank|propose|suggest|offer)\b(?! [A-Z])")
"""What is done with somebody in the deed before: a day in it is mostly a day in what is said."""
_TO_WHOM = Pattern(r"(?P<deed>[A-Za-z]+(?: (?:with|to|up|for|at|in on))?) (?=(?:(?:the|my|our) )?[A-Z])")
_ABOUT = Pattern(r"(?: (?:about|on|for|regarding|over|with) [^.;!?]{2,60})?")
_PERSON = Pattern(r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_MEETING = Pattern(
    r"(?:a|an|the|my)\s+(?:[\w-]+\s+)?(?:call|meeting|mail|e-?mail|visit|lunch|coffee|note|talk)\b", re.IGNORECASE
)


def parted(action: Idea) -> tuple[Idea, ...]:
    """Return an action as the deeds it names, where each of them has its own time; else the action as it is."""
    for joint in _JOINT.finditer(action.text):
        left, right = action.text[: joint.start()], action.text[joint.end() :]
        if _SAYS.match(right) and not names_a_clock(_up_to_joint(right)):
            continue  # "say the workshop on the 10th is off": a day in what is said
        if (
            _has_times(left, right)
            and not _is_one_time(action.text, joint)
            and (_names_deed(right) or _names_whom(right))
        ):
            whom = _names_whom(right) and _TO_WHOM.match(left)
            right = f"{whom['deed']} {_THEREAFTER.sub('', right)}" if whom else right
            return (_as_action(action, left), *parted(_as_action(action, right)))
    return (action,)


def _has_times(left: str, right: str) -> bool:
    """Whether both name a time, and not only an hour behind a rough one of the same day ("first thing ... by noon")."""
    return bool(times_in(left) and times_in(right)) and (names_a_clock(left) or not names_only_hours(right))


def _is_one_time(text: str, joint: re.Match[str]) -> bool:
    """Whether the joint stands within a time ("between two and three")."""
    return any(time.start < joint.end() and joint.start() < time.end for time in times_in(text))


def _names_deed(text: str) -> bool:
    """Whether these words open with a deed, behind a time and a subject or without."""
    rest = _without_time(text)
    word = re.match(r"[A-Za-z-]+", rest)
    return bool(_MEETING.match(rest)) or (word is not None and is_known_verb(word[0].lower()))


def _names_whom(text: str) -> bool:
    """Whether these words name but a person and a time, the deed being the one before ("... and after that Jens")."""
    said = _THEREAFTER.sub("", text)
    times = times_in(said)
    rest = said[times[-1].end :].rstrip(" .,;") if times else ""
    return bool(times and _ABOUT.fullmatch(rest) and _PERSON.fullmatch(said[: times[0].start].strip(" ,")))


def _up_to_joint(text: str) -> str:
    """The words up to the next joint that stands in no time."""
    joint = next((one for one in _JOINT.finditer(text) if not _is_one_time(text, one)), None)
    return text[: joint.start()] if joint else text


def _without_time(text: str) -> str:
    first = next(iter(times_in(text)), None)
    rest = text[first.end :].lstrip(" ,:") if first and first.start == 0 else text
    return rest[subject.end() :] if (subject := _SUBJECT.match(rest)) else rest


def _as_action(action: Idea, text: str) -> Idea:
    said = text.strip(" .,;:")
    said = _THEREAFTER.sub("", said)
    return in_words(action, said[subject.end() :] if (subject := _SUBJECT.match(said)) else said)
