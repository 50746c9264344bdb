"""The headings of a call sheet, and the sheet as plain text under them."""

from collections.abc import Iterator
from itertools import groupby

from agent.domain.sheet import Sheet, SheetLine, SheetSection

HEADINGS = {
    SheetSection.GOAL: "What I want",
    SheetSection.STANDARD: "How I will know",
    SheetSection.KNOWN: "What I know",
    SheetSection.ASSUMED: "What I only assume",
    SheetSection.PEOPLE: "Who is involved, and what they want",
    SheetSection.BEHIND_IT: "What I think lies behind it",
    SheetSection.OPTIONS: "Options I raised",
    SheetSection.WEIGHED: "How I weighed them",
    SheetSection.COMMITMENT: "What I will do",
    SheetSection.IF_THEN: "What could get in the way, and what I do then",
    SheetSection.LISTEN_FOR: "What I want to listen for",
    SheetSection.OPEN_QUESTIONS: "What I do not know yet",
}
UNTITLED = "Call sheet"
EMPTY = (
    "Nothing you said in this session can stand on a sheet yet. Go on with it: say what you want from the call, what "
    "you know, and what you will do."
)


def titled(sheet: Sheet) -> str:
    """Return the sheet's title with a capital at its start."""
    return f"{sheet.title[:1].upper()}{sheet.title[1:]}" or UNTITLED


def parts(sheet: Sheet) -> Iterator[tuple[SheetSection, tuple[SheetLine, ...]]]:
    """Yield the parts that hold something, in the order they stand on the sheet."""
    for section, lines in groupby(sheet.lines, key=lambda line: line.section):
        yield section, tuple(lines)


def to_text(sheet: Sheet) -> str:
    """Return the sheet as plain text, a heading and its lines at a time."""
    blocks = ("\n".join((HEADINGS[section], *(f"- {line.text}" for line in lines))) for section, lines in parts(sheet))
    return "\n\n".join(blocks)
