"""What was asked in a session, so that no question returns, in other words either."""

import re

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from prompts.loader import Bank
from prompts.questions import Question

MAY_RETURN = (
    Focus.WHAT_ELSE, Focus.READ_BACK, Focus.CLARIFY_WHEN, Focus.LINE, Focus.LINE_AGAIN, Focus.WRITTEN,
    Focus.THEIR_ANSWER, Focus.WHICH, Focus.AFTER_IT,
)  # fmt: skip
"""Asked again by design; even these come in other words while there are any."""

SAME = 0.6
"""Share of content words from which two questions count as one."""

_WORD = re.compile(r"[a-z]+")
_EMPTY_WORDS = """
a about after again all an and any are as at be been but by can could did do does else for from get had has have
how i if in is it its know let look looks made make makes me mean might more most much my need of on one or
other out own put right say see should so some take tell tells than that the their them then there they thing
things think this those to up want was way were what when where which who whom whose will with word words would
you your yourself
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


class Asked:
    """The questions of a session, by id, by what they found out and by their content words."""

    def __init__(self, session: Session, bank: Bank) -> None:
        """Take the session and the bank its questions came from."""
        turns = [turn for turn in session.turns if turn.move is not CoachMove.REFER]
        self._when = {turn.wording: number for number, turn in enumerate(turns, start=1)}
        self._tags = frozenset(question.asks for turn in turns if (question := bank.get(turn.wording)))
        self._contents = [content_words(turn.question) for turn in turns if turn.question]
        self.last_about = turns[-1].about if turns else ""

    def last_time(self, question: Question) -> int:
        """Return the number of the turn that asked it last, 0 when none did."""
        return self._when.get(question.id, 0)

    def has(self, question: Question, text: str) -> bool:
        """Whether this question, as it would be put, was asked before, in other words too."""
        if self.last_time(question):
            return True
        if question.focus in MAY_RETURN:
            return False
        if question.asks in self._tags:
            return True
        content = content_words(text)
        return any(_alike(content, other) for other in self._contents)


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry a question's meaning, crudely stemmed."""
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _EMPTY and len(word) > 1)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


def _alike(these: frozenset[str], those: frozenset[str]) -> bool:
    return len(these & those) >= 2 and len(these & those) >= SAME * len(these | those)
