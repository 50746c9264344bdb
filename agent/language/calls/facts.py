"""The plain facts of a call, counted from what both sides said."""

from collections.abc import Sequence
from itertools import groupby

from agent.domain.call import CallFacts, Line, Side
from agent.language.calls.answers import is_answered
from agent.language.calls.content import content_of
from agent.language.calls.questions import is_unmarked, questions_of
from agent.language.calls.said import is_sound, words_of


def facts_of(lines: Sequence[Line], wanted: str = "") -> CallFacts:
    """Return what can be counted in a call; `wanted` is what the rep set out to get, in their own words.

    How each fact is counted, and how well, stands in docs/calls.md.
    """
    said = {side: [line.text for line in lines if line.side is side] for side in Side}
    words = {side: sum(len(words_of(text)) for text in said[side]) for side in Side}
    talk = _turns(lines)
    unmarked = {side: is_unmarked(said[side]) for side in Side}
    asked = [question for text in said[Side.REP] for question in questions_of(text, unmarked=unmarked[Side.REP])]
    met = _met(talk, unmarked=unmarked[Side.BUYER])
    return CallFacts(
        rep_words=words[Side.REP],
        buyer_words=words[Side.BUYER],
        questions=len(asked),
        open_questions=sum(question.open for question in asked),
        longest_words=max((len(words_of(text)) for side, text in talk if side is Side.REP), default=0),
        buyer_questions=len(met),
        unanswered=tuple(question for question, answered in met if not answered),
        wanted=wanted,
        asked_for_it=asked_for(wanted, said[Side.REP]),
        seconds=max((end for line in lines if (end := line.until or line.at) is not None), default=None),
    )


def asked_for(wanted: str, texts: Sequence[str]) -> bool | None:
    """Whether half of what was wanted, by its words that carry content, came up in one of these stretches.

    It is None where nothing was set out, or only in words that say little alone, and where some of those words came
    up and not enough to tell: False says that none of them did.
    """
    about = content_of(wanted)
    found = [about & content_of(text) for text in texts]
    if not about or not any(found):
        return False if about else None
    return True if any(2 * len(words) >= len(about) for words in found) else None


def _met(talk: Sequence[tuple[Side, str]], *, unmarked: bool) -> list[tuple[str, bool]]:
    """Return the buyer's questions, each with whether the rep met it."""
    return [
        (question.text, is_answered(question.text, talk[number + 1 : number + 4]))
        for number, (side, text) in enumerate(talk)
        if side is Side.BUYER
        for question in questions_of(text, unmarked=unmarked)
    ]


def _turns(lines: Sequence[Line]) -> list[tuple[Side, str]]:
    """Return each side's words until the other side speaks; mere sounds of listening interrupt nobody."""
    heard = [line for line in lines if not is_sound(line.text)]
    return [(side, " ".join(line.text for line in group)) for side, group in groupby(heard, key=lambda line: line.side)]
