"""What of the rep's own words goes before the question: one short mirror, about every second turn."""

import re
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import NO_GROUND, Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.language.protest import objects
from agent.language.secrets import masked_kinds
from agent.steps.lead.turning import OF_WORDS
from agent.steps.phrase.belongs import belongs, is_worn, repeats
from agent.steps.phrase.empathy import empathy, is_empathy
from agent.steps.phrase.form import LONGEST_MIRROR
from agent.steps.phrase.gist import gist
from agent.steps.phrase.on_plan import of_the_plan
from agent.steps.phrase.on_plate import said_before
from agent.steps.phrase.side_by_side import side_by_side
from agent.steps.phrase.then import then, then_and_now
from agent.steps.phrase.whole import whole
from agent.steps.progress import Progress

WITHOUT_MIRROR = (CoachMove.CLOSE, CoachMove.REFER, CoachMove.HOLD)
LOGISTICS = (Focus.READ_BACK, Focus.WHEN, Focus.CLARIFY_WHEN, Focus.WHAT_AND_WHEN, Focus.CONFIDENCE_LOWER)
"""Questions that follow on their own."""


class Shape(StrEnum):
    """What a mirror does."""

    THEN = "then"
    SIDE_BY_SIDE = "side_by_side"
    EMPATHY = "empathy"
    GIST = "gist"


FREE = (Shape.EMPATHY, Shape.THEN)
"""Said for their own sake, whatever is asked next."""


class _Draft(NamedTuple):
    shape: Shape
    text: str


def mirror(
    session: Session,
    reading: Reading,
    allowed: AllowedMove,
    recalled: tuple[Recalled, ...],
    now: datetime,
    *,
    utterance: str = "",
    question: str = "",
    about: str = "",
) -> str:
    """Return a mirror of the rep's own content in 25 words or fewer, or "" when none earns its place.

    Never two of the same shape in a row, never the same content twice, in about one turn of two. A move
    that stands on a contrast gets one whenever the talk holds it. With the `utterance` a clause that goes
    on with "unless" is left alone; what the `question` says already is not said before it, and where
    it names what it was made of, words `about` that, nothing else is said.
    """
    if allowed.matters:
        return said_before(allowed.matters, now)
    if allowed.focus in OF_WORDS:
        return of_the_plan(session, allowed, reading)
    needed = allowed.move is CoachMove.CONTRAST
    if (
        allowed.move in WITHOUT_MIRROR
        or allowed.hold
        or allowed.stuck
        or reading.does(*NO_GROUND)
        or objects(utterance)
    ):
        return ""
    if allowed.contradiction is not None:
        both = then_and_now(allowed.contradiction, now)
        return "" if masked_kinds(both) else both
    if not needed and (allowed.focus in LOGISTICS or not _is_due(session)):
        return ""
    progress = Progress(session, whole(session, reading, utterance))
    asked = "" if needed else question
    drafts = _drafts(progress, allowed, recalled, now, utterance)
    fitting = (draft for draft in drafts if needed or draft.shape in FREE or belongs(draft.text, question, about))
    return next((draft.text for draft in fitting if _earns_its_place(draft, session, needed, asked)), "")


def _drafts(
    progress: Progress, allowed: AllowedMove, recalled: tuple[Recalled, ...], now: datetime, utterance: str
) -> Iterator[_Draft]:
    earlier = (_Draft(Shape.THEN, text) for text in then(recalled, progress.latest, now))
    contrasts = (_Draft(Shape.SIDE_BY_SIDE, text) for text in side_by_side(progress, allowed, utterance))
    if allowed.move is CoachMove.CONTRAST:
        yield from contrasts
        return
    if allowed.stage is not GrowStage.WAY_FORWARD and (felt := empathy(progress, utterance)):
        yield _Draft(Shape.EMPATHY, felt)
    yield from contrasts
    if not any(_shape(turn) is Shape.THEN for turn in progress.session.turns[1:]):
        yield from earlier
    yield from (_Draft(Shape.GIST, text) for text in gist(progress, utterance))


def _is_due(session: Session) -> bool:
    """Whether a mirror now keeps to about one turn in two."""
    replies = [exchange.turn for exchange in session.exchanges if exchange.number > 0]
    return sum(1 for turn in replies if _shape(turn)) <= (len(replies) + 1) // 2


def _earns_its_place(draft: _Draft, session: Session, needed: bool, question: str) -> bool:
    said = (*(turn.mirror for turn in session.turns), question)
    in_a_row = bool(session.turns) and _shape(session.turns[-1]) is draft.shape
    is_new = not (any(repeats(draft.text, earlier) for earlier in said if earlier) or is_worn(draft.text, said))
    is_fit = len(draft.text.split()) <= LONGEST_MIRROR and not masked_kinds(draft.text)
    return is_fit and is_new and (needed or not in_a_row)


def _shape(turn: CoachTurn) -> Shape | None:
    """The shape of the mirror in a turn, None where it has none."""
    if not turn.mirror or turn.move in WITHOUT_MIRROR or turn.focus is Focus.READ_BACK:
        return None
    if re.match(r"(?:On \d|Yesterday|Earlier today|In [A-Z]).* (?:said|put)\b", turn.mirror):
        return Shape.THEN
    if is_empathy(turn.mirror):
        return Shape.EMPATHY
    return Shape.SIDE_BY_SIDE if re.search(r", and |\band also\b", turn.mirror) else Shape.GIST
