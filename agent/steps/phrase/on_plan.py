"""A line of a manager's plan, said back as theirs before it is asked about: in quotes, and never as advice."""

from typing import Final

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.one_to_one import Kind, PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.steps.lead.turning import OF_A_LINE

PLANNED: Final = 'You plan to say: "{words}"'
STILL: Final = 'Marked as telling, too: "{words}"'
"""Words of the manager's, each with whose they are."""
WRITTEN: Final = 'You would ask: "{words}"'
SAID: Final = 'You will say: "{words}"'
EXPECTED: Final = 'You expect: "{words}"'
QUOTED: Final = {Focus.WRITTEN: WRITTEN, Focus.AFTER_IT: SAID, Focus.THEIR_ANSWER: EXPECTED}
"""What is said before a question on words that the manager has just put into the talk."""
MARKED: Final = {
    Kind.TELLS: 'By its words, "{words}" tells.',
    Kind.ASKS: 'By its words, "{words}" asks.',
    Kind.NEITHER: 'By its words, "{words}" neither tells nor asks.',
    Kind.NOT_JUDGED: '"{words}" does not read as English, so it has no mark.',
}
"""What the guard sees in a line, said to a manager who asks: the mark, and never a judgement."""
ONE_TELLS: Final = "By its words, one line of your plan tells."
SOME_TELL: Final = "By their words, some lines of your plan tell."
NONE_TELLS: Final = "By their words, none of your lines tells."
NOT_ENGLISH: Final = "Your plan does not read as English, so none of its lines is marked."
LONGEST: Final = 20
SHORT: Final = 14
FEW: Final = 2
"""Words quoted of a line, and beside its mark."""


def of_the_plan(session: Session, allowed: AllowedMove, reading: Reading | None = None) -> str:
    """Return what is said before a question on a plan: the words it is about, or that no line tells; else ""."""
    plan = session.one_to_one
    if allowed.focus in QUOTED and allowed.about is not None:
        return QUOTED[allowed.focus].format(words=_short(allowed.about.text))
    if plan is None:
        return ""
    if allowed.focus in OF_A_LINE and allowed.about is not None:
        line = plan.line(allowed.about.text)
        return _quoted(line, allowed) if line is not None else ""
    is_first = not session.exchanges and allowed.focus is Focus.LEAVE_WITH
    is_shown = reading is not None and reading.does(RepMove.SHOWS_PLAN)
    if not (is_first or is_shown) or any(line.kind is Kind.TELLS for line in plan.lines):
        return ""
    strange = plan.how_many(Kind.NOT_JUDGED)
    return NOT_ENGLISH if strange and strange == len(plan.lines) else "" if strange else NONE_TELLS


def mark_of(session: Session, reading: Reading) -> str:
    """Return the mark of the line that a message asks about, "" when it asks about none."""
    plan = session.one_to_one
    if plan is None or not reading.does(RepMove.ASKS_MARK):
        return ""
    lines = (plan.line(idea.text) for idea in reading.of(IdeaKind.OPTION))
    line = next((line for line in lines if line is not None), None)
    if line is None and plan.lines:
        told = sum(one.kind is Kind.TELLS for one in plan.lines)
        return (NONE_TELLS, ONE_TELLS)[told] if told < FEW else SOME_TELL
    return MARKED[line.kind].format(words=_cut(line.text.replace('"', "'").split(), SHORT)) if line else ""


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


def _cut(words: list[str], longest: int = LONGEST) -> str:
    return " ".join(words) if len(words) <= longest else " ".join(words[:longest]) + " …"
