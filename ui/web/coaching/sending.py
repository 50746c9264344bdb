"""What the rep did on the page, brought to the coach; whatever goes wrong, no words are lost."""

import logging

from agent.domain.session import Session
from agent.errors import MenoError, SessionConflict, SessionNotFound
from ui.web.tab import Message, Opening
from ui.web.trouble import GONE, in_plain_words
from ui.web.visit import Visit, go_to

USUAL = 15
"""Minutes of a session that begins with words whose own session is gone."""

logger = logging.getLogger(__name__)


def open_asked(visit: Visit) -> None:
    """Start the session that was asked for, and turn to it."""
    tab = visit.tab
    opening, tab.opening = tab.opening, None
    if opening and not _open(visit, opening):
        return
    late, tab.late = tab.late, None
    if late and late.words != tab.first_words:
        # Not a double click but words typed before the page had turned.
        tab.say(tab.opened, late.words)
    if opening or late:
        go_to(tab.opened)


def _open(visit: Visit, opening: Opening) -> bool:
    tab = visit.tab
    try:
        session = _opened(visit, opening)
    except Exception as error:
        _log(error)
        tab.unopened, tab.why_unsent = opening, in_plain_words(error)
        return False
    tab.has_opened(session.id, opening.words)
    return True


def _opened(visit: Visit, opening: Opening) -> Session:
    coach = visit.meno.coach
    if opening.again:
        return coach.practise_again(
            visit.rep_id, of=opening.again, minutes=opening.minutes, off_record=opening.off_record
        )
    return coach.open(
        visit.rep_id,
        deal=opening.deal,
        arc_id=opening.arc_id,
        mode=opening.mode,
        minutes=opening.minutes,
        off_record=opening.off_record,
        call=opening.call,
        one_to_one=opening.one_to_one,
    )


def send(visit: Visit, message: Message) -> None:
    """Have the coach answer a message; whatever goes wrong, the words stay on the page."""
    tab, coach = visit.tab, visit.meno.coach
    try:
        stored = visit.meno.sessions.load(visit.rep_id, message.session_id)
        kept = message.key in (exchange.key for exchange in stored.exchanges)
        if not kept and len(stored.exchanges) > tab.known.get(stored.id, len(stored.exchanges)):
            raise SessionConflict("the session went on elsewhere")
        session = coach.take_turn(visit.rep_id, message.session_id, message.text, key=message.key)
    except SessionNotFound as error:
        _log(error)
        tab.outbox.remove(message)
        tab.unopened, tab.why_unsent = Opening(message.text, USUAL, "", off_record=False), GONE
    except Exception as error:
        _log(error)
        tab.returned(message.session_id, in_plain_words(error))
    else:
        tab.arrived(message, len(session.exchanges))


def _log(error: Exception) -> None:
    if isinstance(error, MenoError):
        logger.warning("%s: %s", type(error).__name__, error)
    else:
        logger.error("the page met an unexpected error", exc_info=error)
