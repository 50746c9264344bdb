"""What a manager plans to say, with its marks, as the page, the terminal and the exports put it."""

from collections.abc import Callable, Iterator

from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from ui.as_typed import as_typed

MARKS = {Kind.TELLS: "tells", Kind.ASKS: "asks", Kind.NEITHER: "neither", Kind.NOT_JUDGED: "not judged"}
"""What stands beside a line."""
LEAVE_WITH, FIRST_QUESTION, TURNED = "What they are to leave with", "The first question", "Turned round"


def counted(plan: OneToOne) -> str:
    """Return how many lines tell and ask, in one sentence."""
    told = f"{_many(plan.how_many(Kind.TELLS), 'line')} marked as telling, {plan.how_many(Kind.ASKS)} as asking"
    return f"{told}, of {len(plan.lines)}."


def unjudged(plan: OneToOne) -> str:
    """Say what was not looked at: lines in another language, lines beyond the most; "" when all was."""
    said = []
    if strange := plan.how_many(Kind.NOT_JUDGED):
        verb = "does not read as English and was" if strange == 1 else "do not read as English and were"
        said.append(f"{_many(strange, 'line')} {verb} not judged.")
    if plan.left_out:
        verb = "was" if plan.left_out == 1 else "were"
        said.append(f"Only the first {len(plan.lines)} lines were looked at; {plan.left_out} more {verb} left out.")
    return " ".join(said)


def still(line: PlannedLine) -> str:
    """Return what stands beside a line that was put otherwise."""
    return f"{TURNED}, and still tells" if line.still_tells else TURNED


def shown(plan: OneToOne) -> tuple[PlannedLine, ...]:
    """Return the lines of a plan, then the words put into the talk that stand beside none of them."""
    beside = {line.turned for line in plan.lines}
    return (*plan.lines, *(line for line in plan.written if line.text not in beside))


def to_plain(plan: OneToOne) -> str:
    """Return the plan as plain text: a line each with its mark, and how it was turned round."""
    return "\n".join(_rows(plan, str)) + "\n"


def to_markdown(plan: OneToOne) -> str:
    """Return the plan as Markdown; nobody's words act as markup in it."""
    return "\n\n".join(("# My one-to-one", *plan_rows(plan)[1:])) + "\n"


def plan_rows(plan: OneToOne) -> list[str]:
    """Return the plan as a part of a Markdown document, its heading first; nothing of a plan that is empty."""
    rows = [f"  - {row.strip()}" if row.startswith(" ") else f"- {row}" for row in _rows(plan, as_typed)]
    return ["## What I plan to say", "\n".join(rows)] if rows else []


def _rows(plan: OneToOne, say: Callable[[str], str]) -> Iterator[str]:
    for line in shown(plan):
        yield f"{MARKS[line.kind]}: {say(line.text)}"
        if line.turned:
            yield f"  {still(line)}: {say(line.turned)}"
    if plan.leave_with:
        yield f"{LEAVE_WITH}: {say(plan.leave_with)}"
    if plan.first_question:
        yield f"{FIRST_QUESTION}: {say(plan.first_question)}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
