"""What the rep promises, as the talk has it: folded over the answers, the latest word counting."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn
from agent.steps.answers import ASKS_FOR_PROMISE, ASKS_WHEN, agrees, is_read_back
from agent.steps.fragment import is_fragment
from agent.steps.pledge import Pledge, joined, time_left, timed
from agent.steps.put_right import put_right

TELLING = (
    Focus.SITUATION, Focus.EVIDENCE, Focus.ASSUMPTION, Focus.UNKNOWN, Focus.PEOPLE, Focus.CAUSE, Focus.SECOND_LAYER,
    Focus.BUYER, Focus.BUYING_PROCESS, Focus.STAKEHOLDERS, Focus.PREMORTEM, Focus.FUTURE_SELF, Focus.TWO_STATEMENTS,
    Focus.EXPERIENCE, Focus.RESULT,
)  # fmt: skip
"""Asked about how things are: an "I'll" in the answer tells of them too ("then I'll write it on paper myself")."""


_DONE_BY_THEN = re.compile(
    r"have (?:had|been|got|told|set|put|left|found|made|done|rung|\w+ed|\w+en|\w+ght|\w+oken|met|sent|read|heard)\b",
    re.IGNORECASE,
)
"""What will be so by then: said when only the time was asked for, it is no other deed."""


class _State(NamedTuple):
    """The promises so far, a time said before any deed, and whether the rep was asked for a promise and gave one."""

    made: tuple[Pledge, ...] = ()
    time: Due | None = None
    asked: bool = False


def pledges(replies: Iterable[tuple[Reading, CoachTurn]]) -> tuple[Pledge, ...]:
    """Return what is promised after these answers, the first promise first; each with the time that is its own."""
    state = _State()
    for reading, turn in replies:
        own = [idea for idea in reading.of(IdeaKind.ACTION) if idea.voice is Voice.OWN]
        if is_read_back(turn):
            state = _corrected(state, own, reading, turn)
        elif turn.focus in ASKS_FOR_PROMISE:
            state = _answered(state, own, reading, turn)
        elif own and state.made and reading.does(RepMove.DECIDES):
            state = _corrected(state, own, reading, turn)
        elif own and not state.asked and _is_firm(reading, turn):
            state = _State(made=_volunteered(own, reading), time=state.time)
        elif reading.due and not own and state.made and not reading.does(RepMove.MOVED_IT):
            state = state._replace(made=timed(state.made, reading.due))
    return state.made


def is_agreed(replies: Sequence[tuple[Reading, CoachTurn]]) -> bool:
    """Whether the latest read-back was answered with a yes, or with one that changes what is promised."""
    places = [place for place, (_, turn) in enumerate(replies) if is_read_back(turn)]
    if not places or not agrees(answer := replies[places[-1]][0]):
        return False
    if not answer.does(RepMove.DENIES):
        return True
    before, after = (_as_said(pledges(replies[: places[-1] + more])) for more in (0, 1))
    return before != after


def is_turned_down(replies: Sequence[tuple[Reading, CoachTurn]]) -> bool:
    """Whether the latest read-back was answered with a no, and nothing promised has been put in its place since."""
    places = [place for place, (_, turn) in enumerate(replies) if is_read_back(turn)]
    if not places or not replies[places[-1]][0].does(RepMove.DENIES) or replies[places[-1]][0].does(RepMove.CONFIRMS):
        return False
    return _as_said(pledges(replies[: places[-1]])) == _as_said(pledges(replies))


def _as_said(made: tuple[Pledge, ...]) -> list[tuple[str, object]]:
    """The promises as a rep would tell them apart: what, and for when."""
    return [(pledge.action.text, pledge.due.at if pledge.due else None) for pledge in made]


def _volunteered(own: list[Idea], reading: Reading) -> tuple[Pledge, ...]:
    """What nobody asked for: the last deed told, or several where each has its own time."""
    if len({one.due for one in own if one.due}) > 1:
        return joined(Pledge(own[0], own[0].due or time_left(reading, own[1:])), own[1:])
    return (Pledge(own[-1], own[-1].due or time_left(reading, own[:-1])),)


def _is_firm(reading: Reading, turn: CoachTurn) -> bool:
    """Whether a deed that nobody asked for is promised: beside what is told of the matter, only with a time."""
    return turn.focus not in TELLING or reading.due is not None or reading.does(RepMove.DECIDES)


def _answered(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What was asked for: a deed, a time, or both."""
    due = reading.due or state.time
    own = own if any(not one.adds for one in own) else []
    if turn.focus in ASKS_WHEN and state.made:
        own = [one for one in own if not is_fragment(one.text) and not _DONE_BY_THEN.match(one.text)]
    if len(own) > 1 and turn.focus is Focus.WHAT:
        own = [one for one in own if not _DONE_BY_THEN.match(one.text)] or own
    if turn.focus is Focus.READ_BACK and len(state.made) > 1:
        return _corrected(state, own, reading, turn)
    if not own or (turn.focus in ASKS_WHEN and state.made and _says_again(own[0], state.made)):
        made = timed(state.made, reading.due) if reading.due else state.made
        return _State(made, due, asked=state.asked or bool(reading.due and made))
    before = state.made[0].due if state.made else state.time
    deed = next(one for one in own if not one.adds)
    others = [one for one in own if one is not deed]
    first = Pledge(deed, deed.due or time_left(reading, others) or before)
    return _State(joined(first, others), due, asked=True)


def _corrected(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What is said to a read-back, or to the question how it shall read."""
    return state._replace(made=put_right(state.made, own, reading, turn, state.time), asked=state.asked or bool(own))


def _says_again(one: Idea, made: tuple[Pledge, ...]) -> bool:
    """Whether a deed is only named again, in fewer words: "I'll ring her tomorrow", asked when."""
    return made[0].action.text != one.text and one.text.casefold() in made[0].action.text.casefold()
