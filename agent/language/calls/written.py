"""Transcripts written as plain text: names beside the words, above them, or beside a time."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from agent.language.calls.clock_marks import ARROW, TIME, is_of_day, seconds
from agent.language.calls.names import Candidate, accepted, clean, cut_label, key_of, may_be_name
from agent.language.calls.piece import Piece
from agent.language.pattern import Pattern

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_STAMP = rf"(?:(?P<date>{_DATE}),?[ \t]+)?(?P<at>{TIME})(?:{ARROW}(?P<until>{TIME}))?"
_BULLET = Pattern(r"^[ \t]*(?:[-*•>]+[ \t]+)?|\*\*")
_BRACKETED = Pattern(rf"[\[(<]{_STAMP}[\])>][ \t]*[-–|:]?[ \t]*")
_BARE = Pattern(rf"{_STAMP}(?P<gap>[ \t]*[-–|][ \t]+|[ \t]+|$)")
_NAME_THEN_TIME = Pattern(
    rf"(?P<name>[^\d:\[\]\n][^:\[\]\n]{{0,58}}?)(?P<gap>[ \t,|–-]+)(?P<open>[\[(]?){_STAMP}[\])]?"
    r"(?P<colon>[ \t]*:)?[ \t]*(?P<rest>.*)"
)
_LATEST_MINUTE = 300.0
"""Seconds; a first "10:02" beyond may be one of the day as well, and then nothing is known."""
_ZOOM = Pattern(rf"\[(?P<name>[^\]\n]{{1,60}})\][ \t]+{_STAMP}[ \t]*(?P<rest>)")


class _Cut(NamedTuple):
    """A line: the name it may open with ("" for none), whether that is sure, the rest, and its times."""

    name: str
    sure: bool
    rest: str
    whole: str
    at: str = ""
    until: str = ""
    dated: bool = False

    @property
    def only_time(self) -> bool:
        return bool(self.at) and not self.name and not self.rest


def written(text: str) -> tuple[Piece, ...]:
    """Return the lines of a transcript with the speakers and times that stand in them."""
    cuts = [_cut(line) for line in text.split("\n") if line.strip()]
    cuts = _with_names_beside_times(cuts)
    names = accepted(Candidate(cut.name, cut.sure) for cut in cuts if cut.name)
    pieces = _pieces(cuts, names)
    return tuple(piece._replace(at=None, until=None) for piece in pieces) if _is_doubtful(cuts) else tuple(pieces)


def _is_doubtful(cuts: Sequence[_Cut]) -> bool:
    """Whether times may be minutes and seconds as well as hours and minutes."""
    timed = [cut for cut in cuts if cut.at]
    if any(cut.dated or is_of_day(cut.at) or cut.at.count(":") > 1 for cut in timed):
        return False
    return bool(timed) and (seconds(timed[0].at) or 0.0) >= _LATEST_MINUTE


def _cut(line: str) -> _Cut:
    whole = line.strip()
    bare = _BULLET.sub("", whole).strip()
    if head := _head(bare, whole):
        return head
    stamp = _BRACKETED.match(bare)
    stamp = stamp or _BARE.match(bare)
    if not stamp:
        return _labelled(bare, whole)
    rest = bare[stamp.end() :].strip()
    times = (stamp["at"], stamp["until"] or "", bool(stamp["date"]))
    if label := cut_label(rest):
        return _Cut(label[0], True, label[1], whole, *times)
    gap = stamp.groupdict().get("gap", "[").strip(" ")
    if may_be_name(rest):
        return _Cut(clean(rest), bool(gap) and gap != "[", "", whole, *times) if rest else _Cut("", False, "", whole)
    return _Cut("", False, rest, whole, *times) if gap or not rest else _Cut("", False, whole, whole)


def _head(bare: str, whole: str) -> _Cut | None:
    """Return a line that has a time behind its name, as "Dana Reyes  0:03" or "Dana (00:03): Hello"."""
    found = _ZOOM.fullmatch(bare) or _NAME_THEN_TIME.fullmatch(bare)
    if not found or not may_be_name(found["name"]):
        return None
    parts = found.groupdict()
    gap = parts.get("gap") or "  "
    marked = bool(parts.get("open") or parts.get("colon"))
    if found["rest"] and not marked:
        return None
    sure = marked or len(gap) > 1 or "\t" in gap
    times = (found["at"], found["until"] or "", bool(found["date"]))
    return _Cut(clean(found["name"]), sure, found["rest"].strip(), whole, *times)


def _labelled(bare: str, whole: str) -> _Cut:
    label = cut_label(bare)
    return _Cut(label[0], False, label[1], whole) if label else _Cut("", False, whole, whole)


def _with_names_beside_times(cuts: Sequence[_Cut]) -> list[_Cut]:
    """Return the lines with those taken for names that stand alone below or above a line with only a time."""
    below = {n + 1 for n, (time, name) in enumerate(pairwise(cuts)) if time.only_time and _is_bare_name(name)}
    above = {n for n, (name, time) in enumerate(pairwise(cuts)) if time.only_time and _is_bare_name(name)}
    heads = below if len(below) >= len(above) else above
    return [cut._replace(name=clean(cut.whole), rest="") if n in heads else cut for n, cut in enumerate(cuts)]


def _is_bare_name(cut: _Cut) -> bool:
    return not cut.name and not cut.at and cut.whole[-1:] not in ".!?," and may_be_name(cut.whole)


def _pieces(cuts: Sequence[_Cut], names: frozenset[str]) -> list[Piece]:
    of_day = any(cut.dated or is_of_day(cut.at) for cut in cuts if cut.at)
    pieces: list[Piece] = []
    waiting = Piece("", "")
    for cut in cuts:
        at, until = seconds(cut.at, of_day=of_day), seconds(cut.until, of_day=of_day)
        is_named = bool(cut.name) and key_of(cut.name) in names
        text = cut.rest if is_named or not cut.name else cut.whole
        speaker = cut.name if is_named else ""
        if not text:
            waiting = Piece(speaker or waiting.speaker, "", at if at is not None else waiting.at, until)
            continue
        pieces.append(
            Piece(speaker or waiting.speaker, text, at if at is not None else waiting.at, until or waiting.until)
        )
        waiting = Piece("", "")
    return pieces
