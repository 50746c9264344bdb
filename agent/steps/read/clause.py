"""A clause of a message."""

from functools import cached_property

from agent.language.parse import Parsed, Word
from agent.language.quotations import quotations

SUBJECTS = ("nsubj", "nsubjpass", "expl")


class Clause:
    """A stretch of one sentence with its own verb, or a fragment without one.

    `lead` is the joining word before it ("but", "because"), `asks` says that it ends in a question mark, `closes`
    that it ends its sentence, `is_quoted` that it stands in quotation marks, `explains` that "that's why" follows it.
    """

    def __init__(
        self,
        parsed: Parsed,
        words: tuple[Word, ...],
        *,
        lead: str = "",
        asks: bool = False,
        closes: bool = False,
        is_quoted: bool = False,
        explains: bool = False,
    ) -> None:
        """Keep the words, which must follow each other in the parsed text."""
        self.parsed, self.words, self.lead = parsed, words, lead
        self.asks, self.closes, self.is_quoted, self.explains = asks, closes, is_quoted, explains

    @cached_property
    def text(self) -> str:
        """The words verbatim."""
        return self.parsed.span(self.words)

    @cached_property
    def lower(self) -> str:
        """The words verbatim in lower case."""
        return self.text.lower()

    @cached_property
    def has_quotation(self) -> bool:
        """Whether some of the words are quoted."""
        start, end = self.words[0].start, self.words[-1].end
        return any(span.start < end and start < span.end for span in quotations(self.parsed.text))

    @cached_property
    def asks_itself(self) -> bool:
        """Whether the clause asks, and does not only end in somebody's question: 'I ask "when?"'."""
        end = self.words[-1].end
        spans = quotations(self.parsed.text)
        return self.asks and (self.is_quoted or not any(span.start < end <= span.end for span in spans))

    @cached_property
    def unquoted(self) -> str:
        """The words in lower case without those in quotation marks, which are somebody else's."""
        spans = quotations(self.parsed.text)
        own = (word for word in self.words if not any(span.start <= word.start < span.end for span in spans))
        return " ".join(word.text.lower() for word in own)

    @cached_property
    def head(self) -> Word:
        """The word the others hang on, a verb where there is one; the first when there are several."""
        inside = {word.index for word in self.words}
        tops = [
            w for w in self.words if w.pos not in ("PUNCT", "SPACE") and (w.head == w.index or w.head not in inside)
        ]
        verbs = [word for word in tops if word.pos in ("VERB", "AUX")]
        return (verbs or tops or list(self.words))[0]

    @cached_property
    def subject(self) -> Word | None:
        """The subject of the head within the clause."""
        inside = {word.index for word in self.words}
        return next((word for word in self.parsed.children(self.head, *SUBJECTS) if word.index in inside), None)

    @cached_property
    def who(self) -> str:
        """The subject's words in lower case, empty without one."""
        return self.parsed.span(self.within(self.subject)).lower() if self.subject else ""

    @cached_property
    def is_negated(self) -> bool:
        """Whether the head is denied."""
        return any(word.dep == "neg" or word.text.lower() == "never" for word in self.parsed.children(self.head))

    @property
    def is_finite(self) -> bool:
        """Whether the clause has a subject of its own."""
        return self.subject is not None

    def within(self, word: Word) -> tuple[Word, ...]:
        """Return the word with all that hangs on it inside this clause."""
        inside = {one.index for one in self.words}
        return tuple(one for one in self.parsed.subtree(word) if one.index in inside)

    def after(self, characters: int) -> "Clause":
        """Return the clause without its first characters, whole words only; itself when nothing is left."""
        start = self.words[0].start + characters
        return self._cut(tuple(word for word in self.words if word.start >= start))

    def before(self, characters: int) -> "Clause":
        """Return the first characters of the clause, whole words only; itself when nothing is left."""
        end = self.words[0].start + characters
        return self._cut(tuple(word for word in self.words if word.end <= end))

    def to(self, last: "Clause") -> "Clause":
        """Return the clause that runs from this one to a later one."""
        words = self.parsed.words[self.words[0].index : last.words[-1].index + 1]
        asks = self.asks or last.asks
        return Clause(
            self.parsed,
            words,
            lead=self.lead,
            asks=asks,
            closes=last.closes,
            is_quoted=self.is_quoted and last.is_quoted,
        )

    def _cut(self, words: tuple[Word, ...]) -> "Clause":
        if not words:
            return self
        return Clause(self.parsed, words, lead=self.lead, asks=self.asks, closes=self.closes, is_quoted=self.is_quoted)
