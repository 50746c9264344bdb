"""What the latest message has just brought, so that the next question takes that up and nothing more general."""

import re
from typing import Final

from agent.domain.idea import IdeaKind, Voice
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.language.protest import protests
from agent.language.quotations import without_quotations
from agent.steps.phrase.given import Given
from agent.steps.phrase.place import is_deed

_WAY: Final = Pattern(
    r"(?:^|[,;:–—-] ?|\b(?:so|and|then|but|that|perhaps|maybe|guess|think|suppose) )"
    r"(?:(?:i|we)(?:['’]d (?:better |have to )?|['’]ll | could | can | would | will | need to | have to | must "
    r"| want to | should |['’]m going to )|need to |let me |have to )"
    r"(?:rather |just |also |simply |first |then |probably )?"
    r"(?!(?:not|never|n['’]t|know|say|like|love|be|have|think|guess|feel|hate|see|hear|understand|imagine|expect|lose"
    r"|need|want|do|hope|wish|bet|believe|admit|die|kill|get|look|call it)\b)[a-z]+"
    r"|^(?:(?:well|so|then|yes|maybe|ok|okay|and),? )*"
    r"(?:ask|call|ring|write|send|mail|phone|invite|offer|propose|tell|split|meet|visit) (?!me\b)[\w’']+",
    re.IGNORECASE,
)
"""A deed the rep speaks of doing, as far as the words show."""
_ONLY_TOLD: Final = Pattern(r"\b(?:tempted|i said|i told|i always|i['’]d feel|i['’]d only|i used to)\b", re.IGNORECASE)
_SEES: Final = Pattern(
    r"\bi (?:notice|realise|realize|see now|now see"
    r"|(?:have )?never (?:once )?(?:asked|put|looked|thought|checked|called|told))\b"
    r"|\b(?:the truth is|if i['’]m honest|to be honest with myself|maybe that['’]s it|that['’]s the thing|it['’]s me\b"
    r"|so the (?:real|actual) \w+ is|what i['’]m really)\b",
    re.IGNORECASE,
)
"""Words by which a rep says what has just become clear to them."""
_NOT_YET: Final = Pattern(r"\b(?:don['’]t know|no idea|not sure) (?:what|how|which|whether)\b", re.IGNORECASE)
ASK_FOR_CAUSES: Final = (Focus.CAUSE, Focus.SECOND_LAYER)
"""What is asked to hear a cause."""


def has_way(given: Given) -> bool:
    """Whether the latest message names something the rep could or wants to do, in words that "that" can point to."""
    ends = _ends(given)
    ideas = given.progress.latest.of(IdeaKind.OPTION, IdeaKind.ACTION)
    own = [idea for idea in ideas if idea.voice is Voice.OWN and is_deed(idea.text, given.words)]
    if any(_NOT_YET.search(sentence) for sentence in ends):
        return False
    return any(idea.text in sentence for idea in own for sentence in ends) or any(map(_speaks_of_a_deed, ends))


def _speaks_of_a_deed(sentence: str) -> bool:
    """Whether the rep speaks of doing something, and does not only tell what they said or are tempted to do."""
    return _WAY.search(without_quotations(sentence)) is not None and not _ONLY_TOLD.search(sentence)


def has_insight(given: Given) -> bool:
    """Whether the latest message ends on something that has just become clear to the rep."""
    ends = _ends(given)
    seen = given.progress.latest.of(IdeaKind.INSIGHT)
    return any(idea.text in sentence for idea in seen for sentence in ends) or any(map(_SEES.search, ends))


def has_obstacle(given: Given) -> bool:
    """Whether the latest message names what could get in the way."""
    return bool(given.progress.latest.of(IdeaKind.OBSTACLE))


def was_explained(given: Given) -> bool:
    """Whether the latest message answers a question for a cause: asking what lies behind it would ask it again."""
    turn = given.progress.last_turn
    return turn is not None and turn.focus in ASK_FOR_CAUSES


def _ends(given: Given) -> list[str]:
    """The last sentences of the latest message, without questions and objections."""
    return [sentence for sentence in given.ending if not sentence.endswith("?") and not protests(sentence)]
