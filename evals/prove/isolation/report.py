"""What came of so many questions for what others said."""

from typing import NamedTuple


class IsolationReport(NamedTuple):
    """How often somebody asked, and what came back that is another's; `refused` were asked for by their very ids."""

    way: str
    reps: int
    queries: int
    foreign: int
    own: int
    refused: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing of another's came back, while reps did get what is theirs."""
        return bool(self.queries and self.own and self.refused) and not self.foreign

    def __str__(self) -> str:
        """Return the report in one line."""
        return (
            f"isolation, {self.way}: {self.queries:,} queries of {self.reps} reps, {self.foreign} foreign items "
            f"({self.own:,} own ones found, {self.refused:,} guessed ids refused)"
        )
