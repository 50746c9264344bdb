"""What went wrong, in words for a rep."""

from agent.errors import IndexUnavailable, MemoryStoreError, MenoError, RecordDamaged, SessionConflict, SessionNotFound

NOT_FOUND = "This session is not here. It may have been deleted, or it belongs to another profile."
GONE = (
    "This session is not here any more. It may have been erased. Your words are kept below: “Try again” begins a new "
    "session with them, on the record."
)
MOVED_ON = (
    "This session went on in another tab or window; this is where it stands now. "
    "Your words are kept below: send them if they still fit."
)
NOT_WRITTEN = "Meno could not read or write its record. Try again; the command “meno doctor” says what to mend."
UNEXPECTED = "Something went wrong inside Meno. It is written to the log, and what was said before is kept. Try again."


def in_plain_words(error: Exception) -> str:
    """Return what a rep is told about an error: what happened and what to do, never a traceback."""
    match error:
        case SessionNotFound():
            return NOT_FOUND
        case SessionConflict():
            return MOVED_ON
        case IndexUnavailable():
            return str(error)
        case RecordDamaged():
            return str(error)
        case MemoryStoreError():
            return f"{NOT_WRITTEN} ({error})"
        case MenoError():
            return str(error)
        case _:
            return UNEXPECTED
