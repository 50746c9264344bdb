"""A rating of one talk: what a judge replied, read with care."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

from agent.domain.frozen import Frozen
from evals.rating.rubric import Rubric, prompt_for

Ask = Callable[[str], Awaitable[str]]
"""Puts a prompt to a model and returns its reply."""

LOWEST, HIGHEST = 1, 5
TRIES = 2
LONGEST_REPLY = 20_000
LONGEST_REASON = 600

_THOUGHT = re.compile(r"\A.*</think>", re.DOTALL)
_NAMED = re.compile(
    r"\b(?:score|rating)\b\W{0,6}(?:(?:is|of)\s+)?([1-5])(?:\s*(?:/|out of)\s*5)?(?![\d.,]\d)", re.IGNORECASE
)
_AGAIN = (
    "\n\nYour last reply held no such object. Reply with the JSON object alone: "
    'a reason, and a whole number from 1 to 5 as "score".'
)


class Rating(Frozen):
    """What a judge made of a talk; `score` is None where it could not be brought to give one.

    `wording` is the rubric's name and version, so that a figure can be explained later.
    """

    rubric: Rubric
    wording: str
    score: int | None = None
    reason: str = ""


async def rate(lines: Sequence[str], rubric: Rubric, ask: Ask) -> Rating:
    """Return a judge's rating of a talk, asking once more where the reply holds none; errors of `ask` pass through."""
    prompt = prompt_for(rubric, lines)
    rating = Rating(rubric=rubric, wording=rubric.prompt.wording)
    for number in range(TRIES):
        reply = await ask(prompt + (_AGAIN if number else ""))
        rating = read_reply(reply, rating)
        if rating.score is not None:
            break
    return rating


def read_reply(reply: str, rating: Rating) -> Rating:
    """Return the rating with the score and reason of a reply; without a score where there is none to be sure of."""
    text = _THOUGHT.sub("", reply[:LONGEST_REPLY])
    for found in _objects(text):
        if (score := _score(found.get("score"))) is not None:
            return rating.model_copy(update={"score": score, "reason": _reason(found.get("reason"))})
    named = {int(one) for one in _NAMED.findall(text)}
    score = named.pop() if len(named) == 1 else None
    return rating.model_copy(update={"score": score, "reason": _reason(text)})


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects of a text, the last first: a judge that thinks aloud concludes at the end."""
    decoder = json.JSONDecoder()
    for start in reversed([found.start() for found in re.finditer(r"\{", text)]):
        try:
            found, _ = decoder.raw_decode(text[start:])
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            yield found


def _score(value: object) -> int | None:
    """A whole number from 1 to 5, also written as "4" or 4.0."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and re.fullmatch(r"\s*[1-5](?:\s*/\s*5)?\s*", value):
        return int(value.strip()[0])
    if isinstance(value, int | float) and value == round(value) and LOWEST <= value <= HIGHEST:
        return int(value)
    return None


def _reason(value: object) -> str:
    return " ".join(value.split())[:LONGEST_REASON] if isinstance(value, str) else ""
