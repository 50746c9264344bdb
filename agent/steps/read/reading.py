"""Read a rep's message: what it does, and the ideas, people and times in it."""

from datetime import datetime, tzinfo

from agent.domain.move import RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.language.secrets import readable
from agent.language.tongues import is_other_language
from agent.language.withheld import beside_the_request
from agent.steps.read.acts import acts_of
from agent.steps.read.contacts import contacts
from agent.steps.read.message import Message
from agent.steps.read.own_time import timed, without_fragments
from agent.steps.read.pasted_ideas import pasted_ideas
from agent.steps.read.people import people_in
from agent.steps.read.promised import due_in
from agent.steps.read.ratings import rating_in
from agent.steps.read.taken_out import dropped
from agent.steps.read.topics import topics_in
from agent.steps.read.understand import ideas_in
from agent.steps.read.without_time import without_due


def read(session: Session, utterance: str, *, now: datetime, timezone: tzinfo) -> Reading:
    """Return what this message brings, given what the coach asked last; never raises on any text."""
    message = Message(session, beside_the_request(readable(utterance)))
    people = () if is_other_language(message.own) else people_in(message.parsed)
    rating = rating_in(message.own, asked=message.answers_ruler)
    ideas = timed((*ideas_in(message), *contacts(message, people)), message, now, timezone, session.commitment)
    due = due_in(message, ideas, now, timezone, session.commitment)
    ideas = without_fragments(without_due(ideas, due), message)
    moves = acts_of(message, ideas, rating=rating, due=due)
    kept = () if RepMove.IS_HOLLOW in moves else (*ideas, *pasted_ideas(message))
    return Reading(
        moves=moves, ideas=kept, people=people, topics=topics_in(message.whole),
        rating=rating, due=due, pasted=message.split.pasted, dropped=dropped(message),
    )  # fmt: skip
