"""What a rep said of their problem in a session: the sentences by which its theme is told."""

from collections.abc import Iterable, Iterator

from agent.domain.idea import IdeaKind, Voice
from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.language.orders import without_orders
from agent.language.own_words import own_words
from agent.language.pattern import Pattern
from agent.language.secrets import readable
from agent.language.sentence import sentences_of
from agent.steps.theme.steering import steers

MOST_SENTENCES = 40
"""Sentences looked at, the first ones: what a session is about is said at its start."""

UNSAID = (RepMove.REHEARSES, RepMove.IS_HOLLOW, RepMove.SKIPS, RepMove.STOPS, RepMove.GREETS, RepMove.ASKS_ABOUT_COACH)
"""Messages that say nothing of the rep's problem; what is said to a played buyer is a rehearsal."""

AHEAD = (IdeaKind.OPTION, IdeaKind.ACTION, IdeaKind.FIRST_STEP, IdeaKind.IF_THEN, IdeaKind.MEASURE)
"""Ideas of what to do: they name remedies, and a remedy has other words than what it is for."""

_COMMAND = Pattern(r"/\w+")


def said_in(session: Session) -> tuple[str, ...]:
    """Return the sentences of the rep's own words on goal, situation, causes and obstacles, in the order said.

    Nothing of buyers, of pasted mails, of words that are not to be kept or of a session off the record is in them, and
    no sentence about classing itself. Of a talk in which somebody was pointed to people who can help, nothing is said.
    """
    if session.off_record or any(turn.move is CoachMove.REFER for turn in session.turns):
        return ()
    told = [one for one in session.exchanges if one.reading is not None and not one.unkept]
    asked = {one.number + 1: one.turn.stage for one in session.exchanges}
    early = [one for one in told if asked.get(one.number) in (GrowStage.GOAL, GrowStage.REALITY)]
    return tuple(sentences_in(text for one in early or told for text in _of(one)))[:MOST_SENTENCES]


def sentences_in(texts: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of these texts that have words and say nothing of classing."""
    for text in texts:
        for sentence in sentences_of(text):
            if any(sign.isalpha() for sign in sentence) and not steers(sentence):
                yield sentence


def _of(exchange: Exchange) -> Iterator[str]:
    reading = exchange.reading or Reading()
    if reading.does(*UNSAID) or not exchange.utterance or _COMMAND.fullmatch(exchange.utterance.strip()):
        return
    own = without_orders(own_words(readable(exchange.utterance), reading.pasted))
    others = [idea.text for idea in reading.ideas if idea.voice in (Voice.PASTED, Voice.REHEARSED)]
    ahead = [idea.text for idea in reading.of(*AHEAD)]
    about = [idea.text for idea in reading.ideas if idea.kind not in AHEAD]
    for sentence in sentences_of(own):
        is_ahead = any(text in sentence for text in ahead) and not any(text in sentence for text in about)
        if not is_ahead and not any(text in sentence or sentence in text for text in others):
            yield sentence
