"""Which strings of letters are English words."""

from functools import cache, lru_cache

from agent.guard.stems import stem, vocabulary
from agent.language.parse import irregular_forms, known_words

_SHORT = frozenset(
    "a i am an as at be by do em er go he hi if in is it me my no of oh ok on or so to tv uh uk um up us we".split()  # noqa: SIM905
)
"""Words of one and two letters; the parser's word list holds every abbreviation there is."""
_FUNCTION = """
    him was themselves himself herself itself myself yourself yourselves ourselves ours theirs yours hers whoever
    whichever whatever whenever wherever whether without within against along across among beside besides beyond beneath
    underneath during towards toward onto upon throughout alongside aloud via per versus unless although though because
    should shall ought nor our cannot can't won't shan't don't elsewhere everywhere somewhere anywhere nowhere somehow
    anyway afterwards seldom app apps inbox online offline login hmm hm haha erm co re meanwhile oneself whom whose been
    were has had goes around about does says whilst amid email emails onboarding
"""
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "ness", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m")
_LONGEST_WORD = 24


@cache
def _words() -> frozenset[str]:
    ours = vocabulary()
    listed = (words(kind) for kind in ("verb", "noun", "adj") for words in (known_words, irregular_forms))
    known = frozenset(_FUNCTION.split()).union(
        ours.english, ours.generic, ours.light, ours.judging, ours.groups, *listed
    )
    return frozenset(word for word in known if len(word) > 2) | _SHORT


@lru_cache(maxsize=65_536)
def is_word(text: str) -> bool:
    """Whether a string reads as an English word, in whatever form; names and brands mostly do not."""
    word = text.lower().strip("'")
    if len(word) > _LONGEST_WORD or not word:
        return False
    if word in _words():
        return True
    if len(word) < 4:
        return False
    return any(word.endswith(ending) and _is_base(word.removesuffix(ending)) for ending in _ENDINGS) or (
        len(word) > 4 and stem(word) in _words()
    )


def _is_base(word: str) -> bool:
    """Whether a word less its ending is one: stopp(ing), us(ing), tri(ed)."""
    if len(word) < 2:
        return False
    forms = (word, word + "e", word[:-1] if word[-1:] == word[-2:-1] else word, word[:-1] + "y")
    return any(form in _words() for form in forms)
