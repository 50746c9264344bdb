"""A line of a manager's plan, said back as theirs before it is asked about: in quotes, and never as advice."""

from typing import Final

from agent.domain.allowed import AllowedMove
from agent.domain.move import Focus
from agent.domain.one_to_one import Kind, PlannedLine
from agent.domain.session import Session
from agent.steps.lead.turning import OF_A_LINE

PLANNED: Final = 'You plan to say: "{words}"'
STILL: Final = 'Marked as telling, too: "{words}"'
"""Words of the manager's, each with whose they are."""
NONE_TELLS: Final = "No line of your plan is marked as telling."
NOT_ENGLISH: Final = "Your plan does not read as English, so none of its lines is marked."
LONGEST: Final = 20
"""Words quoted of a line."""


def of_the_plan(session: Session, allowed: AllowedMove) -> str:
    """Return what is said before a question on a plan: the line it is about, or that none of them tells; else ""."""
    plan = session.one_to_one
    if plan is None:
        return ""
    if allowed.focus in OF_A_LINE and allowed.about is not None:
        line = next((line for line in plan.lines if line.text == allowed.about.text), None)
        return _quoted(line, allowed) if line is not None else ""
    is_first = not session.exchanges and allowed.focus is Focus.LEAVE_WITH
    if not is_first or plan.telling:
        return ""
    strange = plan.how_many(Kind.NOT_JUDGED)
    return NOT_ENGLISH if strange and strange == len(plan.lines) else "" if strange else NONE_TELLS


def _quoted(line: PlannedLine, allowed: AllowedMove) -> str:
    if allowed.focus is Focus.LINE_AGAIN and line.still_tells:
        return STILL.format(words=_short(line.turned))
    if allowed.focus is Focus.LINE_AGAIN:
        return ""  # said just before, and not answered
    return PLANNED.format(words=_short(line.text, line.spans))


def _short(text: str, spans: tuple[str, ...] = ()) -> str:
    """The words on one line without quotes of their own; of many words those that tell."""
    words = text.replace('"', "'").split()
    if len(words) > LONGEST and spans:
        told = spans[0].replace('"', "'").split()
        if len(told) < len(words):
            return f"… {_cut(told)}"
    return _cut(words)


def _cut(words: list[str]) -> str:
    return " ".join(words) if len(words) <= LONGEST else " ".join(words[:LONGEST]) + " …"
