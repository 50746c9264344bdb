"""What a message does: its moves, from its ideas and its form."""

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import Focus, RepMove
from agent.language.due import times_in
from agent.language.other_tongue import language_asked_for
from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.language.sentence import sentences_of
from agent.language.tongues import is_other_language
from agent.steps.answers import ASKS_WHEN
from agent.steps.read.added import misses_something
from agent.steps.read.answers import agrees_in_passing, says_no, says_yes
from agent.steps.read.asked_back import asked_about_talk
from agent.steps.read.demands import demands
from agent.steps.read.feelings import shouts, vents
from agent.steps.read.framed import firmly_framed
from agent.steps.read.hollow import is_hollow, says_that_is_all
from agent.steps.read.hurry import is_pressed
from agent.steps.read.meaning import asks_meaning
from agent.steps.read.message import Message
from agent.steps.read.objecting import objections
from agent.steps.read.open_points import open_points
from agent.steps.read.outcomes import outcome_of
from agent.steps.read.putting_off import puts_off
from agent.steps.read.signals import signals
from agent.steps.read.steering import steers
from agent.steps.read.taken_out import dropped
from agent.steps.read.timed_parts import adds_unclearly
from agent.steps.read.touchy import touches

_MOVE_OF = {
    IdeaKind.GOAL: RepMove.STATES_GOAL,
    IdeaKind.FACT: RepMove.REPORTS_FACT,
    IdeaKind.ASSUMPTION: RepMove.ASSUMES,
    IdeaKind.CAUSE: RepMove.NAMES_CAUSE,
    IdeaKind.OPTION: RepMove.NAMES_OPTION,
    IdeaKind.CRITERION: RepMove.NAMES_CRITERION,
    IdeaKind.OBSTACLE: RepMove.NAMES_OBSTACLE,
    IdeaKind.ACTION: RepMove.COMMITS,
    IdeaKind.INSIGHT: RepMove.HAS_INSIGHT,
    IdeaKind.SUCCESS: RepMove.REPORTS_SUCCESS,
}


_OUTCOMES = {RepMove.DID_IT, RepMove.DID_PARTLY, RepMove.DID_NOT, RepMove.DROPPED_IT, RepMove.MOVED_IT}
_ASKS_BACK = {RepMove.ASKS_MEANING, RepMove.ASKS_WHAT_FOR, RepMove.ASKS_PROMISE}
_SAYS_ENOUGH = {*_ASKS_BACK, RepMove.SKIPS, RepMove.STOPS, RepMove.NOT_NOW, RepMove.GOES_ON, RepMove.GREETS, *_OUTCOMES}
"""A message that does one of these is not hollow, however short."""

_AMENDS = Pattern(r"\b(?:but|though|make it|instead|rather|except|only|without|leave out)\b")
_ADDS = Pattern(r"\W*(?:yes|yeah|yep|ok(?:ay)?|sure)\b[\s,.!-]*(?:and|plus|also)\b(?! (?:make|change|move)\b)")
"""A yes that adds something else leaves what was read back as it is."""
_GOOD_NEWS = {RepMove.REPORTS_SUCCESS, RepMove.DID_IT, RepMove.CONFIRMS, RepMove.HAS_INSIGHT}


def acts_of(message: Message, ideas: tuple[Idea, ...], *, rating: int | None, due: Due | None) -> tuple[RepMove, ...]:
    """Return the moves of a message in the order of the closed list, none twice."""
    done = {*signals(message.own), *_of_the_talk(message), *_of_ideas(ideas), *_of_answer(message, ideas, due)}
    if done & _OUTCOMES:
        done.discard(RepMove.STOPS)
    if RepMove.NOT_NOW in done and not puts_off(message):
        done.discard(RepMove.NOT_NOW)
    if RepMove.STOPS in done and RepMove.CONFIRMS not in done and not says_no(message):
        done.discard(RepMove.DENIES)  # what is told on leaving takes nothing back
    if is_hollow(message) and not done & _SAYS_ENOUGH:
        done = {RepMove.IS_HOLLOW} | (done & {RepMove.CONFIRMS, RepMove.DENIES})
    for move, holds in (
        (RepMove.RATES, rating is not None),
        (RepMove.IS_PRESSED, is_pressed(message.own)),
        (RepMove.PASTES, bool(message.split.pasted)),
        (RepMove.ASKS_ADVICE, RepMove.ASKS_MEANING not in done and demands(message)),
        (RepMove.VENTS, vents(message.own) or (shouts(message.own) and not done & _GOOD_NEWS)),
        (RepMove.SPEAKS_OTHER_LANGUAGE, is_other_language(message.own) or language_asked_for(message.own) is not None),
    ):
        if holds:
            done.add(move)
    return tuple(move for move in RepMove if move in done)


def _of_the_talk(message: Message) -> set[RepMove]:
    """How the rep steers the talk, what they ask about it, and what of themselves they put into it."""
    said = without_quotations(message.own)
    back = asks_meaning(list(sentences_of(said)), message.question)
    asked = asked_about_talk(said)
    of_coach = asked & {RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON}
    return {
        *steers(said),
        *objections(said, message.coach_said),
        *asked,
        *touches(said),
        *open_points(said),
        *({RepMove.ASKS_MEANING} if back else ()),
        *({RepMove.ASKS_ABOUT_COACH} if of_coach else ()),
    }


def _of_ideas(ideas: tuple[Idea, ...]) -> set[RepMove]:
    return {
        _MOVE_OF[idea.kind] for idea in ideas if idea.kind in _MOVE_OF and idea.voice in (Voice.OWN, Voice.REPORTED)
    }


def _of_answer(message: Message, ideas: tuple[Idea, ...], due: Due | None) -> set[RepMove]:
    done: set[RepMove] = set()
    if message.answers(*ASKS_WHEN) and due is not None:
        done.add(RepMove.COMMITS)
    if outcome := outcome_of(message):
        done.add(outcome)
    if any(firmly_framed(clause) for clause in message.clauses):
        done.add(RepMove.DECIDES)
    if message.answers(Focus.READ_BACK):
        return done | _of_reply_to_read_back(message, ideas, due)
    if says_that_is_all(message) or says_no(message):
        done.add(RepMove.DENIES)
    elif says_yes(message):
        done.add(RepMove.CONFIRMS)
    return done


def _of_reply_to_read_back(message: Message, ideas: tuple[Idea, ...], due: Due | None) -> set[RepMove]:
    """A yes, a no, or both: a yes to the rest, or one that is given with a change ("yes, but at ten")."""
    denies = says_no(message)
    agrees = agrees_in_passing(message) if denies else says_yes(message) or agrees_in_passing(message)
    changes = _amends(message, ideas, due)
    done = {RepMove.CONFIRMS} if agrees else set()
    return done | ({RepMove.DENIES} if denies or changes else set())


def _amends(message: Message, ideas: tuple[Idea, ...], due: Due | None) -> bool:
    """Whether a reply to the read-back changes something: "yes, but Friday", "and no mail before that"."""
    deeds = [idea for idea in ideas if idea.kind is IdeaKind.ACTION]
    if dropped(message) or misses_something(message, ideas):
        return True
    if _ADDS.match(message.own.lower()):
        return adds_unclearly(message, ideas)
    if any(deed.adds for deed in deeds):
        return True
    known = message.promised_for
    is_other = due is not None and due.at is not None and known is not None and due.at != known
    return bool(is_other or deeds) or (bool(_AMENDS.search(message.own.lower())) and bool(times_in(message.own)))
