"""Other people's words on the page, always as plain text.

What reps, models and files say is never Markdown or HTML here: an image in it could carry a
conversation to somebody else's server.
"""

import html
import re
from collections.abc import Iterable

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def as_html(text: str) -> str:
    """Return the text for the inside of an HTML element or attribute: no markup in it survives."""
    return html.escape(text, quote=True)


def as_label(text: str, longest: int = 0) -> str:
    """Return the text on one line for a Streamlit label, shortened to `longest` characters when that is not 0.

    Labels are Markdown; every mark is escaped, so it is shown as it was typed.
    """
    line = " ".join(text.split())
    if longest and len(line) > longest:
        line = f"{line[: longest - 1].rstrip()}…"
    return _MARKS.sub(r"\\\1", line)


def as_list(points: Iterable[tuple[str, str]]) -> str:
    """Return points as a list of titles, each with its text, as HTML that shows them plainly."""
    rows = "".join(f"<dt>{as_html(title)}</dt><dd>{as_html(text)}</dd>" for title, text in points)
    return f'<dl class="meno-privacy">{rows}</dl>'
