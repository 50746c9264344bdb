"""Lines and tables in a terminal, whatever it can show."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WIDEST = 100
_WIDTHS = {"value": 8, "95 %": 14, "must be": 14, "change": 20}


def grid(title: str, *others: str) -> "Table":
    """Return an empty table with a column of figures and these others, which keep their width."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", pad_edge=False)
    table.collapse_padding = True
    table.add_column("figure", ratio=1)
    for name in others:
        table.add_column(name, min_width=_WIDTHS.get(name, 0))
    return table


def fits(console: "Console", words: str, style: str = "") -> "Text":
    """Return words as they are, without markup; what the terminal's encoding cannot show becomes a question mark."""
    from rich.text import Text

    return Text(words.encode(console.encoding, "replace").decode(console.encoding), style=style)


def say(console: "Console", words: str, style: str = "") -> None:
    """Write a line."""
    console.print(fits(console, words, style))
