"""What a rep's time zone tells about how hours are said and written there."""

from datetime import tzinfo
from typing import Final

_LIKE_LONDON: Final = frozenset(
    (
        "Europe/London", "Europe/Dublin", "Europe/Belfast", "Europe/Guernsey", "Europe/Isle_of_Man", "Europe/Jersey",
        "Europe/Malta", "Europe/Gibraltar",
    )
)  # fmt: skip


def counts_to_24(zone: tzinfo | None) -> bool:
    """Whether "7:30" is written for the morning alone there, and "half nine" may be half past eight.

    It is so on the European continent; elsewhere, and in a zone without a name, nothing is taken for granted.
    """
    name = str(getattr(zone, "key", ""))
    return name.startswith("Europe/") and name not in _LIKE_LONDON
