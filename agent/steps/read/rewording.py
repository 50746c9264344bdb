"""A promise put into other words at the read-back: "no, I don't want to call, I want to visit her"."""

from typing import Final

from agent.language.alike import shared_words
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set
from agent.steps.read.answers import says_no
from agent.steps.read.behind_time import behind_time
from agent.steps.read.clause import Clause
from agent.steps.read.deeds import could_answer
from agent.steps.read.framed import framed, unframed
from agent.steps.read.message import Message
from agent.steps.read.timed_parts import is_but_time

_WILL: Final = (
    r"(?:i(?:'ll| will|'m going to| am going to|'d (?:rather|like to)| would (?:rather|like to)| want to| prefer to)?"
    r"(?: rather| just)?)"
)
_INSTEAD: Final = (
    Pattern(
        r"\bi (?:don't|do not|won't|will not) (?:want to |wish to )?[a-z]+[^.!?]{0,60}?[,;] (?:but |instead )?"
        rf"{_WILL} (?P<what>[a-z]{{2,}}\b.+)$"
    ),
    Pattern(
        r"^(?:no\b[\s,.:;!-]*)*i(?: will| am|'m) (?P<what>not (?!(?:know|say|promise|commit|do|be|make|manage|have|need"
        r"|finish|reach|remember|like|want|keep|get|come|find|think|believe|let|tell|answer|decide|ever|sure|yet|going"
        r"|able|ready|really)\b)[a-z]{2,}\b.+)$"
    ),
)
_SUBJECT: Final = Pattern(rf"(?:that )?(?:{_WILL}|we(?:'ll| will)?|i(?:'d| would)) (?=[a-z])")
_HEDGE: Final = Pattern(r"i (?:think|guess|suppose|believe|reckon),? (?=i(?:\b|'))")
_POINTS: Final = Pattern(r"(?:it|that|this|these|those|them|something|more|what|yes|no|everything|all|you)\b")
_IF: Final = Pattern(r"\b(?:if|unless|whenever)\b")
_TALKS: Final = word_set(
    """agree disagree accept confirm repeat insist mean say said tell promise commit keep prefer do believe agree thank
    apologise apologize give skip pass stop quit leave worry wonder hope wish like love hate guess think know see"""
)
"""What a rep does with the read-back, and not with the deal: "I agree", "I'd prefer that"."""
_BESIDE: Final = Pattern(r"(?<=\w),? that'?s (?:one(?: thing)?|it|all|mine|my part|the (?:first|one|whole thing))\W*$")
_JOINS: Final = Pattern(
    r"(?:(?:yes|yeah|yep|ok(?:ay)?|sure|fine|right|correct|good)\b[\s,.:;!-]*)+(?:and|plus|also)\b[\s,]*(?:then )?"
)
_ENOUGH: Final = 3
"""Words that a deed said anew has at least."""


def reworded(whole: Clause, message: Message) -> Clause | None:
    """Return the words that a reply to the read-back puts in the place of the promise, None when it puts none."""
    if behind_frame := framed(whole):
        said = deed_of(behind_frame)
        return said if _is_whole(said) else None
    for pattern in _INSTEAD:
        if found := pattern.search(whole.lower):
            return whole.after(found.start("what")).before(found.end("what") - found.start("what"))
    is_meant = says_no(message) or whole.has_quotation or _has_frame(message)
    return deed_of(_unhedged(unframed(whole))) if is_meant and says_deed(whole) else None


def says_deed(whole: Clause, at_least: int = _ENOUGH) -> bool:
    """Whether a sentence says what the rep does or would do: "I call Helen on Thursday and ask who signs"."""
    cut = _unhedged(unframed(whole))
    is_now = cut.head.tag in ("VBP", "VB") or cut.head.text.lower() == cut.head.lemma
    if cut.who not in ("i", "we") or not is_now or cut.lead in ("if", "when", "because"):
        return False
    is_deed = could_answer(cut, led=True) and cut.head.lemma not in _TALKS and not _IF.search(cut.lower)
    return is_deed and len(deed_of(cut).words) >= at_least and _SUBJECT.match(behind_time(cut).lower) is not None


def joins_deed(whole: Clause, message: Message) -> bool:
    """Whether a yes goes on to a deed of its own: "yes, and I bring the old contract along"."""
    joins = _JOINS.match(whole.lower) is not None and not shared_words(whole.text, message.promised)
    return joins and says_deed(_behind_yes(whole), at_least=2)


def added_deed(whole: Clause) -> Clause:
    """Return the deed that a yes goes on to."""
    return deed_of(_behind_yes(whole))


def _behind_yes(whole: Clause) -> Clause:
    joined = _JOINS.match(whole.lower)
    return whole.after(joined.end()) if joined else whole


def _has_frame(message: Message) -> bool:
    """Whether a sentence of the message leads in to other words: what is said beside it is meant too."""
    return any(framed(Clause(message.parsed, words)) for words in message.parsed.sentences)


def _unhedged(cut: Clause) -> Clause:
    hedge = _HEDGE.match(cut.lower)
    return cut.after(hedge.end()) if hedge else cut


def deed_of(cut: Clause) -> Clause:
    """Return the words without their subject; a time that opens them stays, to be told apart with the others."""
    if beside := _BESIDE.search(cut.lower):
        cut = cut.before(beside.start())
    subject = _SUBJECT.match(cut.lower)
    return cut.after(subject.end()) if subject else cut


def _is_whole(said: Clause) -> bool:
    """Whether words behind a frame can stand as the promise: not a time alone, and nothing that only points."""
    quoted = said.text[:1] in "\"'"
    return quoted or (len(said.words) >= _ENOUGH and not is_but_time(said.text) and not _POINTS.match(said.lower))
