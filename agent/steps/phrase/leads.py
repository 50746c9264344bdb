"""What is said before a question, or instead of one, in the coach's own fixed words."""

import zlib
from enum import StrEnum

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.steps.phrase.on_plan import mark_of
from agent.steps.phrase.replies import Reply, meant_words, reply_to
from prompts.loader import Saying, load_sayings

CLOSES = (Focus.DONE, Focus.OUT_OF_TIME, Focus.STOPPED, Focus.NOT_NOW, Focus.OFFER_STOP, Focus.AFTER_END)
"""The ways to end, each with sayings of its own."""


class Occasion(StrEnum):
    """When the coach says something that is no question; a close says one for its focus."""

    HOLD_FIRST = "hold/first"
    HOLD = "hold"
    CHANGES_SUBJECT = "changes_subject"
    ABOUT_COACH = "about_coach"
    COMPLAINT = "complaint"
    OTHER_LANGUAGE = "other_language"
    ENGLISH_FOR_NOW = "english_for_now"
    GREETING = "greeting"


_ANSWERS = (
    (RepMove.SPEAKS_OTHER_LANGUAGE, Occasion.OTHER_LANGUAGE),
    (RepMove.SPEAKS_COVERED_LANGUAGE, Occasion.ENGLISH_FOR_NOW),
    (RepMove.ASKS_ABOUT_COACH, Occasion.ABOUT_COACH),
    (RepMove.COMPLAINS, Occasion.COMPLAINT),
)
"""What in a message must be met before anything is asked, most pressing first."""

_ASKED_ABOUT = (RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON, RepMove.ASKS_WHAT_FOR, RepMove.ASKS_PROMISE)
_SAID_OF_TALK = (
    RepMove.SAID_BEFORE, RepMove.UNANSWERED, RepMove.UNHEARD, RepMove.CORRECTS, RepMove.ASKS_MEANING,
)  # fmt: skip

_SAID_ONCE = (Occasion.OTHER_LANGUAGE, Occasion.ENGLISH_FOR_NOW)


def say(occasion: str, session: Session) -> Saying:
    """Return the saying for an occasion that this session has heard least. Raises PromptError for no occasion."""
    seed = spread(session)
    order = sorted(load_sayings(occasion), key=lambda saying: zlib.crc32(f"{seed}{saying.id}".encode()))
    return min(order, key=lambda saying: sum(1 for turn in session.turns if saying.text in turn.text))


def hold_sentence(session: Session) -> str:
    """Return one plain sentence that there will be no answer here: a mild one first, a firm one when asked again."""
    held = any(turn.move is CoachMove.HOLD for turn in session.turns)
    return say(Occasion.HOLD if held else Occasion.HOLD_FIRST, session).text


def lead(session: Session, reading: Reading, allowed: AllowedMove) -> str:
    """Return what goes before the question, or "" when it can stand alone."""
    if mark := mark_of(session, reading):
        return mark
    if occasion := _to_be_met(reading):
        is_said_before = occasion in _SAID_ONCE and _is_said(occasion, session)
        if not is_said_before:
            return say(occasion, session).text
    if reply := reply_to(session, reading, allowed):
        said = say(reply, session).text
        is_whole = not allowed.hold or reply is Reply.UNANSWERED
        return said.format(words=meant_words(session)) if is_whole else f"{said} {hold_sentence(session)}"
    holds = allowed.hold or allowed.move is CoachMove.HOLD
    parts = [hold_sentence(session)] if holds else []
    if allowed.changes_subject:
        parts.append(say(Occasion.CHANGES_SUBJECT, session).text)
    if not parts and reading.does(RepMove.GREETS) and not reading.ideas:
        parts.append(say(Occasion.GREETING, session).text)
    return " ".join(parts)


def _to_be_met(reading: Reading) -> Occasion | None:
    """What must be met first; a question or a complaint that has a sentence of its own is met with that."""
    found = next((occasion for move, occasion in _ANSWERS if reading.does(move)), None)
    own = {Occasion.ABOUT_COACH: _ASKED_ABOUT, Occasion.COMPLAINT: _SAID_OF_TALK}.get(found or Occasion.GREETING, ())
    return None if reading.does(*own) else found


def _is_said(occasion: str, session: Session) -> bool:
    """Whether this session has heard a saying for this occasion: once is enough for what stays so."""
    return any(saying.text in turn.text for saying in load_sayings(occasion) for turn in session.turns)


def spread(session: Session, words: str = "") -> int:
    """Return a number that tells this point of this talk from others: the same words are always met the same way."""
    opened = session.started_at.date().isoformat()
    return zlib.crc32("|".join((opened, session.deal, session.mode, words or "|".join(session.utterances))).encode())
