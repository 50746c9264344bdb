"""What a rep is told about their memory: how it was written, and whether what was erased has left the disk."""

from enum import StrEnum

from agent.domain.frozen import Frozen

ON_A_SERVER = "The Chroma server deleted the vectors; `chroma vacuum` on its machine takes them off its disk."

RELEASED = (
    "Themes of quarters that were released stay as they were published: they name nobody, and what led from them to a "
    "person was destroyed with the release."
)


class ExportForm(StrEnum):
    """How everything held of a rep is written."""

    JSON = "json"
    MARKDOWN = "markdown"


class ErasureReport(Frozen):
    """Whether what was erased has left the disk; `note` says in plain words what is still to happen, and when.

    `stays` says what is not anybody's any more, and stays.
    """

    wiped: bool
    note: str = ""
    stays: str = ""
