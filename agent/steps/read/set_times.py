"""A deed named with its day or hour while options are weighed: that much is settled, and nobody asks for it again."""

from typing import Final

from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.language.verbs import is_known_verb
from agent.steps.read.clause import Clause
from agent.steps.read.cues import WEEKDAY
from agent.steps.read.message import Message

_WEIGHED: Final = (
    Focus.WHAT_ELSE, Focus.WEIGH_OPTIONS, Focus.OPTION_GIVES, Focus.ADVICE_OF_OTHERS, Focus.DOUBT,
    Focus.OPEN_POINT, Focus.SUPPORT,
)  # fmt: skip
"""Asked when the first idea is on the table: a deed with its time is the one the rep has come to."""
_FEW: Final = 2
"""Sentences in which a deed with its time is not one idea among many."""
_SET_TIME = Pattern(
    rf"\b(?:today|tonight|tomorrow|first thing|this (?:morning|afternoon|evening)|{WEEKDAY}"
    r"|(?:before|after|at|over) (?:lunch|noon|breakfast|work)"
    r"|at (?:\d{1,2}(?:[:.]\d\d)?|half past \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)))\b"
)
_HEDGED = Pattern(
    r"\b(?:or|either|could|might|may|maybe|perhaps|possibly|if|unless|whether|instead|wait|usually|always|every"
    r"|would be)\b"
)
_WOULD = Pattern(r"(?:so |then |and )*(?:i|we)(?:'d| would) (?:then |just |probably )?(?P<verb>[a-z]+)\b")
_ONLY_POINTS = Pattern(r"^(?:(?:so|then|and|just|i'd|i would|we'd|we would) )*[a-z]+ (?:it|that|this|them|so)\b")


def is_set(clause: Clause, message: Message) -> bool:
    """Whether a clause names a deed of the rep's own with its day or hour, and leaves neither open."""
    said = clause.lower
    if not _is_weighed(message) or clause.asks or clause.is_negated or "?" in message.own:
        return False
    if not _SET_TIME.search(said) or _HEDGED.search(said) or _ONLY_POINTS.match(said):
        return False
    would = _WOULD.match(said)
    verb = would["verb"] if would else said.split()[0]
    is_bare = bool(would) or (not clause.is_finite and clause.words[0].tag in ("VB", "VBP", "NN", "NNP"))
    return is_bare and is_known_verb(verb) and len(said.split()) > 2


def _is_weighed(message: Message) -> bool:
    """Whether ideas are on the table: a first one counts where nothing else is said with it."""
    first = message.answers(Focus.FIRST_OPTIONS) and len(list(sentences_of(message.own))) <= _FEW
    return first or message.answers(*_WEIGHED)
