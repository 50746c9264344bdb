"""Whether a line keeps to the buyer's role: a buyer asks, objects and answers, and never coaches."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

import yaml

from agent.domain.call import Line, Side
from agent.domain.role import BuyerFault, OffRole
from agent.guard.buyer_learned import learned
from agent.guard.looks import seen
from agent.guard.opaque import blobs
from agent.guard.tongue import is_english
from agent.ports import Embedder

MOST_WORDS: Final = 60
"""Words of a line; a longer one is a speech."""

LONGEST: Final = 2_000
"""Characters that are read: what is longer is at fault for its length."""

_ECHO: Final = 8
"""Words of a rep's line said again in a row that make it the rep's line, where little else is said."""

_MARKUP = re.compile(
    r"\*\*|__|`|(?m:^\s*(?:[-*•>#]|\d{1,2}[.)])\s)|</?\w|\[[^\]]*\]|[{}]|\bhttps?:|\bwww\.|\|\s*\||\n\s*\n|\\[nt]",
    re.IGNORECASE,
)
_SOUNDS = frozenset(("mm", "m", "mmm", "mhm", "hm", "hmm", "uh", "huh", "ah", "oh", "er", "erm", "um", "okay", "ok"))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class _Rule(NamedTuple):
    kind: OffRole
    why: str
    pattern: re.Pattern[str]


def in_role(line: str, said: Sequence[Line] = ()) -> tuple[BuyerFault, ...]:
    """Return what takes this line out of the buyer's role, worst known first; nothing when it may be said.

    `said` is the call so far, and nothing in it is taken as an order: it only shows whose words come again.
    English alone can be judged, so a line in another language is at fault. Takes milliseconds and asks no model.
    """
    text = seen(line[:LONGEST]).replace("’", "'").strip()
    words = _WORD.findall(text)
    if not words:
        return (_fault(OffRole.EMPTY, ""),)
    faults = (*_worded(text), *_formed(line, text, words), *_echoed(words, said))
    return tuple({(fault.kind, fault.span): fault for fault in faults}.values())


class BuyerRole:
    """The whole check: the wordings that are known, and what was learned for those that are not."""

    def __init__(self, embedder: Embedder | None) -> None:
        """Take the embedder; with none, or one that nothing was fitted for, known wordings alone are found."""
        self._embedder = embedder

    def __call__(self, line: str, said: Sequence[Line] = ()) -> tuple[BuyerFault, ...]:
        """Return what takes this line out of the buyer's role, as `in_role` does, and coaching that no rule knows."""
        if faults := in_role(line, said):
            return faults
        if self._embedder is None or self._embedder.name != learned().embedder or is_interjection(line):
            return ()
        sounds = learned().score(self._embedder, seen(line)) >= learned().gate
        return (_fault(OffRole.COACHES, ""),) if sounds else ()


def is_interjection(line: str) -> bool:
    """Whether a line is nothing but a sound that people make while they listen."""
    return all(word.lower() in _SOUNDS for word in _WORD.findall(line))


def _worded(text: str) -> Iterator[BuyerFault]:
    for rule in _rules():
        if found := rule.pattern.search(text):
            yield BuyerFault(kind=rule.kind, span=found[0].strip(" ,;:.!?\"'-"), why=rule.why)


def _formed(line: str, text: str, words: Sequence[str]) -> Iterator[BuyerFault]:
    if len(words) > MOST_WORDS or len(line) > LONGEST:
        yield _fault(OffRole.TOO_LONG, "")
    if found := _MARKUP.search(text):
        yield _fault(OffRole.MARKUP, found[0].strip())
    yield from (_fault(OffRole.MARKUP, blob) for blob in blobs(text)[:1])
    if not (is_interjection(text) or is_english(text)):
        yield _fault(OffRole.LANGUAGE, "")


def _echoed(words: Sequence[str], said: Sequence[Line]) -> Iterator[BuyerFault]:
    """The rep's own line in the buyer's mouth; a few words taken up again are what people do."""
    if len(words) < _ECHO:
        return
    ours = _joined(words)
    for line in said:
        theirs = _joined(_WORD.findall(line.text[:LONGEST]))
        if line.side is Side.REP and len(theirs.split()) >= _ECHO and (theirs in ours or ours in theirs):
            yield _fault(OffRole.SPEAKS_FOR_REP, line.text[:80])


def _joined(words: Sequence[str]) -> str:
    return f" {' '.join(words).casefold()} "


def _fault(kind: OffRole, span: str) -> BuyerFault:
    return BuyerFault(kind=kind, span=span, why=_reasons()[kind])


@cache
def _reasons() -> dict[OffRole, str]:
    reasons = {rule.kind: rule.why for rule in _rules()}
    return reasons | {OffRole(kind): why for kind, why in _read()["form"].items()}


@cache
def _rules() -> tuple[_Rule, ...]:
    read = _read()
    return tuple(
        _Rule(OffRole(rule["kind"]), rule["why"], _compiled(rule["patterns"], read["words"])) for rule in read["rules"]
    )


def _compiled(patterns: str, words: dict[str, str]) -> re.Pattern[str]:
    joined = "|".join(f"(?:{line.strip()})" for line in patterns.splitlines() if line.strip())
    for name, alternatives in words.items():
        joined = joined.replace(f"<{name}>", alternatives)
    return re.compile(joined, re.IGNORECASE)


@cache
def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(files("agent.guard").joinpath("buyer.yaml").read_text(encoding="utf-8"))
    return read
