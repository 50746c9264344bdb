"""The plain facts of a call, as they are said and shown: beside the rep's own guess, without a verdict."""

from collections.abc import Iterator

from agent.domain.call import CallBrief, CallFacts
from agent.domain.move import Focus
from agent.domain.session import Session
from agent.language.calls import asked_for, facts_of
from agent.steps.call.guess import guess_of
from agent.steps.call.runs import runs_of

SHOW_FACTS = (Focus.NOTICE, Focus.COMPARED)
"""What is asked with the facts in front of the rep."""

LONGEST_QUOTE = 30
"""Words quoted of a question that went by, and of what the rep wanted."""
MOST_QUOTED = 2


def facts_of_runs(session: Session, brief: CallBrief) -> tuple[CallFacts, ...]:
    """Return the facts of each rehearsal in this session, oldest first."""
    return tuple(facts_of(run.lines, brief.want) for run in runs_of(session))


def facts_of_call(session: Session, wanted: str) -> CallFacts | None:
    """Return the facts of the transcript that came with this session; None without one.

    `wanted` is what the rep set out to get, looked for in their lines as long as those are held.
    """
    call = session.call
    if call is None or call.facts is None:
        return None
    if not wanted or not call.own:
        return call.facts
    return call.facts.model_copy(update={"wanted": wanted, "asked_for_it": asked_for(wanted, call.own)})


def in_words(facts: tuple[CallFacts, ...], session: Session, utterance: str = "") -> str:
    """Return the facts in plain sentences: the latest beside the guess, or beside those of the run before."""
    if not facts:
        return ""
    if len(facts) > 1:
        return f"First run: {_counted(facts[-2])}. This run: {_counted(facts[-1])}." + "".join(_missing(facts[-1]))
    return "".join((*_guessed(session, utterance), f"Counted: {_counted(facts[-1])}.", *_missing(facts[-1])))


def _guessed(session: Session, utterance: str) -> Iterator[str]:
    guess = guess_of(session, utterance)
    parts = []
    if guess.questions is not None:
        parts.append(_many(guess.questions, "question"))
    if guess.share is not None:
        parts.append(f"{guess.share} % of the words")
    if parts:
        yield f"Your guess: {', '.join(parts)}. "


def _counted(facts: CallFacts) -> str:
    parts = [_many(facts.questions, "question") + (f", {facts.open_questions} open" if facts.questions else "")]
    if facts.rep_share is not None:
        parts.append(f"{facts.rep_share} % of the words")
    parts.append(f"longest stretch {_many(facts.longest_words, 'word')}")
    return ", ".join(parts)


def _missing(facts: CallFacts) -> Iterator[str]:
    if facts.unanswered:
        quoted = ", ".join(f'"{_short(question)}"' for question in facts.unanswered[:MOST_QUOTED])
        more = len(facts.unanswered) - MOST_QUOTED
        yield f" Asked and not taken up: {quoted}{f' and {more} more' if more > 0 else ''}."
    if facts.asked_for_it is not None:
        yield f' "{_short(facts.wanted)}" {"came up" if facts.asked_for_it else "did not come up"} in your words.'


def _short(text: str) -> str:
    words = " ".join(text.replace('"', "'").split()).split(" ")
    return " ".join(words) if len(words) <= LONGEST_QUOTE else " ".join(words[:LONGEST_QUOTE]) + " …"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
