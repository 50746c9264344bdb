"""The file that invites a colleague to observe: written for the rep to hand over, and read when it comes back.

It holds the item's words, what the rep chose to write, and an id that says nothing. What comes back is plain text,
whatever it looks like.
"""

import re
import textwrap
from typing import NamedTuple

from agent.domain.plan import Invitation, Plan
from agent.errors import UsageError

LARGEST = 64 * 1024
"""Bytes of a file that comes back."""
LONGEST, LONGEST_NAME = 4_000, 80
"""Characters of an observation and of its writer's name."""

NAME = "Your name:"
FROM, TO = "----- write below this line -----", "----- write above this line -----"
ID = "Invitation"
_ID = re.compile(r"^Invitation\s*:?\s*(i-[0-9a-f]{12})\b", re.MULTILINE)
_QUOTED = re.compile(r"^(?:[ \t]?>)+ ?", re.MULTILINE)
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))

AGAIN = "ask your colleague for the text file itself, with their words between the two lines"


class Returned(NamedTuple):
    """What a colleague sent back: the invitation's id, who wrote it, and their words."""

    invitation_id: str
    by: str
    text: str


def write(plan: Plan, invitation: Invitation) -> str:
    """Return the file: nothing of the rep but these words."""
    parts = ("For 30 days I am working on this:", _indented(plan.item))
    note = (_indented(invitation.words),) if invitation.words else ()
    return "\n".join(
        (
            "An invitation to observe",
            "",
            *(line for part in (*parts, *note) for line in (part, "")),
            "What did you see or hear? A sentence or two in your own words is plenty.",
            "Save this file and send it back to me.",
            "",
            NAME,
            FROM,
            "",
            "",
            TO,
            f"{ID}: {invitation.id}",
            "",
        )
    )


def read(content: bytes) -> Returned:
    """Return what came back. Raises UsageError that says what is wrong with the file and what to do."""
    if len(content) > LARGEST:
        raise UsageError(f"this file is larger than {LARGEST // 1024} kB: {AGAIN}")
    text = _QUOTED.sub("", _decoded(content).replace("\r\n", "\n").replace("\r", "\n"))
    found = _ID.search(text.rpartition(TO)[2])
    if found is None or FROM not in text:
        raise UsageError(f"this is not an invitation that came back: {AGAIN}")
    before, _, after = text.partition(FROM)
    said = after.rpartition(TO)[0].strip()
    by = " ".join(next((line for line in before.splitlines() if line.startswith(NAME)), NAME)[len(NAME) :].split())
    if not said:
        raise UsageError("nothing is written between the two lines of this file yet")
    if len(said) > LONGEST:
        raise UsageError(f"there are more than {LONGEST:,} characters between the two lines: shorten it")
    if not by:
        raise UsageError(f'the line "{NAME}" is empty: fill in who wrote this, then read the file again')
    return Returned(found[1], by[:LONGEST_NAME], said)


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # an old editor's
    if "\0" in text:
        raise UsageError(f"this is no text file: {AGAIN}")
    return text


def _indented(text: str) -> str:
    return textwrap.indent(text, "    ")
