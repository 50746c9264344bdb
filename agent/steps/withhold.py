"""What the rep asks not to keep."""

from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.language.own_words import own_words
from agent.language.secrets import readable
from agent.language.withheld import Withheld, withheld
from agent.steps.lead.turning import words_for_rep


def wish_of(session: Session, utterance: str, reading: Reading) -> Withheld:
    """Return which words the rep asks not to keep, with this message or by having announced it just before."""
    wish = withheld(own_words(readable(utterance), reading.pasted))
    return wish._replace(this=wish.this or _was_announced(session))


def without_last(session: Session) -> Session:
    """Return the session with its latest message marked as not to be kept, and without a promise nobody confirmed."""
    told = [exchange for exchange in session.exchanges if exchange.utterance is not None]
    marked = tuple(
        exchange.model_copy(update={"unkept": True}) if told and exchange is told[-1] else exchange
        for exchange in session.exchanges
    )
    words = words_for_rep(told[-1].utterance or "") if told else ""
    plan = session.one_to_one.without(words) if session.one_to_one and words else session.one_to_one
    return session.model_copy(update={"exchanges": marked, "one_to_one": plan})


def _was_announced(session: Session) -> bool:
    """Whether the message before was "Off the record:" and nothing else."""
    last = session.exchanges[-1] if session.exchanges else None
    if last is None or last.utterance is None or not last.unkept or last.reading is None:
        return False
    return withheld(own_words(readable(last.utterance), last.reading.pasted)).after
