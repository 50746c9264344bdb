"""What carries meaning after the verb of a statement, and what only says when."""

from agent.language.contradiction.amounts import is_numeric, is_span
from agent.language.contradiction.things import CALENDAR
from agent.language.parse import Parsed, Word
from agent.language.vocabulary import word_set

DENIERS = word_set("no not n't n’t never nobody nothing none neither nowhere hardly barely without")
_EMPTY_ADVERBS = word_set(
    """really actually honestly still just very so also already yet now even simply definitely certainly
    probably anymore longer currently again anything else first absolutely totally completely fully quite pretty
    rather always clearly obviously sadly unfortunately luckily frankly basically finally then there here today
    too well back more at all in the end"""
)
_TIMES = word_set(
    "day week month quarter year moment time morning afternoon today end beginning start middle half second"
)
_FUNCTION = (
    "DT",
    "IN",
    "TO",
    "CC",
    "PRP",
    "PRP$",
    "EX",
    "MD",
    "RP",
    "WP",
    "WDT",
    "WRB",
    "POS",
    "UH",
    "SYM",
    "HYPH",
    "PDT",
)
_KEPT = word_set("some all every each most many few several both half only another enough more")


def rest_of(parsed: Parsed, head: Word, after: tuple[Word, ...], dated: list[range]) -> frozenset[str]:
    """What carries meaning after the verb; a phrase that says when is none of it."""
    timed = {
        word
        for child in after
        if child.dep in ("prep", "npadvmod") and _says_when(parsed, child, dated)
        for word in parsed.subtree(child)
    }
    left = (word for word in after if word != head and word not in timed and not _is_at(word, dated))
    kept = (word for word in left if not is_span(parsed, word) and not _is_comment(parsed, word))
    return frozenset(word.lemma for word in kept if _has_meaning(word, plain=head.lemma == "be"))


def _says_when(parsed: Parsed, phrase: Word, dated: list[range]) -> bool:
    objects = (phrase,) if phrase.dep == "npadvmod" else parsed.children(phrase, "pobj")
    return any(word.lemma in _TIMES or _is_at(word, dated) for word in objects) and phrase.lemma not in (
        "of",
        "per",
        "over",
    )


def _is_comment(parsed: Parsed, word: Word) -> bool:
    """Whether an adverb stands apart and only says how the speaker feels about it: "no budget, sadly"."""
    around = parsed.words[max(0, word.index - 1) : word.index + 2]
    return word.tag == "RB" and any(beside.text == "," for beside in around)


def _is_at(word: Word, dated: list[range]) -> bool:
    return any(word.start in span for span in dated) or word.text.lower() in CALENDAR - {"may", "mar", "sat", "sun"}


def _has_meaning(word: Word, *, plain: bool) -> bool:
    lower = word.text.lower()
    if word.dep in ("aux", "auxpass", "neg", "punct", "prt", "expl") or lower in DENIERS or is_numeric(word):
        return False
    if lower in _KEPT:
        return True
    if plain and (word.tag == "IN" or lower in ("us", "them", "in", "out", "off", "on")):
        return lower != "of"
    return word.tag not in _FUNCTION and lower not in _EMPTY_ADVERBS and word.pos != "PUNCT"
