"""What a manager plans to say, taken apart into lines: a sentence each, without the mail around it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from agent.language.pattern import Pattern
from agent.steps.lead.addressed import is_addressed
from agent.steps.lead.asked import is_to_coach
from agent.steps.read.mails import cut_forwarded, cut_markup

MOST_LINES: Final = 120
"""Lines that are looked at; what comes after them is counted and left out."""
LONGEST_LINE: Final = 600
"""Characters of a line; a longer one is cut."""

LEAST_ROWS: Final = 3
"""Rows of a message that may hold a plan."""
_ANNOUNCES: Final = Pattern(
    r"\b(?:say|plan|tell (?:him|her|them)|write|notes?|version|draft|e?-?mail|order|questions|lines"
    r"|wording)\b[^.?!]*:\s*$",
    re.IGNORECASE,
)
_GREETS: Final = Pattern(
    r"^[ \t]*(?:hi|hello|dear|hey|good morning|morning)(?: [\w.'’-]+){1,2}[ \t]*[,!][ \t]*$", re.IGNORECASE
)
_HEADER: Final = Pattern(
    r"^[ \t>*]*(?:from|subject|sent|to|cc|bcc|date|betreff|von|an|gesendet|datum)[ \t]*:", re.IGNORECASE
)
_RECEIVED: Final = Pattern(
    r"\b(?:he|she|they|[A-Z][a-z]+) (?:\w+ )?(?:wrote|writes|sent|sends|replied|answered|mailed)\b|\b(?:wrote"
    r"|sent|mailed) me\b"
    r"|\bI (?:got|received) (?:this|that|an?)\b|\b(?:his|her|their) (?:mail|e-?mail|answer|reply|note"
    r"|message)\b[^.?!\n]*:"
)
_QUOTED: Final = Pattern(r"^[ \t]*>")
_MARK: Final = Pattern(r"^[ \t]*(?:[-*•‣▪–—]|\d{1,2}[.)]|[a-z]\))[ \t]+", re.IGNORECASE)
_BREAK: Final = Pattern(
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<=[.!?…])[\"'”’)]*\s+(?=\S)"
)
_WORD: Final = Pattern(r"\w")


class Taken(NamedTuple):
    """The lines of a plan, and how many more there were."""

    lines: tuple[str, ...]
    left_out: int = 0


def lines_of(text: str) -> Taken:
    """Return the lines of a plan, a sentence each in its order; of a mail with its thread the newest part alone."""
    found = [line for line in _lines(_own(text)) if _WORD.search(line)]
    return Taken(tuple(found[:MOST_LINES]), max(0, len(found) - MOST_LINES))


def plan_in(message: str) -> str:
    """Return what a message says is planned to be said; else "".

    That is its list, what stands after a row such as "I plan to say:", a mail from its greeting on, or rows that speak
    to the rep.
    """
    rows = [row for row in message.splitlines() if _WORD.search(row)]
    if len(rows) < LEAST_ROWS:
        return ""
    listed = [row for row in rows if _MARK.match(row)]
    if len(listed) >= LEAST_ROWS - 1:
        return "\n".join(listed)
    first = next((place for place, row in enumerate(rows) if _GREETS.match(row)), None)
    if first is None:
        announced = (place + 1 for place, row in enumerate(rows) if _ANNOUNCES.search(row))
        first = next(announced, None)
    if first is None:
        ended = (place + 1 for place, row in enumerate(rows) if row.rstrip().endswith(":"))
        first = next((place for place in (*ended, 0) if _speaks_to_rep(rows[place:])), None)
    return "\n".join(rows[first:]) if first is not None else ""


def without_asked(plan: str) -> str:
    """Return a plan without the rows at its end that are put to the coach: "Is that still harsh?"."""
    rows = plan.splitlines()
    while len(rows) > 1 and is_to_coach(rows[-1]):
        rows.pop()
    return "\n".join(rows)


def is_mail(plan: str) -> bool:
    """Whether a plan opens like a mail."""
    return bool(_GREETS.match(plan.partition("\n")[0]))


def is_received(message: str, plan: str) -> bool:
    """Whether what goes before the rows of a plan says that somebody else wrote them."""
    return bool(_RECEIVED.search(message.partition(plan.partition("\n")[0])[0]))


def beside_plan(message: str, plan: str) -> str:
    """Return what a message says beside the plan in it."""
    taken = set(plan.splitlines())
    return "\n".join(row for row in message.splitlines() if row not in taken)


def _speaks_to_rep(rows: list[str]) -> bool:
    """Whether most of these rows, and the first one, are put to somebody."""
    put = [is_addressed(row) for row in rows]
    return len(rows) >= LEAST_ROWS and put[0] and 4 * sum(put) >= 3 * len(rows)


def _own(text: str) -> str:
    """The writer's own part of a mail; where all of it is one mail, its body."""
    cut = cut_markup(text) or cut_forwarded(text)
    if cut is None:
        return text
    return cut.own if _WORD.search(cut.own) else cut.pasted


def _lines(text: str) -> Iterator[str]:
    for row in text.splitlines():
        if _HEADER.match(row) or _QUOTED.match(row):
            continue
        for sentence in _BREAK.compiled.split(_MARK.compiled.sub("", row, count=1)):
            yield " ".join(sentence.split())[:LONGEST_LINE]
