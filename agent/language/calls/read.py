"""A transcript's file, whatever form it has, as a transcript."""

from collections.abc import Iterable, Sequence

from agent.domain.transcript import Stretch, Transcript
from agent.errors import UsageError
from agent.language.calls.cues import cues, has_cues, is_webvtt
from agent.language.calls.decode import text_of
from agent.language.calls.names import key_of
from agent.language.calls.piece import Piece
from agent.language.calls.written import written
from agent.language.pattern import Pattern

_SOUND = Pattern(
    r"(?i)[\[(](?:inaudible|unintelligible|crosstalk|music|applause|laugh(?:s|ter|ing)?|silence|noise|foreign|pause|"
    r"background|cough\w*|sigh\w*|unverständlich|lach\w+|musik|pause)\b[^\])\n]{0,30}[\])]"
)
_WORD = Pattern(r"[^\W_]")
MOST_LINES = 100_000
"""Lines of a file at most; the subtitles of a call of three hours have about 25,000."""
MOST_STRETCHES = 20_000
"""Stretches at most; a call of three hours has about 2,000."""
_LATEST_START = 3600.0
"""Seconds; a first time beyond is one of the day, or the transcript is a part of a longer one."""
_HOW = 'Write who says what at the start of each line, such as "Dana: ..." and "Me: ..."'


def read_transcript(data: bytes, name: str) -> Transcript:
    """Return the transcript in a file of text, WebVTT or SubRip; `name` is the file's, for messages.

    What one speaker says in a row is one stretch; words without a name belong to the speaker before.

    Raises:
        UsageError: The file is no text, empty, too large or longer than any call, or names fewer than two speakers.
    """
    text = text_of(data, name)
    if text.count("\n") > MOST_LINES:
        raise UsageError(f"{name} has more than {MOST_LINES:,} lines: take one call at a time.")
    pieces = pieces_of(text)
    stretches = _merged(pieces, name)
    speakers = tuple(dict.fromkeys(stretch.speaker for stretch in stretches))
    if not speakers:
        found = "no speakers are named" if any(_WORD.search(piece.text) for piece in pieces) else "there are no words"
        raise UsageError(f"In {name} {found}. {_HOW}.")
    if len(speakers) == 1:
        raise UsageError(f"In {name} only {speakers[0]} speaks, and a call takes two. {_HOW}.")
    return Transcript(speakers=speakers, lines=_from_the_start(stretches))


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Return the lines of a transcript as they were cut, by the form that the text has, whatever its file is called."""
    return cues(text) if is_webvtt(text) or has_cues(text) else written(text)


def _merged(pieces: Iterable[Piece], file: str) -> tuple[Stretch, ...]:
    """Return one stretch for all that a speaker says in a row; words before the first name are left out."""
    spellings: dict[str, str] = {}
    rows: list[tuple[str, list[Piece]]] = []
    speaker = ""
    for piece in pieces:
        speaker = spellings.setdefault(key_of(piece.speaker), piece.speaker) if piece.speaker else speaker
        said = _SOUND.sub("", piece.text).strip()
        if not speaker or not _WORD.search(said):
            continue
        if not rows or rows[-1][0] != speaker:
            rows.append((speaker, []))
        rows[-1][1].append(piece._replace(text=said))
    if len(rows) > MOST_STRETCHES:
        raise UsageError(f"In {file} the speakers change more than {MOST_STRETCHES:,} times: take one call at a time.")
    return tuple(_stretch(name, row) for name, row in rows)


def _stretch(speaker: str, row: Sequence[Piece]) -> Stretch:
    ends = [piece.until for piece in row if piece.until is not None]
    text = " ".join(piece.text for piece in row)
    return Stretch(speaker=speaker, text=text, at=row[0].at, until=ends[-1] if ends else None)


def _from_the_start(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return the stretches with times from the start of the call, where times of the day stand in the file."""
    first = next((stretch.at for stretch in stretches if stretch.at is not None), None)
    if first is None or first < _LATEST_START:
        return stretches
    return tuple(
        stretch.model_copy(update={"at": _since(first, stretch.at), "until": _since(first, stretch.until)})
        for stretch in stretches
    )


def _since(first: float, moment: float | None) -> float | None:
    return None if moment is None else max(0.0, moment - first)
