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
from agent.language.verbs import is_known_verb
from agent.steps.answers import ASKS_FOR_PROMISE, is_read_back, leaves_as_is

MOST = 4
"""Promises of one session that are kept apart; what is said beyond them goes with the last."""


_JOINT = re.compile(r",\s+(?:and\s+|then\s+)*|\s+and\s+(?:then\s+)?")
_BARE = re.compile(r"(?:no|not|never|only|without|with|the|my|a)\b", re.IGNORECASE)
"""Opens what is added without an "and"."""
_SMALL = re.compile(r"(?:At|On|By|In|No|Not|Only|Without|With|The|My|An?|And|But|Just|To|For|Before|After|First)\b")


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
        elif own and not state.asked:
            state = _State(made=(Pledge(own[-1], own[-1].due or _rest(reading, own[:-1])),), time=state.time)
        elif reading.due and not own and state.made and not reading.does(RepMove.MOVED_IT):
            state = state._replace(made=_timed(state.made, reading.due))
    return state.made


def _answered(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What was asked for: a deed, a time, or both."""
    due = reading.due or state.time
    if not own or (turn.focus in (Focus.WHEN, Focus.CLARIFY_WHEN) and state.made and _says_again(own[0], state.made)):
        made = _timed(state.made, reading.due) if reading.due else state.made
        return _State(made, due, asked=state.asked or bool(reading.due and made))
    before = state.made[0].due if state.made else state.time
    first = Pledge(own[0], own[0].due or _rest(reading, own[1:]) or before)
    return _State(_joined(first, own[1:]), due, asked=True)


def _joined(first: Pledge, others: list[Idea]) -> tuple[Pledge, ...]:
    """Return the promises of one answer: a deed with a time of its own stands alone, another goes with the one before."""
    made = [first]
    for other in others:
        if other.due not in (None, made[-1].due) and len(made) < MOST:
            made.append(Pledge(other, other.due))
        else:
            made[-1] = made[-1]._replace(action=_with(made[-1].action, other))
    return tuple(made)


def _put_right(state: _State, own: list[Idea], reading: Reading, turn: CoachTurn) -> _State:
    """What is said to the read-back: a yes leaves it, what is added joins it, what is said anew stands instead."""
    made = list(state.made)
    touched: set[int] = set()
    for one in own:
        place = _place(one, made)
        if one.adds and made:
            made[place or 0] = made[place or 0]._replace(action=_with(made[place or 0].action, one))
        elif leaves_as_is(reading, turn):
            if place is None and one.due is not None and len(made) < MOST:
                made.append(Pledge(one, one.due))
        elif made and (place is None or place in touched) and (one.due or len(made) > 1) and touched:
            made.append(Pledge(one, one.due))
        else:
            place = place or 0
            due = one.due or _rest(reading, [other for other in own if other is not one])
            made[place : place + 1] = [Pledge(one, due or (made[place].due if made else state.time))]
            touched.add(place)
    if all(one.adds for one in own) and reading.due and not leaves_as_is(reading, turn):
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


def _says_again(one: Idea, made: tuple[Pledge, ...]) -> bool:
    """Whether a deed is only named again, in fewer words: "I'll ring her tomorrow", asked when."""
    return made[0].action.text != one.text and one.text.casefold() in made[0].action.text.casefold()


def _with(action: Idea, other: Idea) -> Idea:
    """One deed of two: the words of both, the shorter forms of the first; what names a part of it anew replaces that."""
    if other.text.casefold() in action.text.casefold():
        return action
    parts = _JOINT.split(action.text)
    same = [part for part in parts if other.adds and shared_words(part, other.text)]
    if len(same) == 1 and len(parts) > 1:
        return action.model_copy(update={"text": action.text.replace(same[0], other.text), "clause": None})
    is_deed = other.gerund is not None or is_known_verb(other.text.split()[0].lower())
    joint, text = (", and ", other.text) if is_deed and not _BARE.match(other.text) else (", ", _uncapped(other.text))
    return action.model_copy(update={"text": f"{action.text.rstrip(' .,;')}{joint}{text}", "clause": None})


def _uncapped(text: str) -> str:
    """The words as they go on within a sentence: a small word loses the capital that it had from opening one."""
    return text[:1].lower() + text[1:] if _SMALL.match(text) else text
