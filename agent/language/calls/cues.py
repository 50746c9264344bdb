"""Subtitle files, WebVTT and SubRip: their cues with the words as they were said."""

import html
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from agent.language.calls.clock_marks import seconds
from agent.language.calls.names import Candidate, accepted, clean, cut_label, key_of, may_be_name
from agent.language.calls.piece import Piece
from agent.language.pattern import Pattern

_MARK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
_TIMING = Pattern(rf"[ \t]*(?P<at>{_MARK})[ \t]*-->[ \t]*(?P<until>{_MARK})(?:[ \t].*)?")
_HEADER = Pattern(r"WEBVTT(?:[ \t].*)?")
_ASIDE = Pattern(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_VOICE = Pattern(r"<v(?:\.[^\s<>]*)?[ \t]+(?P<name>[^<>\n]+)>")
_TAG = Pattern(r"</?[a-zA-Z][^<>\n]*>|</>|<\d[\d:.]*>|\{\\[^{}\n]*\}")
_CHANGE = Pattern(r"^(?:[-–]|>{2,3}|&gt;&gt;)[ \t]*")
_ROLLING = 0.3
_MOST = 0.8


class _Cue(NamedTuple):
    at: float
    until: float
    lines: tuple[str, ...]


def is_webvtt(text: str) -> bool:
    """Whether a text opens as a WebVTT file has to."""
    return bool(_HEADER.fullmatch(text.lstrip().split("\n", 1)[0].strip()))


def has_cues(text: str) -> bool:
    """Whether times with an arrow between them stand on lines of their own."""
    return any(_TIMING.fullmatch(line) for line in text.split("\n")[:200])


def cues(text: str) -> tuple[Piece, ...]:
    """Return the words of a subtitle file with speakers and times, and each word once where captions roll."""
    said = [(cue, line) for cue in _once(_with_heads(list(_read(text)))) for line in cue.lines]
    labels = [cut_label(line) for _, line in said if not _VOICE.match(line)]
    names = accepted(Candidate(label[0], False) for label in labels if label)
    return tuple(piece for cue, line in said for piece in _spoken(cue, line, names))


def _read(text: str) -> Iterator[_Cue]:
    """Yield the cues, without header, notes, styles, numbers and names of cues."""
    timing: tuple[str, str] | None = None
    payload: list[str] = []
    aside = is_webvtt(text)
    for line, after in pairwise([*text.split("\n"), ""]):
        if found := _TIMING.fullmatch(line):
            if timing:
                yield _cue(timing, payload)
            timing, payload, aside = (found["at"], found["until"]), [], False
        elif not line.strip():
            aside = False
        elif aside or _ASIDE.fullmatch(line):
            aside = True
        elif timing and not _TIMING.fullmatch(after):
            payload.append(line.strip())
    if timing:
        yield _cue(timing, payload)


def _cue(timing: tuple[str, str], payload: Sequence[str]) -> _Cue:
    at, until = (seconds(mark) or 0.0 for mark in timing)
    return _Cue(at, until, tuple(line for line in payload if _TAG.sub("", line).strip()))


def _with_heads(read: list[_Cue]) -> list[_Cue]:
    """Return the cues with a name that stands on a line above the words as a voice."""
    headed = [len(cue.lines) > 1 and may_be_name(cue.lines[0]) and cue.lines[0][-1] not in ".!?," for cue in read]
    if sum(headed) < _MOST * len(read):
        return read
    return [
        cue._replace(lines=tuple(f"<v {cue.lines[0]}>{line}" for line in cue.lines[1:])) if is_headed else cue
        for cue, is_headed in zip(read, headed, strict=True)
    ]


def _once(read: list[_Cue]) -> list[_Cue]:
    """Return the cues without the lines that were already on the screen in the one before."""
    repeats = sum(bool(_repeated(one.lines, other.lines)) for one, other in pairwise(read))
    rolls = repeats >= max(2, _ROLLING * len(read))
    kept: list[_Cue] = []
    before = _Cue(-1.0, -1.0, ())
    for cue in read:
        is_same_time = cue.at == before.at or cue.at < before.until
        grown = is_same_time and bool(kept) and _grows(before.lines, cue.lines)
        if grown:
            kept.pop()
        repeated = _repeated(before.lines, cue.lines) if (rolls or is_same_time) and not grown else 0
        kept.append(_Cue(cue.at, cue.until, cue.lines[repeated:]))
        before = cue
    return kept


def _repeated(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many lines at the end of one cue open the next."""
    plain = [[_words(line) for line in lines] for lines in (before, after)]
    fits = (n for n in range(min(len(before), len(after)), 0, -1) if plain[0][-n:] == plain[1][:n])
    return next(fits, 0)


def _grows(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a cue says what the one before said, and more."""
    said, now = (_words(" ".join(lines)) for lines in (before, after))
    return bool(said) and len(now) > len(said) and now[: len(said)] == said


def _words(line: str) -> list[str]:
    return _TAG.sub("", line).split()


def _spoken(cue: _Cue, line: str, names: frozenset[str]) -> Iterator[Piece]:
    """Yield what a line of a cue says, one piece for each voice in it."""
    voices = list(_VOICE.finditer(line))
    if not voices:
        yield _labelled(cue, line, names)
        return
    if ahead := _plain(line[: voices[0].start()]):
        yield Piece("", ahead, cue.at, cue.until)
    for voice, end in zip(voices, [*(v.start() for v in voices[1:]), len(line)], strict=True):
        name = clean(html.unescape(voice["name"]))
        yield Piece(name, _plain(line[voice.end() : end]), cue.at, cue.until)


def _labelled(cue: _Cue, line: str, names: frozenset[str]) -> Piece:
    bare = _CHANGE.sub("", _plain(line))
    label = cut_label(bare)
    if label and key_of(label[0]) in names:
        return Piece(label[0], label[1], cue.at, cue.until)
    return Piece("", bare, cue.at, cue.until)


def _plain(line: str) -> str:
    return html.unescape(_TAG.sub("", line)).strip()
