"""Whether words that a rep promised something in are half a sentence, which nobody can be held to."""

import re

from agent.language.vocabulary import word_set

_SMALL = word_set(
    """a an the my our your his her their its this that of to in on at by for with without from into about before after
    until till and or but so because if than as is are was were be been am will would shall should can could may might
    must do does did have has had not no yes"""
)
_OPENS = word_set("and but or because although though so than no nope yes yeah yep is are was were isn't wasn't")
_ENDS = word_set(
    """a an the my our your his their of to for with without from into about than as and or but is are was were
    be been am will would shall should can could may might must not no"""
)
_BEING = word_set("is are was were be will would should can could may might must")
_ASKS = word_set("who what where when how why whether which")
ENOUGH = 2
"""Words with a meaning of their own that a promise has at least."""
_WORD = re.compile(r"[^\W_][\w'’.-]*")


def is_fragment(text: str) -> bool:
    """Return whether these words open or break off within a sentence, or hold fewer than two words that tell."""
    words = _words(text)
    telling = [word for word in words if word not in _SMALL or word == "her"]
    return len(telling) < ENOUGH or words[0] in _OPENS or _breaks_off(words)


def is_cut_off(text: str) -> bool:
    """Return whether these words break off behind an article, a preposition or an auxiliary, or are none."""
    words = _words(text)
    return not words or _breaks_off(words)


def _breaks_off(words: list[str]) -> bool:
    """Whether the last word wants another one; "where the order form is" does not."""
    is_asked = words[-1] in _BEING and any(word in _ASKS for word in words[:-1])
    return words[-1] in _ENDS and not is_asked


def _words(text: str) -> list[str]:
    return [word.lower().strip(".'’-") for word in _WORD.findall(text)]
