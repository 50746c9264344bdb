"""Words whose letters were set apart, run together or swapped for digits, put back as they read."""

import re
from collections import Counter
from functools import lru_cache
from itertools import product

from agent.guard.lexicon import is_word
from agent.guard.stems import vocabulary

_GAP = r"(?:[^\w?!]|_){1,3}"
_SPACED = re.compile(rf"(?<![^\W_'])[^\W\d_](?:{_GAP}[^\W\d_](?![^\W_])){{3,}}")
_RUN_ON = re.compile(r"(?<![^\W_])[A-Za-z']{14,200}(?![^\W_])")
_FIGURED = re.compile(r"(?<![\w@$|!])[A-Za-z0-9@$|!]{2,23}[A-Za-z0-9@$](?!\w)")
_AMOUNT = re.compile(r"\$?\d+[a-z]{1,3}|[A-Z]{1,4}\d+[A-Za-z]?|[A-Z]\d[A-Z]", re.ASCII)
_FIGURES = {
    "0": "o",
    "1": "il",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    "$": "s",
    "!": "i",
    "|": "li",
}
_LONGEST_WORD, _LONGEST_RUN, _MOST_FIGURES = 20, 200, 6


def respaced(text: str) -> str:
    """Return the text with "c a l l", "c.a.l.l", "c4ll" and "callthem" as "call" and "call them"."""
    text = _SPACED.sub(lambda found: _closed(found.group()), text)
    text = _RUN_ON.sub(lambda found: _parted(found.group()), text)
    return _FIGURED.sub(lambda found: _lettered(found.group()), text)


def _closed(stretch: str) -> str:
    """The letters of a stretch joined; where a gap differs from most, a word begins."""
    gaps = re.findall(rf"({_GAP})([^\W_])", stretch)
    usual = Counter(gap for gap, _ in gaps).most_common(1)[0][0]
    letters = stretch[0] + "".join(_between(gap, usual) + letter for gap, letter in gaps)
    return " ".join(_parted(word) for word in letters.split(" "))


def _between(gap: str, usual: str) -> str:
    """What stands between two letters that a gap sets apart, when most gaps are the usual one."""
    if gap == usual:
        return ""
    return "'" if "'" in gap else "".join(re.findall("[,;:]", gap)) + " "


@lru_cache(maxsize=1024)
def _parted(run: str) -> str:
    """A run of letters as the English words it is made of; the run itself when it is a word, or made of none."""
    if len(run) < 5 or len(run) > _LONGEST_RUN or is_word(run) or not run.replace("'", "").isalpha():
        return run
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(run) + 1):
        starts = range(max(0, end - _LONGEST_WORD), end)
        best.append(max((best[start][0] + _worth(run[start:end]), start) for start in starts))
    words, end = [], len(run)
    while end:
        words.append(run[best[end][1] : end])
        end = best[end][1]
    known = sum(len(word) for word in words if is_word(word))
    return " ".join(reversed(words)) if known * 4 >= len(run) * 3 else run


def _worth(word: str) -> int:
    """How much a word is to be preferred: long ones over many short ones, letters left over last."""
    return len(word) ** 2 if is_word(word) else -(len(word) ** 2)


def _lettered(word: str) -> str:
    """A word with its digits read as the letters they look like, when that makes it English."""
    figures = [place for place, char in enumerate(word) if char in _FIGURES]
    inside = any(after.isalpha() for after in (word[place + 1 : place + 2] for place in figures))
    if not figures or len(figures) > _MOST_FIGURES or _AMOUNT.fullmatch(word):
        return word
    for letters in product(*(_FIGURES[word[place]] for place in figures)):
        chars = list(word)
        for place, letter in zip(figures, letters, strict=True):
            chars[place] = letter
        read = "".join(chars)
        if is_word(read) if inside else read.lower() in vocabulary().english:
            return read
    return word
