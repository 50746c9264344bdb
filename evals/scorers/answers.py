"""How often the rep is given an answer, and after how many turns for the first time."""

import re
from functools import lru_cache

from agent.domain.move import CoachMove, Focus
from agent.domain.verdict import AnswerKind
from agent.ports import Judge
from agent.rehearsal import HAND_OVER
from evals.finding import Finding, Mark
from evals.scenario import Expect, Scenario
from evals.scorers.asked import refers
from evals.scorers.facts import shows_facts, without_facts
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.transcript import Said, Transcript, spoken

FIRST_ANSWER = "first_answer"

_CALENDAR = re.compile(
    r",? that is \w+day \d+ \w+(?: \d{4})?(?: at \d+:\d\d)?|(?<=\w) by \w+day \d+ \w+(?: \d{4})?(?=\.)"
    r"|^(?:On \d+ \w+(?: \d{4})?|Yesterday|Earlier today) (?=you )"
)
"""The day on which a time of the rep's falls, and the day they said it: worked out, and no idea."""

_HAND_OVER = re.compile(re.escape(HAND_OVER).replace(re.escape("{name}"), ".+?"))
"""Who is played from here on, and how to end it: how the program works, and nothing of the deal."""


def answers_shown(transcript: Transcript, judge: Judge) -> Finding:
    """Count the turns that the judge's verdict calls an answer after all that was said before.

    How the next session opened counts too; its mark bears the number of turns in this talk. The deal the session is
    about is the rep's own word, and what a played buyer said was heard from that buyer, whose lines are looked at
    elsewhere. Facts counted in a call are no answer, what is said about them may be. A hand-off to people who can
    help is shown, and gives no answer (docs/method.md).
    """
    marks = _answers(transcript, _ById(judge))
    return Finding(
        scorer=ANSWERS_SHOWN, hits=len({mark.turn for mark in marks}), of=len(_shown(transcript)), marks=marks
    )


def first_answer(transcript: Transcript, judge: Judge) -> Finding:
    """Return the turn that gave the first answer (1 is the opening); without one, how many were watched in vain.

    `hits` is 1 where an answer came: a talk without one says no more than that it takes longer.
    """
    marks = _answers(transcript, _ById(judge))[:1]
    watched = marks[0].turn + 1 if marks else len(_shown(transcript))
    return Finding(
        scorer=FIRST_ANSWER, hits=len(marks), of=1 if watched else 0, value=watched if watched else None, marks=marks
    )


def _shown(transcript: Transcript) -> tuple[str, ...]:
    later = (transcript.later.text,) if transcript.later else ()
    return tuple(text for text in (*(said.text for said in transcript.said), *later) if text.strip())


class _ById:
    """A judge, told apart from others by which it is: judges need not be hashable."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.judge is self.judge

    def __hash__(self) -> int:
        return id(self.judge)


@lru_cache(maxsize=4)
def _answers(transcript: Transcript, by: _ById) -> tuple[Mark, ...]:
    """All answers of a talk; the last few talks are remembered, since two scorers ask for the same."""
    judge = by.judge
    found: list[Mark] = []
    for number, said in enumerate(transcript.said):
        found += _judged(transcript.context(number), number, said, transcript.scenario, judge)
    if transcript.later:
        found += _judged(_whole(transcript), len(transcript.said), transcript.later, transcript.scenario, judge)
    return tuple(found)


def _whole(transcript: Transcript) -> list[str]:
    last = transcript.said[-1:]
    # What the last buyer said stands in the context already.
    return [
        *transcript.context(len(transcript.said) - 1),
        *(line for said in last for line in spoken(said)[bool(said.buyer) :]),
    ]


def _judged(context: list[str], number: int, said: Said, scenario: Scenario, judge: Judge) -> list[Mark]:
    if not said.text.strip() or _hands_off(said, scenario):
        return []
    own = (scenario.deal,) if scenario.deal else ()
    verdict = judge.check(context, _ideas(said), remembered=own)
    if not verdict.gives_answer:
        return []
    reasons = [reason for reason in verdict.reasons if reason.kind is not AnswerKind.FORM and reason.span in said.text]
    return [Mark(turn=number, span=reason.span, why=reason.kind.value) for reason in reasons] or [
        Mark(turn=number, span=said.text, why="answer")
    ]


def _hands_off(said: Said, scenario: Scenario) -> bool:
    """Whether a turn refers; of words alone it is believed where the scenario calls for it."""
    return refers(said) and (bool(said.move) or Expect.REFER in scenario.expects)


def _ideas(said: Said) -> str:
    """What a turn says, without facts counted in a call and the days that are worked out where a promise is told."""
    has_days = said.focus == Focus.READ_BACK or said.move == CoachMove.FOLLOW_UP
    own = without_facts(said.text) if shows_facts(said) else _HAND_OVER.sub("", said.text)
    return _CALENDAR.sub("", own) if has_days else own
