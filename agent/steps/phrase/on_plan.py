"""A line of a manager's plan, said back as theirs before it is asked about: in quotes, and never as advice."""

from typing import Final

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
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
_DOES: Final = {Kind.TELLS: "tells", Kind.ASKS: "asks", Kind.NEITHER: "neither tells nor asks"}
TWO_TELL: Final = 'By their words, "{words}" and "{other}" tell.'
MORE_TELL: Final = 'By their words, "{words}", "{other}" and {more} more of your lines tell.'
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
    found = (plan.line(idea.text) for idea in reading.of(IdeaKind.OPTION))
    lines = [line for line in found if line is not None][:FEW]
    if not lines:
        return _of_all(plan) if plan.lines else ""
    first = MARKED[lines[0].kind].format(words=_named(lines[0]))
    if len(lines) < FEW or any(line.kind is Kind.NOT_JUDGED for line in lines):
        return first
    return f'{first.rstrip(".")}, and "{_named(lines[1])}" {_DOES[lines[1].kind]}.'


def _of_all(plan: OneToOne) -> str:
    """Which lines of a plan tell as they stand now, by name."""
    told = [line for line in plan.lines if line.stands_telling]
    words = [_named(line) for line in told]
    if not told:
        return NONE_TELLS
    if len(told) == 1:
        return MARKED[Kind.TELLS].format(words=words[0])
    if len(told) == FEW:
        return TWO_TELL.format(words=words[0], other=words[1])
    return MORE_TELL.format(words=words[0], other=words[1], more=len(told) - FEW)


def _named(line: PlannedLine) -> str:
    """A line as it stands now, shortened to be named."""
    return _cut((line.turned if line.still_tells else line.text).replace('"', "'").split(), SHORT)


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
