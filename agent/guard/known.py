"""The coach's own sentences, read by people before they went into the bank: they bring no idea, whatever the talk."""

import re
from functools import cache

from agent.guard.plain import plain
from agent.guard.said import Said
from prompts.loader import load_bank, load_sayings
from prompts.questions import Question

KINDS = ("hold", "changes_subject", "feeling/anger", "feeling/fear", "feeling/tiredness", "feeling/hurt", "close/done")


@cache
def known_sentences() -> tuple[str, ...]:
    """Return the questions and sayings that name nothing of a rep's: no slot to fill, no topic, no word to stand on."""
    questions = (one.text for one in load_bank().questions if not (one.slots or one.said or one.topics))
    sayings = (one.text for kind in KINDS for one in load_sayings(kind))
    return tuple(dict.fromkeys(plain(text).casefold() for text in (*questions, *sayings)))


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
    return tuple(span for span in found if _is_whole(turn, *span))


def _is_whole(turn: str, start: int, end: int) -> bool:
    """Whether nothing of the same sentence goes before or after."""
    before, after = turn[:start].rstrip(), turn[end:].lstrip()
    return (not before or before[-1] in ".!?:") and (not after or bool(re.match(r"[A-Z\"']", after)))
