"""What the rep promises, as the talk has it: folded over the answers, the latest word counting."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn
from agent.language.alike import shared_words
from agent.steps.also import with_also
from agent.steps.answers import ASKS_FOR_PROMISE, is_read_back, leaves_as_is
from agent.steps.fragment import is_fragment

MOST = 4
"""Promises of one session that are kept apart; what is said beyond them goes with the last."""


TELLING = (
    Focus.SITUATION, Focus.EVIDENCE, Focus.ASSUMPTION, Focus.UNKNOWN, Focus.PEOPLE, Focus.CAUSE, Focus.SECOND_LAYER,
    Focus.BUYER, Focus.BUYING_PROCESS, Focus.STAKEHOLDERS, Focus.PREMORTEM, Focus.FUTURE_SELF, Focus.TWO_STATEMENTS,
    Focus.EXPERIENCE, Focus.RESULT,
)  # fmt: skip
"""Asked about how things are: an "I'll" in the answer tells of them too ("then I'll write it on paper myself")."""


_ASIDE = re.compile(r",\s+(?!(?:and|then|with|without|no|not|only|before|after|so|as|if|but|who|which)\b)")
"""Opens what was said behind a deed and is no part of it."""


class Pledge(NamedTuple):
    """One promise: what is to be done, and when, as far as that was said."""

    action: Idea
    due: Due | None = None


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
            state = _put_right(state, own, reading, turn)
        elif turn.focus in ASKS_FOR_PROMISE:
            state = _answered(state, own, reading, turn)
        elif own and not state.asked and _is_firm(reading, turn):
            state = _State(made=_volunteered(own, reading), time=state.time)
        elif reading.due and not own and state.made and not reading.does(RepMove.MOVED_IT):
            state = state._replace(made=_timed(state.made, reading.due))
    return state.made


def _volunteered(own: list[Idea], reading: Reading) -> tuple[Pledge, ...]:
    """What nobody asked for: the last deed told, or several where each has its own time."""
    if len({one.due for one in own if one.due}) > 1:
        return _joined(Pledge(own[0], own[0].due or _rest(reading, own[1:])), own[1:])
    return (Pledge(own[-1], own[-1].due or _rest(reading, own[:-1])),)


def _is_firm(reading: Reading, turn: CoachTurn) -> bool:
    """Whether a deed that nobody asked for is promised: beside what is told of the matter, only with a time."""
    return turn.focus not in TELLING or reading.due is not None or reading.does(RepMove.DECIDES)


def _answered(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What was asked for: a deed, a time, or both."""
    due = reading.due or state.time
    own = own if any(not one.adds for one in own) else []
    if turn.focus in (Focus.WHEN, Focus.CLARIFY_WHEN) and state.made:
        own = [one for one in own if not is_fragment(one.text)]
    if turn.focus is Focus.READ_BACK and len(state.made) > 1:
        return _put_right(state, own, reading, turn)
    if not own or (turn.focus in (Focus.WHEN, Focus.CLARIFY_WHEN) and state.made and _says_again(own[0], state.made)):
        made = _timed(state.made, reading.due) if reading.due else state.made
        return _State(made, due, asked=state.asked or bool(reading.due and made))
    before = state.made[0].due if state.made else state.time
    deed = next(one for one in own if not one.adds)
    others = [one for one in own if one is not deed]
    first = Pledge(deed, deed.due or _rest(reading, others) or before)
    return _State(_joined(first, others), due, asked=True)


def _joined(first: Pledge, others: list[Idea]) -> tuple[Pledge, ...]:
    """Return the promises of one answer: a deed with its own time stands alone, another goes with the one before."""
    made = [first]
    for other in others:
        if other.due not in (None, made[-1].due) and len(made) < MOST:
            made.append(Pledge(other, other.due))
        else:
            made[-1] = made[-1]._replace(action=with_also(made[-1].action, other))
    return tuple(made)


def _put_right(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What is said to the read-back: a yes leaves it, what is added joins it, what is said anew stands instead."""
    made = list(state.made)
    touched: set[int] = set()
    for one in own:
        place = _place(one, made)
        if one.adds and made:
            made[place or 0] = made[place or 0]._replace(action=with_also(made[place or 0].action, one))
        elif leaves_as_is(reading, turn):
            if place is None and one.due is not None and len(made) < MOST:
                made.append(Pledge(one, one.due))
        elif made and (place is None or place in touched) and (one.due or len(made) > 1) and touched:
            made.append(Pledge(one, one.due))
        elif place is not None and one.due and _goes_on(one, made[place]):
            made[place] = made[place]._replace(due=one.due)
            touched.add(place)
        else:
            place = place or 0
            due = one.due or _rest(reading, [other for other in own if other is not one])
            made[place : place + 1] = [Pledge(one, due or (made[place].due if made else state.time))]
            touched.add(place)
    is_sure = len(made) == 1 or any(one.adds for one in own) or _is_about_first(reading)
    if is_sure and all(one.adds for one in own) and reading.due and not leaves_as_is(reading, turn):
        made = list(_timed(tuple(made), reading.due))
    return state._replace(made=tuple(made[:MOST]), asked=state.asked or bool(own))


def _rest(reading: Reading, others: list[Idea]) -> Due | None:
    """The time of a message, unless another of its deeds has it."""
    return None if any(other.due == reading.due for other in others) else reading.due


def _timed(made: tuple[Pledge, ...], due: Due) -> tuple[Pledge, ...]:
    return tuple(pledge._replace(due=due) if place == 0 else pledge for place, pledge in enumerate(made))


def _place(one: Idea, made: list[Pledge]) -> int | None:
    """The promise that speaks of the same things."""
    shared = [len(shared_words(one.text, pledge.action.text)) for pledge in made]
    return shared.index(max(shared)) if any(shared) else None


def _is_about_first(reading: Reading) -> bool:
    """Whether a time without a deed is the first promise's: beside a yes, or where nothing is called wrong."""
    return reading.does(RepMove.CONFIRMS) or not reading.does(RepMove.DENIES)


def _goes_on(one: Idea, pledge: Pledge) -> bool:
    """Whether a deed is named again in fewer words and what was said behind it belongs to it: no aside does."""
    _, said, rest = pledge.action.text.casefold().partition(one.text.casefold())
    return bool(said) and _ASIDE.match(rest) is None


def _says_again(one: Idea, made: tuple[Pledge, ...]) -> bool:
    """Whether a deed is only named again, in fewer words: "I'll ring her tomorrow", asked when."""
    return made[0].action.text != one.text and one.text.casefold() in made[0].action.text.casefold()
