"""A call sheet as a page to print: one file, without scripts and without anything from elsewhere."""

from functools import cache
from html import escape
from pathlib import Path
from string import Template

from agent.domain.sheet import Sheet, SheetLine, SheetSection
from ui.sheet.headings import HEADINGS, parts, titled

LEADS = (SheetSection.GOAL, SheetSection.COMMITMENT)
"""Parts in larger letters: what the call is for, and what the rep will do."""


def to_print(sheet: Sheet, about: str) -> str:
    """Return the sheet as an HTML document, black on white; `about` says where it comes from."""
    body = "\n".join(_part(section, lines) for section, lines in parts(sheet))
    return _page().substitute(title=escape(titled(sheet)), about=escape(about), parts=body)


def _part(section: SheetSection, lines: tuple[SheetLine, ...]) -> str:
    kind = ' class="lead"' if section in LEADS else ""
    items = "".join(f"<li>{escape(line.text)}</li>" for line in lines)
    return f"<section{kind}><h2>{HEADINGS[section]}</h2><ul>{items}</ul></section>"


@cache
def _page() -> Template:
    return Template((Path(__file__).parent / "print_view.html").read_text(encoding="utf-8"))
