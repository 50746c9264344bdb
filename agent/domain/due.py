"""When something is promised for."""

from datetime import datetime

from agent.domain.frozen import Frozen


class Due(Frozen):
    """A time as the rep said it, and what it means.

    `at` is aware (UTC) or None when it could not be understood; `unclear` marks a time that has
    two readings and must be asked back, never guessed.
    """

    text: str
    at: datetime | None = None
    unclear: bool = False
