"""What of an exchange becomes memory."""

from agent.domain.move import RepMove
from agent.domain.session import Exchange, Session
from agent.language.own_words import own_words
from agent.language.secrets import readable

EMPTY_MOVES = frozenset(
    {
        RepMove.IS_HOLLOW,
        RepMove.SKIPS,
        RepMove.STOPS,
        RepMove.NOT_NOW,
        RepMove.GOES_ON,
        RepMove.GREETS,
        RepMove.BEGINS,
    }
)
"""A message that does nothing else says nothing worth bringing back."""


def remembered(session: Session, exchange: Exchange) -> str:
    """Return the words of this exchange that recall may bring back later; empty when there are none.

    Only what the rep said as themselves: nothing off the record, nothing that led to a referral,
    nothing said to a rehearsed buyer, and of a message with pasted text the rep's own part, without masks.
    """
    reading = exchange.reading
    is_rehearsed = reading is not None and reading.does(RepMove.REHEARSES)
    if session.off_record or exchange.unkept or is_rehearsed or exchange.utterance is None:
        return ""
    if reading is None:
        return readable(exchange.utterance).strip()
    if reading.moves and EMPTY_MOVES.issuperset(reading.moves):
        return ""
    return own_words(readable(exchange.utterance), reading.pasted).strip()
