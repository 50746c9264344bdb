"""What a statement is about: whose budget, which deal, who decides."""

from typing import NamedTuple

from agent.language.parse import Parsed, Word, known_words
from agent.language.vocabulary import word_set

CALENDAR = word_set(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4"""
)
ROLES = word_set(
    """cfo ceo cto cio coo ciso cmo cpo vp svp it hr manager director head boss board committee procurement purchasing
    legal finance security buyer team lead owner president chief partner chair controller counsel group management
    champion sponsor executive officer department office works council admin architect"""
)
"""Words for people and bodies that decide things, beside names."""

_OWN, _OTHER = "@own", "@other"
_SIDES = {"my": _OWN, "our": _OWN, "their": _OTHER, "his": _OTHER, "her": _OTHER}
_SAY_LITTLE = word_set("whole total overall entire current present actual own very new deal side really")
_NOBODY = {"nobody": "people", "one": "people", "none": "they"}
_CONTENT = ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG", "PRP", "FW", "ADD")
_ORDERED = word_set(
    "some all most many few several both half each every everybody everyone somebody someone others other"
)
"""Things that are not the same a second time: some of them are others than some of them."""


class Thing(NamedTuple):
    """Somebody or something: head words, what tells it apart, the names of its heads; `many` for "A and B"."""

    heads: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    many: bool = False

    @property
    def is_somebody(self) -> bool:
        """Whether this is a person, a group or an office that can decide."""
        return bool(self.names or self.heads & ROLES)

    @property
    def is_pronoun(self) -> bool:
        """Whether only a pronoun stands for it."""
        return bool(self.heads & {"i", "we", "you", "they", "it", "he", "she", "this", "that", "there", "who"})


def is_name(word: Word) -> bool:
    """Whether a word is a proper name: no office, no month."""
    lower = word.text.lower()
    if lower in ROLES or lower in CALENDAR or not word.text[:1].isalpha() or not word.tag.startswith("NN"):
        return False
    # The parser takes some names at the beginning of a sentence for nouns.
    nouns = known_words("noun")
    return word.tag in ("NNP", "NNPS") or (word.text[:1].isupper() and not {lower, word.lemma} & nouns)


def thing(parsed: Parsed, head: Word, known_as: Word | None = None) -> Thing:
    """Return what a noun phrase names; `known_as` is whom a "he" or "she" stands for."""
    if known_as is not None:
        return thing(parsed, known_as)
    joined = [child for child in parsed.children(head, "conj") if child.tag.startswith(("NN", "PRP"))]
    heads = (head, *joined)
    parts = {word for one in heads for word in (one, *(c for c in parsed.children(one, "compound") if is_name(c)))}
    names = frozenset(word.text.lower() for word in parts if is_name(word))
    plain = frozenset(_NOBODY.get(word.lemma, word.lemma) for word in heads if not is_name(word))
    told = (word for word in parsed.subtree(head) if word not in parts and not _is_aside(parsed, word, head))
    return Thing(plain | names, frozenset(mark for word in told if (mark := _mark(word))), names, bool(joined))


def same(one: Thing, other: Thing) -> bool:
    """Whether two phrases name the same: the same name, or the same words with nothing that tells them apart."""
    if not one.heads or (one.heads | other.heads) & _ORDERED or one.many != other.many:
        return False
    if one.names or other.names:
        return bool(one.names and other.names) and (one.heads <= other.heads or other.heads <= one.heads)
    sides = ({_OWN, _OTHER} & one.marks) | ({_OWN, _OTHER} & other.marks)
    return one.heads == other.heads and len(sides) < 2 and _told(one) == _told(other)


def _told(one: Thing) -> frozenset[str]:
    return one.marks - {_OWN, _OTHER}


def _mark(word: Word) -> str:
    lower = word.text.lower()
    if lower in _SIDES:
        return _SIDES[lower]
    if word.tag == "CD":
        return ""
    kept = lower in _ORDERED or (word.tag in _CONTENT and lower not in _SAY_LITTLE)
    return word.lemma if kept else ""


def _is_aside(parsed: Parsed, word: Word, head: Word) -> bool:
    """Whether a word belongs to an addition after the phrase: an apposition, a clause."""
    while word.index != head.index:
        if word.dep in ("appos", "relcl", "acl", "ccomp", "advcl"):
            return True
        word = parsed.words[word.head]
    return False
