"""How a temper colours what a rep would say."""

import re
from collections.abc import Callable
from typing import Final

from evals.reps.asked import Asked, Heard
from evals.reps.mood import Mood
from evals.reps.small_talk import SmallTalk
from evals.reps.unsaid import Unsaid
from evals.scenario import Temper

_CLAUSE: Final = re.compile(r"^.{12,}?(?=[,.;:!?](?:\s|$))")
CONCRETE: Final = re.compile(r"^(?:and )?(?:who|when|which)\b|\b10\b|\bone\b|\bfirst\b|\blast\b")
EASY_WORDS: Final = 9
"""Words of a question up to which a hollow rep finds it small enough to answer."""
_FORMAL: Final = (
    *(Asked.READ_BACK, Asked.CONFIDENCE, Asked.RULER, Asked.PROMISE, Asked.WHEN, Asked.TAKEAWAY),
    *(Asked.HOW_IT_WENT, Asked.GUESS_QUESTIONS, Asked.GUESS_SHARE, Asked.RUN_AGAIN, Asked.WHICH_SPEAKER),
)
"""What even a rambling or wandering rep answers with what was asked and no more."""
WANDERS_EVERY: Final = 3


def with_temper(
    mood: Mood, heard: Heard, turn: int, fitting: Callable[[Heard], str], unsaid: Unsaid, small_talk: SmallTalk
) -> str:
    """Return the rep's answer as this temper gives it; `fitting` says what would answer the question."""
    if mood.temper is Temper.HOLLOW and not _is_easy(heard) and (word := unsaid.take(("other",))):
        return word
    if mood.is_drained and heard.asked not in _FORMAL and (word := small_talk.say("drained")):
        return word
    if _wanders_off(mood, heard, turn) and (aside := unsaid.take(("other",))):
        return aside
    answer = fitting(heard)
    if mood.is_cross:
        return f"{unsaid.take(('anger',)) or small_talk.say('cross')} {answer}".strip()
    if mood.is_short and heard.asked not in _FORMAL:
        return _beginning(answer)
    if mood.temper is Temper.RAMBLING and heard.asked not in _FORMAL:
        return f"{answer} {unsaid.take(('other',))}".strip()
    return answer


def _wanders_off(mood: Mood, heard: Heard, turn: int) -> bool:
    return mood.temper is Temper.WANDERS and turn % WANDERS_EVERY == 0 and heard.asked not in _FORMAL


def _is_easy(heard: Heard) -> bool:
    if heard.asked in (*_FORMAL, Asked.OFFERS_STOP, Asked.REFERS):
        return True
    return len(heard.question.split()) <= EASY_WORDS and CONCRETE.search(heard.question) is not None


def _beginning(answer: str) -> str:
    found = _CLAUSE.match(answer)
    return found.group() if found else answer
