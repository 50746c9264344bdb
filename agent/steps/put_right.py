"""The promises of a session, put right by a reply to the read-back."""

import re

from agent.domain.due import Due
from agent.domain.idea import Idea
from agent.domain.move import RepMove
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn
from agent.steps.also import with_also
from agent.steps.answers import leaves_as_is
from agent.steps.fragment import is_fragment
from agent.steps.pledge import MOST, Pledge, joined, retimed, said_again, time_left, timed
from agent.steps.which import is_thing, which

_ASIDE = re.compile(r",\s+(?!(?:and|then|with|without|no|not|only|before|after|so|as|if|but|who|which)\b)")
"""Opens what was said behind a deed and is no part of it."""


def put_right(
    promised: tuple[Pledge, ...], own: list[Idea], reading: Reading, turn: CoachTurn, time: Due | None
) -> tuple[Pledge, ...]:
    """Return the promises after a reply to the read-back; `time` is one said before any deed.

    A yes leaves them, what is added joins one, what is said anew stands instead.
    """
    made = [pledge for pledge in promised if pledge.action.text not in reading.dropped]
    if _is_said_anew(own, made, reading):
        said = [_anew(one, made) for one in own]
        return joined(Pledge(said[0], said[0].due), said[1:])
    return _changed(made, own, reading, turn, time)


def _changed(
    made: list[Pledge], own: list[Idea], reading: Reading, turn: CoachTurn, time: Due | None
) -> tuple[Pledge, ...]:
    """The promises, each with what is said of it."""
    touched: set[int] = set()
    for one in (one for one in own if not _is_of_nothing(one, made)):
        place = which(one.text, [pledge.action.text for pledge in made])
        if one.adds and made:
            made[place or 0] = made[place or 0]._replace(action=with_also(made[place or 0].action, one))
        elif leaves_as_is(reading, turn):
            if place is None and one.due is not None and len(made) < MOST:
                made.append(Pledge(one, one.due))
        elif _is_another(one, place, made, touched, reading):
            made = [*made[:-1], *joined(made[-1], [one])] if one.due == made[-1].due else [*made, Pledge(one, one.due)]
        elif place is not None and one.due and (_goes_on(one, made[place]) or is_thing(one.text)):
            made[place] = retimed(made[place], one.due)
            touched.add(place)
        else:
            place = place or 0
            due = one.due or time_left(reading, [other for other in own if other is not one])
            before = made[place].due if place < len(made) else time
            made[place : place + 1] = [Pledge(one, said_again(due, before) if due else before)]
            touched.add(place)
    is_sure = len(made) == 1 or any(one.adds for one in own) or _is_about_first(reading)
    if is_sure and all(one.adds for one in own) and reading.due and not leaves_as_is(reading, turn):
        made = list(timed(tuple(made), reading.due))
    return tuple(made[:MOST])


def _is_said_anew(own: list[Idea], made: list[Pledge], reading: Reading) -> bool:
    """Whether a no goes on to the whole list, each deed with its time: it stands instead of all that was read back."""
    refuses = reading.does(RepMove.DENIES) and not reading.does(RepMove.CONFIRMS)
    is_list = len(own) > 1 and len(own) >= len(made)
    return refuses and is_list and all(one.due is not None and not one.adds and not is_thing(one.text) for one in own)


def _anew(one: Idea, made: list[Pledge]) -> Idea:
    """A deed said anew; one that is only named has the words that were read back, with the time that is said now."""
    place = which(one.text, [pledge.action.text for pledge in made])
    if place is None or one.due is None:
        return one
    stood, due = made[place], said_again(one.due, made[place].due) if one.due.unclear else one.due
    is_named = stood.action.text == one.text
    return (retimed(stood, due).action if is_named else one).model_copy(update={"due": due})


def _is_of_nothing(one: Idea, made: list[Pledge]) -> bool:
    """Whether words say the time of a thing that nobody promised."""
    is_half = bool(made) and not one.adds and is_thing(one.text) and is_fragment(one.text)
    return is_half and which(one.text, [pledge.action.text for pledge in made]) is None


def _is_another(one: Idea, place: int | None, made: list[Pledge], touched: set[int], reading: Reading) -> bool:
    """Whether a deed stands beside what was promised: the second that is told anew, or one beside a yes."""
    if made and place is None and one.due and reading.does(RepMove.CONFIRMS):
        return True
    return bool(made and touched and (place is None or place in touched) and (one.due or len(made) > 1))


def _is_about_first(reading: Reading) -> bool:
    """Whether a time without a deed is the first promise's: beside a yes, or where nothing is called wrong."""
    return reading.does(RepMove.CONFIRMS) or not reading.does(RepMove.DENIES)


def _goes_on(one: Idea, pledge: Pledge) -> bool:
    """Whether a deed is named again in fewer words and what was said behind it belongs to it: no aside does."""
    _, said, rest = pledge.action.text.casefold().partition(one.text.casefold())
    return bool(said) and _ASIDE.match(rest) is None
