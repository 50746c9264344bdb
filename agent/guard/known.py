"""The coach's own sentences, read by people before they went into the bank: they bring no idea, whatever the talk."""

import re
from functools import cache

from agent.guard.echo import echoes
from agent.guard.plain import plain
from agent.guard.quoted import quotations_of
from agent.guard.said import Said
from prompts.loader import all_sayings, load_bank
from prompts.questions import Question
from prompts.screening import load_screening

_READ_BACK = re.compile(
    r",? that is \w+day \d{1,2} \w+(?: \d{4})?(?: at \d\d:\d\d| before midnight)?(?=[.,;])"
    r"|Say yes to keep (?:it, or put it|both, or put one|them all, or put one) differently\."
    r"|No day is set for (?:it|one of them) yet: name it, or say yes to keep it without\."
    r"|Which hour is meant for (?:it|one of them) is not clear yet: name it, or say yes to keep it so\."
    r"|What I read back was not right, so it is not kept\."
    r"|(?:It is kept|Changed as you say, and kept)\.|This is kept: |Changed and kept: "
    r"|Not confirmed yet: (?:you put it as: )?"
    r"|If something is not right, put it differently\."
)
"""What a read-back adds to the rep's own promise: the day of the calendar, and how to keep it."""


@cache
def known_sentences() -> tuple[str, ...]:
    """Return the questions and sayings that name nothing of a rep's: no slot to fill, no topic, no word to stand on.

    What is said when the coach hands over to people who can help is among them.
    """
    questions = (one.text for one in load_bank().questions if not (one.slots or one.said or one.topics))
    sayings = (one.text for one in all_sayings() if "{" not in one.text)
    return tuple(dict.fromkeys(plain(text).casefold() for text in (*questions, *sayings, *_referrals())))


def _referrals() -> tuple[str, ...]:
    every = (referral for _, referral in load_screening().referrals)
    return tuple(text for one in every for text in (*one.stops, *one.helps, *one.goes_on))


@cache
def _grounded_questions() -> tuple[tuple[str, Question], ...]:
    """The questions that may be asked of whoever used certain words."""
    return tuple((plain(one.text).casefold(), one) for one in load_bank().questions if one.said and not one.slots)


def known_stretches(turn: str, heard: Said) -> tuple[tuple[int, int], ...]:
    """Return where in a turn the coach's own sentences stand, whole, as half open spans.

    A question that names something counts as the coach's own where the rep has named it.
    """
    folded = turn.casefold()
    if len(folded) != len(turn):
        return ()
    words = "\n".join(line.parsed.text for line in heard.lines)
    grounded = (text for text, question in _grounded_questions() if text in folded and question.stands_on(words))
    starts = ((folded.find(sentence), len(sentence)) for sentence in (*known_sentences(), *grounded))
    found = ((start, start + length) for start, length in starts if start >= 0)
    own = (span for span in found if _is_whole(turn, *span))
    frames = [match.span() for match in _READ_BACK.finditer(turn)]
    spoken = _without(turn, frames)
    said = [line.parsed.text for line in heard.lines]
    return (*own, *frames, *quotations_of(said, turn), *echoes(spoken, iter(said)))


def _without(turn: str, spans: list[tuple[int, int]]) -> str:
    """The turn with these spans blanked, so that places stay what they are."""
    for start, end in spans:
        turn = turn[:start] + " " * (end - start) + turn[end:]
    return turn


def _is_whole(turn: str, start: int, end: int) -> bool:
    """Whether nothing of the same sentence goes before or after."""
    before, after = turn[:start].rstrip().rstrip("\"'”’"), turn[end:].lstrip()
    return (not before or before[-1] in ".!?:") and (not after or bool(re.match(r"[A-Z\"']", after)))
