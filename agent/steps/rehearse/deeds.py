"""What a rep does with one line of a practised call."""

import re
from collections.abc import Sequence
from functools import lru_cache

from agent.domain.call import Line, Side
from agent.language.pattern import Pattern
from agent.steps.rehearse.asking import is_open, plain, questions, sentences, statements, stems, word_count
from agent.steps.rehearse.lexicon import lexicon
from agent.steps.rehearse.topic import topics_of
from prompts.buyers import Deed

LONG = 90
"""Words from which a line talks over the buyer."""
BRIEF = 4
"""Words up to which a line without a figure, a yes or a no leaves a question unanswered."""

_GRANTS = Pattern(
    r"\b(?:i know|you(?:'ve| have)? told (?:me|us)|you said|as i said|from what i|all (?:except|but)|all of (?:it|them)"
    r"|at most|at least)\b",
    re.IGNORECASE,
)
"""Words by which a line takes up a question, even in words of its own."""
_SAVING = Pattern(r"\b(?:sav(?:e|es|ed|ing|ings)|cuts?|reduc\w+|gain\w*|earn\w*|return|instead of)\b", re.IGNORECASE)

_BESIDE = (Deed.HOLLOW, Deed.LEAVES_ROLE, Deed.SAYS_GOODBYE, Deed.HOSTILE, Deed.INVITES)
"""Deeds after which nothing else is looked for in how a question was met."""


def deeds_of(said: Sequence[Line]) -> frozenset[Deed]:
    """Return what the rep did in the latest line of a call; nothing when the buyer spoke last."""
    if not said or said[-1].side is not Side.REP:
        return frozenset()
    before = next((line for line in reversed(said) if line.side is Side.BUYER), None)
    return _deeds(said[-1], before, is_second=len(said) > 1 and said[-2].side is Side.REP)


def all_deeds(said: Sequence[Line]) -> frozenset[Deed]:
    """Return everything the rep did in a call so far."""
    own = (number for number, line in enumerate(said, start=1) if line.side is Side.REP)
    return frozenset(deed for number in own for deed in deeds_of(said[:number]))


@lru_cache(maxsize=4096)
def _deeds(line: Line, before: Line | None, *, is_second: bool) -> frozenset[Deed]:
    words = plain(line.text)
    done = {deed for deed, cues in lexicon().deeds.items() if cues.search(words)}
    done |= _asks(line.text)
    if Deed.NAMES_PRICE in done and not _asks_money(line.text):
        done.discard(Deed.NAMES_PRICE)
    if not _proposes(line.text):
        done.discard(Deed.ASKS_FOR_NEXT_STEP)
    if word_count(words) >= LONG:
        done.add(Deed.TALKS_LONG)
    if _cuts_in(line, before) or (is_second and word_count(words) > BRIEF):
        done.add(Deed.INTERRUPTS)
    if Deed.HOLLOW in done and _settles(line.text, before):
        done.discard(Deed.HOLLOW)
    if before is not None and not done.intersection(_BESIDE):
        done |= _meets(line, before, done)
    return frozenset(done)


def _asks_money(text: str) -> bool:
    """Whether a sum is a price: one that stands in a sentence about a saving is not."""
    sums = (sentence for sentence in sentences(text) if lexicon().deeds[Deed.NAMES_PRICE].search(sentence))
    return any(not _SAVING.search(sentence) for sentence in sums)


def _proposes(text: str) -> bool:
    """Whether a next step is proposed: in a statement or a closed question, not by asking openly about it."""
    said = (sentence for sentence in sentences(text) if not (questions(sentence) and is_open(sentence)))
    return any(lexicon().deeds[Deed.ASKS_FOR_NEXT_STEP].search(sentence) for sentence in said)


def _asks(text: str) -> set[Deed]:
    asked = questions(text)
    kinds = {Deed.ASKS_OPEN if is_open(question) else Deed.ASKS_CLOSED for question in asked}
    return kinds | ({Deed.ASKS_SEVERAL} if len(asked) > 1 else set())


def _cuts_in(line: Line, before: Line | None) -> bool:
    return line.at is not None and before is not None and before.until is not None and line.at < before.until - 0.5


def _settles(text: str, before: Line | None) -> bool:
    """Whether a short "yes" or "no" is an answer: it follows a closed question."""
    asked = questions(before.text) if before else ()
    return bool(asked) and not is_open(asked[-1]) and plain(text).lower().lstrip().startswith(("yes", "yeah", "no"))


def _meets(line: Line, before: Line, done: set[Deed]) -> set[Deed]:
    """Return how the line takes up what the buyer said before it."""
    found: set[Deed] = set()
    shared = stems(line.text) & stems(before.text)
    if lexicon().takes_up.search(plain(line.text)) or len(shared) > 1 or (questions(line.text) and shared):
        found.add(Deed.LISTENS)
    asked = questions(before.text)
    takes_up = Deed.LISTENS in found and bool(questions(line.text))
    if (
        asked
        and not takes_up
        and (word_count(asked[-1]) > BRIEF or not questions(line.text))
        and not _is_courtesy(line.text, done)
    ):
        found.add(Deed.ANSWERS if answers(line.text, asked[-1]) or Deed.ADMITS in done else Deed.EVADES)
    return found


def _is_courtesy(text: str, done: set[Deed]) -> bool:
    return Deed.THANKS in done and word_count(text) <= BRIEF


def answers(text: str, question: str) -> bool:
    """Whether a rep's line answers a question: it says something, and on what was asked."""
    told = statements(text)
    if _GRANTS.search(plain(text)) and word_count(told) > BRIEF:
        return True
    if not is_open(question) and plain(text).lower().startswith(("yes", "yeah", "no", "correct", "it does", "we do")):
        return True
    if word_count(told) <= BRIEF and not any(character.isdigit() for character in told):
        return False
    if stems(told) & stems(question):
        return True
    asked, named = topics_of(question), topics_of(told)
    if not asked or not named:
        return word_count(told) > 2 * BRIEF
    return bool(set(asked) & set(named))
