"""The bytes of a transcript's file as text."""

import codecs

from agent.errors import UsageError
from agent.language.pattern import Pattern

LARGEST = 5_000_000
"""Bytes of a file at most; a call of three hours has about 200,000."""

_CONTROLS = Pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_INVISIBLE = Pattern("[\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MOST_CONTROLS = 0.001


def text_of(data: bytes, name: str) -> str:
    r"""Return a file's text with "\n" at the end of its lines.

    Read are UTF-8 and UTF-16 with its mark, and Windows-1252 where the bytes are no UTF-8.

    Raises:
        UsageError: The file is empty, too large or no text; `name` is what the message calls it.
    """
    if len(data) > LARGEST:
        raise UsageError(
            f"{name} is larger than {LARGEST // 1_000_000} MB: take the transcript alone, or a part of it."
        )
    if not data.strip():
        raise UsageError(f"{name} is empty: take a transcript with words in it.")
    text = _decoded(data)
    if text is None or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise UsageError(f"{name} is not a text file: take the transcript as .txt, .vtt or .srt.")
    return _CONTROLS.sub("", _INVISIBLE.sub("", text)).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def _decoded(data: bytes) -> str | None:
    """Return the text, or None where no encoding fits."""
    try:
        for mark, encoding in _WIDE:
            if data.startswith(mark):
                return data[len(mark) :].decode(encoding)
        return None if b"\x00" in data else _narrow(data)
    except UnicodeDecodeError:
        return None


def _narrow(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252")
