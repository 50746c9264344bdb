"""A message cut into clauses, each small enough to say one thing."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from agent.language.parse import Parsed, Word
from agent.language.pattern import Pattern
from agent.language.quotations import Span, quotations
from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.heads import TIME_OR_REASON, opens_clause, owner

_JOINERS = word_set("""and but or so because cos cuz bc coz since as if unless although though while when yet plus""")
_ALWAYS_JOIN = word_set("and but or because cos cuz bc coz plus")
_REASONS = word_set("bc cuz coz cos")
_ENUMERATOR = Pattern(
    r"(?:(?<=\s)|^)(?<!\bat\s)(?<!\bby\s)(?<!before\s)(?<!after\s)(?<!until\s)(?<!till\s)(?<!around\s)(?<!\bto\s)"
    r"\(?(?:\d{1,2}|[a-d])[.)]\s"
)
"""A number that opens a point of a list; the hour that ends a sentence ("at 10.") opens none."""
_THEREFORE = Pattern(r"(?:and )?that(?:'?s| is) (?:exactly |probably )?why\b")
_TAG_QUESTION = Pattern(r",? (?:right|ok(?:ay)?|happy|correct|huh|eh|yes|you know|you see)\s*\?+\W*$")
_COUNTED = Pattern(r"(?:\(?\d{1,2}[.):]|(?:one|two|three|four|first|second|third|option \w|idea \w)\s*:)\s+(?=\w)")
_ASIDE = Pattern(
    r"(?:(?:i|we) (?:just |really |honestly )*(?:don'?t know|guess|think|suppose|mean|know|see|reckon|say|dunno)|"
    r"you know|no idea|no clue|(?:i'?m )?not sure|hard to say|who knows|beats me|difficult|let me think|"
    r"to be honest|honestly|good question|believe me|trust me|let's see|you see|hold on|wait|well|so)"
)
"""What is said beside the matter, when it stands alone between marks."""

_BREAKS = word_set("- – — ; ... … -- • * | -> =>")
_STOPS = frozenset([",", ";", ":", ".", "!", "?", "...", "…", "(", ")", "–", "—"])


def clauses_of(parsed: Parsed) -> tuple[Clause, ...]:
    """Return the clauses of a text in order."""
    spans = quotations(parsed.text)
    return tuple(clause for sentence in parsed.sentences for clause in _cut(parsed, sentence, spans))


def _cut(parsed: Parsed, sentence: tuple[Word, ...], spans: tuple[Span, ...]) -> Iterator[Clause]:
    starts = _starts(parsed, sentence, spans)
    cuts = [_trimmed(parsed, sentence[a:b]) for a, b in zip(starts, (*starts[1:], len(sentence)), strict=True)]
    kept = [cut for cut in cuts if cut.words and not _ASIDE.fullmatch(parsed.span(cut.words).lower())]
    is_question = "?" in {mark for word in sentence[-3:] for mark in word.text}
    asks = is_question and not _TAG_QUESTION.search(parsed.span(sentence).lower())
    follows = [_THEREFORE.match(parsed.span(cut.words).lower()) is not None for cut in kept[1:]] + [False]
    for cut, explains in zip(kept, follows, strict=False):
        start, end = cut.words[0], cut.words[-1]
        quoted = any(span.start <= start.start and end.end <= span.end for span in spans)
        closes = cut is kept[-1]
        guesses = start.text.lower() in ("maybe", "perhaps", "possibly", "probably")
        asking = asks and closes and not guesses
        yield Clause(parsed, cut.words, lead=cut.lead, asks=asking, closes=closes, is_quoted=quoted, explains=explains)


class _Cut(NamedTuple):
    lead: str
    words: tuple[Word, ...]


def _starts(parsed: Parsed, sentence: tuple[Word, ...], spans: tuple[Span, ...]) -> tuple[int, ...]:
    heads = {word.index for word in sentence if opens_clause(parsed, word)}
    owners = [owner(parsed, word, heads) for word in sentence]
    starts = {0}
    for place in range(1, len(sentence)):
        word, before = sentence[place], sentence[place - 1]
        is_inside = word.pos != "SPACE" and before.end == word.start and not {word.text, before.text} & _STOPS
        if is_inside or any(span.start < word.start < span.end for span in spans):
            continue
        if _breaks(parsed, sentence, place):
            starts.add(place)
        elif owners[place] != owners[place - 1] and _is_left_edge(sentence, owners, place):
            starts.add(_with_joiner(sentence, place))
    return tuple(sorted(starts))


def _breaks(parsed: Parsed, sentence: tuple[Word, ...], place: int) -> bool:
    """Whether a mark or a new line sets off what follows, or a "but" behind a comma does."""
    word, before = sentence[place], sentence[place - 1]
    if word.pos == "SPACE":
        return "\n" in word.text
    if word.text in _BREAKS:
        return word.text not in ("-", "*", "|") or parsed.text[word.start - 1].isspace()
    if word.text.lower() in _REASONS:
        return True
    return (word.text.lower() == "but" and before.text == ",") or bool(_ENUMERATOR.match(parsed.text, word.start))


def _is_left_edge(sentence: tuple[Word, ...], owners: list[int], place: int) -> bool:
    """Whether a clause begins here, and does not only go on after an inserted one."""
    run = takewhile(lambda pair: pair[0] == owners[place], zip(owners[place:], sentence[place:], strict=True))
    return owners[place] not in owners[:place] or any(word.index == owners[place] for _, word in run)


def _with_joiner(sentence: tuple[Word, ...], place: int) -> int:
    while (
        place > 1
        and sentence[place - 1].text.lower() in _JOINERS
        and sentence[place - 1].dep in ("cc", "mark", "advmod")
    ):
        place -= 1
    return place


def _trimmed(parsed: Parsed, words: tuple[Word, ...]) -> _Cut:
    begin, end, lead = 0, len(words), ""
    while begin < end and (_is_mark(words[begin]) or _joins(parsed, words[begin])):
        lead = lead if _is_mark(words[begin]) else words[begin].text.lower()
        begin += 1
    counted = _COUNTED.match(parsed.span(words[begin:end]).lower()) if begin < end else None
    if counted:
        begin += sum(word.start < words[begin].start + counted.end() for word in words[begin:end])
    while end > begin and (_is_mark(words[end - 1]) or words[end - 1].dep == "cc"):
        end -= 1
    return _Cut(lead, words[begin:end])


def _joins(parsed: Parsed, word: Word) -> bool:
    lower = word.text.lower()
    if lower in TIME_OR_REASON:
        above = parsed.words[word.head]
        return word.dep == "mark" and above.dep == "advcl" and above.tag in ("VBZ", "VBP")
    return lower in _ALWAYS_JOIN or (lower in _JOINERS and word.dep in ("cc", "mark", "advmod"))


def _is_mark(word: Word) -> bool:
    return word.pos == "SPACE" or (not re.search(r"\w", word.text) and word.text not in ("%", "$", "€", "£"))
