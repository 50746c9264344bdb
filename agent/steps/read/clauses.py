"""A message cut into clauses, each small enough to say one thing."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from agent.language.parse import Parsed, Word

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_JOINERS = frozenset("and but or so because cos cuz bc coz since as if unless although though while when yet plus".split())
_CUTS = frozenset(["-", "–", "—", ";", "...", "…", "--", "•", "*", "|", "->", "=>"])
_HEDGES = frozenset("guess think suppose reckon believe feel know mean say bet hope imagine figure fear wonder".split())
_MARKED = frozenset("because cos cuz bc coz if unless although though whereas".split())
_ALWAYS_JOINS = frozenset("and but or because cos cuz bc coz plus".split())


class Clause:
    """A stretch of one sentence with its own verb, or a fragment without one."""

    def __init__(self, parsed: Parsed, words: tuple[Word, ...], *, lead: str = "", asks: bool = False, closes: bool = False) -> None:
        """Keep the words; `lead` is the joining word before them, `asks` whether the sentence is a question, `closes` whether it ends it."""
        self.parsed, self.words, self.lead, self.asks, self.closes = parsed, words, lead, asks, closes

    @cached_property
    def text(self) -> str:
        """The words verbatim."""
        return self.parsed.span(self.words)

    @cached_property
    def lower(self) -> str:
        """The words verbatim in lower case."""
        return self.text.lower()

    @cached_property
    def head(self) -> Word:
        """The word the others hang on; the first one when there are several."""
        inside = {word.index for word in self.words}
        tops = [w for w in self.words if w.pos not in ("PUNCT", "SPACE") and (w.head == w.index or w.head not in inside)]
        verbs = [word for word in tops if word.pos in ("VERB", "AUX")]
        return (verbs or tops or list(self.words))[0]

    @cached_property
    def subject(self) -> Word | None:
        """The subject of the head within the clause."""
        inside = {word.index for word in self.words}
        return next((word for word in self.parsed.children(self.head, *_SUBJECTS) if word.index in inside), None)

    @cached_property
    def who(self) -> str:
        """The subject's words in lower case, empty without one."""
        if self.subject is None:
            return ""
        inside = {word.index for word in self.words}
        return self.parsed.span(tuple(w for w in self.parsed.subtree(self.subject) if w.index in inside)).lower()

    @cached_property
    def is_negated(self) -> bool:
        """Whether the head is denied."""
        return any(word.dep == "neg" or word.text.lower() == "never" for word in self.parsed.children(self.head))

    @property
    def is_finite(self) -> bool:
        """Whether the clause has a subject of its own."""
        return self.subject is not None

    def after(self, characters: int) -> "Clause":
        """Return the clause without its first characters, whole words only."""
        start = self.words[0].start + characters
        kept = tuple(word for word in self.words if word.start >= start)
        return Clause(self.parsed, kept, lead=self.lead, asks=self.asks, closes=self.closes) if kept else self

    def before(self, characters: int) -> "Clause":
        """Return the first characters of the clause, whole words only."""
        end = self.words[0].start + characters
        kept = tuple(word for word in self.words if word.end <= end)
        return Clause(self.parsed, kept, lead=self.lead, asks=self.asks, closes=self.closes) if kept else self


def clauses_of(parsed: Parsed) -> tuple[Clause, ...]:
    """Return the clauses of a text in order."""
    return tuple(clause for sentence in parsed.sentences for clause in _cut(parsed, sentence))


def _cut(parsed: Parsed, sentence: tuple[Word, ...]) -> Iterator[Clause]:
    asks = "?" in {word.text for word in sentence[-3:]} or any("?" in word.text for word in sentence[-2:])
    heads = {word.index for word in sentence if _opens(parsed, word)}
    starts = _starts(parsed, sentence, heads)
    for begin, end in zip(starts, (*starts[1:], len(sentence)), strict=True):
        lead, words = _trimmed(sentence[begin:end])
        if words:
            yield Clause(parsed, words, lead=lead, asks=asks and end == len(sentence), closes=end == len(sentence))


def _starts(parsed: Parsed, sentence: tuple[Word, ...], heads: set[int]) -> tuple[int, ...]:
    owners = [_owner(parsed, word, heads) for word in sentence]
    starts = {0}
    for place in range(1, len(sentence)):
        word = sentence[place]
        if word.text in _CUTS and _stands_alone(parsed, word) or (word.pos == "SPACE" and "\n" in word.text):
            starts.add(place)
        elif owners[place] != owners[place - 1] and _is_left_edge(sentence, owners, place):
            starts.add(_with_joiner(sentence, place))
    return tuple(sorted(starts))


def _is_left_edge(sentence: tuple[Word, ...], owners: list[int], place: int) -> bool:
    """Whether a clause begins here, and does not only go on after an inserted one."""
    run = takewhile(lambda pair: pair[0] == owners[place], zip(owners[place:], sentence[place:], strict=True))
    return owners[place] not in owners[:place] or any(word.index == owners[place] for _, word in run)


def _with_joiner(sentence: tuple[Word, ...], place: int) -> int:
    while place > 1 and sentence[place - 1].text.lower() in _JOINERS and sentence[place - 1].dep in ("cc", "mark", "advmod"):
        place -= 1
    return place


def _stands_alone(parsed: Parsed, word: Word) -> bool:
    before = parsed.text[word.start - 1 : word.start] if word.start else " "
    return word.text not in ("-", "*", "|") or before.isspace()


def _owner(parsed: Parsed, word: Word, heads: set[int]) -> int:
    seen = 0
    while word.index not in heads and word.head != word.index and seen < len(parsed.words):
        word = parsed.words[word.head]
        seen += 1
    return word.index


def _opens(parsed: Parsed, word: Word) -> bool:
    if word.dep == "ROOT" or word.head == word.index:
        return True
    if not parsed.children(word, *_SUBJECTS):
        return False
    above = parsed.words[word.head]
    if word.dep == "parataxis":
        return word.lemma not in _HEDGES or bool(parsed.children(word, "ccomp"))
    if word.dep == "ccomp":
        return word.index < above.index and above.lemma not in _HEDGES and above.pos in ("VERB", "AUX")
    if word.dep == "advcl":
        marks = {child.text.lower() for child in parsed.children(word, "mark", "advmod")}
        return bool(marks & _MARKED) or (marks & {"since", "as"} and word.tag in ("VBZ", "VBP")) is True
    return word.dep == "conj" and (_opens(parsed, above) or _is_guessed(parsed, above))


def _is_guessed(parsed: Parsed, word: Word) -> bool:
    """Whether this is what a hedge of the rep holds ("I think the price was too high")."""
    above = parsed.words[word.head]
    by_rep = any(subject.text.lower() == "i" for subject in parsed.children(above, "nsubj"))
    return word.dep == "ccomp" and above.lemma in _HEDGES and by_rep and _opens(parsed, above)


def _trimmed(words: tuple[Word, ...]) -> tuple[str, tuple[Word, ...]]:
    begin, end, lead = 0, len(words), ""
    while begin < end and (_is_mark(words[begin]) or _joins(words[begin])):
        lead = words[begin].text.lower() if not _is_mark(words[begin]) else lead
        begin += 1
    while end > begin and (_is_mark(words[end - 1]) or words[end - 1].dep == "cc"):
        end -= 1
    return lead, words[begin:end]


def _joins(word: Word) -> bool:
    lower = word.text.lower()
    return lower in _ALWAYS_JOINS or (lower in _JOINERS and word.dep in ("cc", "mark", "advmod") and lower != "since") or (
        lower == "since" and word.dep == "mark"
    )


def _is_mark(word: Word) -> bool:
    return word.pos == "SPACE" or not re.search(r"\w", word.text) and word.text not in ("%", "$", "€", "£")
