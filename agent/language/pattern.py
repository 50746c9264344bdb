"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression with the methods of a compiled one; importing it costs nothing."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        """Keep the expression as it is written."""
        self._expression, self._flags = expression, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._expression, self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match at the start of a text, or from there."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text."""
        return self.compiled.fullmatch(text)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match in a text, or from there."""
        return self.compiled.search(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every match in a text."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Return what every match in a text holds."""
        return self.compiled.findall(text)

    def sub(self, replacement: str, text: str) -> str:
        """Return a text with every match replaced."""
        return self.compiled.sub(replacement, text)

    def blank(self, text: str) -> str:
        """Return a text with blanks for every match, so that all else stays in its place."""
        return self.compiled.sub(lambda match: " " * len(match[0]), text)
