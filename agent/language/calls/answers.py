"""Whether a buyer's question was met by what the rep said next."""

import re
from collections.abc import Sequence, Set
from typing import Final

from agent.domain.call import Side
from agent.language.calls.content import content_of
from agent.language.calls.forms_of_answers import kinds_of, opens_like_an_answer
from agent.language.calls.no_answers import LEADS_ELSEWHERE, ONLY_HEARD, OWNS_UP, PUTS_OFF, SMALL_TALK
from agent.language.calls.questions import questions_of
from agent.language.calls.said import is_sound, sentences_of, words_of

_SHORT = 14
"""Words of the sentence that a reply begins with, up to which it need not take up a word of the question."""
_SAYS_WHAT: Final = re.compile(
    r"\W*(?:and |so |but )?(?:what|which|who|where|when)(?:'s| is| was| are| were)\b", re.IGNORECASE
)
_IT_IS: Final = re.compile(
    r"\W*(?:it|that|this|he|she|they|there)(?:['’]s| is| was|['’]re| are| were)\b", re.IGNORECASE
)


def is_answered(question: str, after: Sequence[tuple[Side, str]]) -> bool:
    """Whether the rep met a question; `after` are the turns that follow it, each side's words together.

    The rep's next turn counts, or the one after where the next only asks back. It meets the question when it
    has the form of an answer to it, takes up a word of it, is short and leads nowhere else, or says that the rep
    does not know or may not say. Putting off, another subject and silence do not.
    """
    if SMALL_TALK.search(question.lower()):
        return True
    replies = [text for side, text in after if side is Side.REP][:2]
    for reply in replies:
        asked = {question.text for question in questions_of(reply)}
        stated = _stated(reply, asked)
        if any(word for sentence in stated for word in words_of(sentence)):
            return _meets(question, stated, asks_back=bool(asked))
        if not asked:
            return False
    return False


def _stated(reply: str, asked: Set[str]) -> tuple[str, ...]:
    """Return the sentences of a reply that state something: no questions, no sounds."""
    sentences = [sentence.text for sentence in sentences_of(reply)]
    return tuple(one for one in sentences if one not in asked and not one.rstrip().endswith("?") and not is_sound(one))


def _meets(question: str, stated: Sequence[str], *, asks_back: bool) -> bool:
    if OWNS_UP.search(" ".join(stated).lower()):
        return True
    about = content_of(question)
    kept = [sentence for sentence in stated if _keeps_to_it(sentence, about)]
    left = " ".join(kept)
    if not left:
        return False
    if any(form(left) for form in kinds_of(question)) or opens_like_an_answer(question, kept):
        return True
    if not about or about & content_of(left):
        return True
    if _SAYS_WHAT.match(question) and _IT_IS.match(kept[0]):
        return True
    return not asks_back and len(kept) == len(stated) and len(words_of(kept[0])) <= _SHORT


def _keeps_to_it(sentence: str, about: frozenset[str]) -> bool:
    """Whether a sentence neither puts the question off nor leads elsewhere without a word of it."""
    lower = sentence.lower().replace("’", "'")
    if PUTS_OFF.search(lower) or ONLY_HEARD.fullmatch(lower):
        return False
    return not LEADS_ELSEWHERE.search(lower) or bool(about & content_of(sentence))
