"""Whether an idea is what its kind says, as far as its sentence and the question before it show."""

import re
from typing import Final

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.parse import parse
from agent.language.pattern import Pattern
from agent.steps.phrase.denials import is_denial
from agent.steps.phrase.fair_words import is_taken_back, repeats_question
from agent.steps.phrase.framed import VAGUE, is_alternative
from agent.steps.phrase.given import Given
from agent.steps.phrase.just_said import ASK_FOR_CAUSES
from agent.steps.phrase.place import is_deed, is_guess, place_of, stands_whole
from agent.steps.phrase.sense import FINITE
from prompts.loader import load_bank

IMAGINED: Final = (Focus.PREMORTEM, Focus.FEARED)
"""What is asked to hear what could happen."""
EVIDENCE_ASKED: Final = ("cause-evidence", "cause-sure")
"""What second-layer questions find out that are answered with what was seen, not with another cause."""

_REASONED: Final = Pattern(
    r"\b(?:because|reason|due to|down to|cause[sd]?|that['’]s why|so that|since|comes from)\b", re.IGNORECASE
)
_NO_CAUSE: Final = Pattern(
    r"(?:(?:i )?(?:don['’]t|do not) know|not sure|none\b"
    r"|(?:i|we)(?:['’]d)? (?:need|want|like|said|say|told|could|can|will|have to|see)|(?:i|we)['’](?:ll|ve a)"
    r"|nothing|there['’]s nothing"
    r"|no idea|hm+)\b",
    re.IGNORECASE,
)
"""Answers to "what lies behind it" that leave it and go on."""
_IS_TOLD: Final = Pattern(
    r"^(?:he|she|they|it)\b|\d|\b(?:likes?|loves?|wants?|finished|had|went|said|told|gave|came|rose|fell)\b",
    re.IGNORECASE,
)
"""Clauses of what was seen, or of what everybody knows: nobody is asked what tells them so."""
_TOLD_AS_FACT: Final = ("cause_fact", "trouble_clause")
_CLAUSES: Final = ("cause_fact", "trouble_clause", "cause_clause", "assumption_clause", "obstacle_clause")
_DEEDS: Final = ("option", "action")
_STATES: Final = Pattern(
    r"(?:not )?(?:being|feeling|hating|loving|liking|wanting|wishing|hoping|thinking|knowing|believing|having"
    r"|needing|fearing"
    r"|seeming|meaning|understanding|supposing|guessing|doubting|minding|worrying|wondering|sleeping|falling|rising"
    r"|hearing yourself"
    r"|catching yourself|finding yourself|losing|forgetting|belonging|owning|looking like|sounding|happening"
    r"|getting used|freezing"
    r"|admitting|imagining|letting['’]s|strangling|screaming|crying|killing|dying)\b",
    re.IGNORECASE,
)
"""Gerunds of what one is or undergoes: nobody can set about it."""
_TRAILS_OFF: Final = Pattern(
    r".* and (?:then )?(?:knowing|being|feeling|having|seeing|hoping|thinking|wondering)\b"
    r"|.*\b(?:saying|telling|asking|writing|adding|mentioning)$",
    re.IGNORECASE,
)
"""What is no deed in its second half, or stops before what would be said: "ringing her and saying"."""
_DONE: Final = Pattern(
    r"\b(?:call|e?mail|message|text|note|letter|meeting|visit|talk|chat|conversation|lunch|coffee|question|draft)\b",
    re.IGNORECASE,
)
"""Nouns of what one does: a promise named by another is none to be confident about."""
_GOAL_STATES: Final = Pattern(
    r"(?:knowing|understanding|finding out|working out|figuring out|deciding|ending|stopping|seeing|learning|hearing"
    r"|looking like|being|having|always|thinking)\b",
    re.IGNORECASE,
)
_NO_THING: Final = Pattern(r"(?:his|her|their|its)\b|.*\bones?$", re.IGNORECASE)


def is_worth(slot: str, idea: Idea, words: str, given: Given) -> bool:
    """Whether these words of an idea may stand in this slot, from what their sentence says of them."""
    said = given.words
    if slot in _DEEDS:
        return (
            not (
                _STATES.match(words)
                or _TRAILS_OFF.match(words)
                or _NO_THING.match(words)
                or is_taken_back(words, given.lines)
            )
            and is_deed(idea.text, said)
            and (idea.gerund is not None or idea.kind is not IdeaKind.ACTION or _DONE.search(words) is not None)
            and not _is_one_of_people(idea, given)
            and _opens_as_deed(idea, words)
        )
    if slot == "goal":
        return len(words.split()) > 1 and " and not " not in words and not _GOAL_STATES.match(words)
    if slot == "cause_clause" and (" and " in words or (_IS_TOLD.search(words) and not is_guess(idea.text, said))):
        return False
    if slot in _CLAUSES and (repeats_question(words, given) or _is_denial(words, given) or _is_imagined(idea, given)):
        return False
    if slot in _TOLD_AS_FACT and is_guess(idea.text, said):
        return False
    if idea.kind is IdeaKind.CAUSE and not is_cause(idea, given):
        return False
    place = place_of(idea.text, said)
    if slot == "cause" and (VAGUE.match(words) or (place is not None and is_alternative(place))):
        return False
    return slot == "unknown" or stands_whole(idea.text, said)


def is_cause(idea: Idea, given: Given) -> bool:
    """Whether a cause was given as one: asked for, or reasoned with; what is told as evidence of it is none."""
    place = place_of(idea.text, given.words)
    if _NO_CAUSE.match(idea.text):
        return False
    if place is not None and _REASONED.search(place.sentence):
        return True
    turn = next((turn for reading, turn in given.progress.replies if idea in reading.ideas), None)
    if turn is None or not turn.wording:
        return True
    question = load_bank().get(turn.wording)
    return turn.focus in ASK_FOR_CAUSES and (question is None or question.asks not in EVIDENCE_ASKED)


def _is_imagined(idea: Idea, given: Given) -> bool:
    """Whether an idea was an answer to what could happen: imagined, and nothing that is so."""
    return any(turn.focus in IMAGINED for reading, turn in given.progress.replies if idea in reading.ideas)


def _is_denial(words: str, given: Given) -> bool:
    turn = given.progress.last_turn
    return is_denial(words, turn.text if turn is not None else "", *given.lines[:1])


def _is_one_of_people(idea: Idea, given: Given) -> bool:
    """Whether the words stand in a bare list of people: "Mrs Blau, the clubs, and my brother"."""
    place = place_of(idea.text, given.words)
    reading = next((one for one in given.progress.readings if idea in one.ideas), None)
    if idea.gerund or place is None or reading is None or not reading.people:
        return False
    return not any(word.tag in (*FINITE, "VB", "VBG") for word in parse(place.sentence).words)


def _opens_as_deed(idea: Idea, words: str) -> bool:
    """Whether an -ing phrase comes of a verb: not so "freeing" of "free with her in the room"."""
    opening = parse(idea.text).words[:1]
    is_turned = words.split()[0].endswith("ing") and not idea.text.lower().startswith(words.split()[0].lower())
    return not (is_turned and opening and opening[0].tag in ("JJ", "JJR", "RB"))
