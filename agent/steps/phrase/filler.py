"""What can stand in a slot of a bank question."""

import re
from typing import NamedTuple

from agent.domain.idea import IdeaKind

ABOUT, LATEST, RECENT, EARLIER = 3, 2, 1, 0
"""How close a filler lies: the idea the move is about, the latest message, one shortly before, an earlier one."""

LONGEST_FILLER = 12
"""Words."""

SHORTLY = 3
"""Messages that count as recent."""

_UNFIT = re.compile(r"[\"“”?,;:\n{}\[\]]|\b(?:or|i|i'm|i'll|i've|me|my|we|we're|us|our)\b", re.IGNORECASE)
_UNQUOTABLE = re.compile(r"[\"“”?\n{}\[\]]")


class Filler(NamedTuple):
    """Words for a slot, the rep's own words they come from, and how close those lie."""

    words: str
    source: str
    weight: int


class IdeaSlot(NamedTuple):
    """A slot for ideas of these kinds, in the first of these forms that is there and opens as it must."""

    kinds: tuple[IdeaKind, ...]
    forms: tuple[str, ...]
    opens: str = ""


_THING = ("gerund", "noun")
_NAMED = ("noun", "gerund")
_CLAUSE = ("clause",)
_NOT_OWN_DEED = r"(?!you\b)"
"""Opens a clause that the rep can be asked to explain or to show: nobody has to prove what they did themselves."""
_NOT_DONE_YET = r"(?!you(?:['’]ve| have| had|['’]d)\b)"
"""Opens a clause that can follow "if": nothing that the rep has done already."""

_EVENT = (
    r"(?!you\b)(?!(?:next|before|since|after|tomorrow|today|yesterday|whenever|when|suddenly|there|that|this|these|"
    r"those|what|which|now|then|here|only|some|still|it's like)\b)"
)
"""Opens a clause that can follow "the fact that": about others, and not about when or where."""

_SETTLED = (
    r"(?!.*\b(?:will|won['’]t|would|wouldn['’]t|may|might|could|can|cannot|should|must|seems?|appears?|thinks?|believes?|wants?"
    r"|likes?|loves?|hates?|feels?|hopes?|maybe|probably|perhaps|simply)\b)(?!.*['’](?:ll|d)\b)(?!it\b|this\b|that\b|there\b)"
)
"""Opens a clause that says what is so: no forecast, no guess, nothing that goes on in the heads of others."""

_TROUBLE = (
    r"(?=.*(?:n't|\b(?:(?:not|no|never|nobody|nothing|stuck|late|lost|against|too|angry|expensive|fell|bad|worse|dead"
    r"|wrong|gone|thin|slow|weak|frozen|broken)\b|stopp|quiet|silen|ghost|stall|drag|slip|delay|postpon|losing|loses|cancel|block|refus"
    r"|reject|ignor|avoid|hang|drop|fail|push|shout)))"
)
"""Something that went wrong: only that has a cause worth asking for."""

_INDIRECT_QUESTION = r"(?:who|whom|whose|what|which|when|where|whether|if|how)\b"

IDEA_SLOTS: dict[str, IdeaSlot] = {
    "option": IdeaSlot((IdeaKind.OPTION, IdeaKind.ACTION), _THING),
    "cause": IdeaSlot((IdeaKind.CAUSE,), _NAMED),
    "cause_clause": IdeaSlot((IdeaKind.CAUSE,), _CLAUSE, _NOT_OWN_DEED),
    "cause_fact": IdeaSlot((IdeaKind.CAUSE,), _CLAUSE, _NOT_OWN_DEED + _SETTLED + _TROUBLE),
    "trouble_clause": IdeaSlot((IdeaKind.FACT,), _CLAUSE, _EVENT + _SETTLED + _TROUBLE),
    "assumption_clause": IdeaSlot((IdeaKind.ASSUMPTION,), _CLAUSE, _NOT_OWN_DEED),
    "unknown": IdeaSlot((IdeaKind.UNKNOWN,), ("text",), _INDIRECT_QUESTION),
    "goal": IdeaSlot((IdeaKind.GOAL,), ("gerund",)),
    "criterion": IdeaSlot((IdeaKind.CRITERION,), _NAMED),
    "action": IdeaSlot((IdeaKind.ACTION,), _THING),
    "obstacle": IdeaSlot((IdeaKind.OBSTACLE,), _NAMED),
    "obstacle_clause": IdeaSlot((IdeaKind.OBSTACLE,), _CLAUSE, _NOT_DONE_YET),
    "success": IdeaSlot((IdeaKind.SUCCESS,), _THING),
}


def closeness(ago: int) -> int:
    """Return the weight of something said so many messages ago; 0 is the latest."""
    if ago == 0:
        return LATEST
    return RECENT if ago < SHORTLY else EARLIER


def is_sayable(words: str, opens: str = "") -> bool:
    """Whether these words can stand in a sentence said to the rep, and open as they must."""
    if not 0 < len(words.split()) <= LONGEST_FILLER or _UNFIT.search(words):
        return False
    return re.match(opens, words, re.IGNORECASE) is not None


def quoted(text: str, longest: int, weight: int) -> Filler | None:
    """Return the text verbatim between quotation marks, or None when it is too long or cannot be quoted."""
    plain = text.strip(" .,;:!\n")
    if not plain or len(plain.split()) > longest or _UNQUOTABLE.search(plain):
        return None
    return Filler(f'"{plain}"', plain, weight)
