"""A question that code begins and a small model finishes, with nothing in it but what the rep named."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from agent.domain.allowed import AllowedMove
from agent.errors import MalformedReply, ModelUnavailable
from agent.language.own_words import own_words
from agent.model.plain import as_plain
from agent.model.things import things_in
from agent.model.wanted import NOT_THE_OBJECT, Wanted, object_in
from agent.ports import ModelTurn, PhraseRequest, Usage

MARK = "question"
MOST_BEGINNINGS = 3
MOST_LINKS = 1
LINKS = ("of", "with", "for", "in", "from", "at", "on", "after", "since", "before")
RECENT = 6
"""Messages of the rep that things are taken from, beside the latest."""

_SPECIAL = re.compile(r"([\\^$.|?*+()\[\]{}])")


class Task(NamedTuple):
    """What a small model is to do: the move, how its question may begin, and what it may end with."""

    allowed: AllowedMove
    beginnings: tuple[str, ...]
    things: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """The only questions there are: a beginning, then one thing or two with a small word between them."""
        thing = _any_of(self.things)
        links = f"( {_any_of(LINKS)} {thing}){{0,{MOST_LINKS}}}"
        return rf"^{_any_of(self.beginnings)} {thing}{links}\?$"

    @property
    def wanted(self) -> Wanted:
        """The object to reply with; endpoints that keep to a pattern cannot reply anything else."""
        question = {"type": "string", "pattern": self.pattern}
        schema = {
            "title": "coach_question",
            "description": "The finished question.",
            "type": "object",
            "additionalProperties": False,
            "required": [MARK],
            "properties": {MARK: question},
        }
        return Wanted(schema, MARK)


def task_for(request: PhraseRequest, stems: Mapping[str, Sequence[str]]) -> Task:
    """Return what a small model may finish now. Raises ModelUnavailable where nothing is left to begin or end with."""
    asked = [turn.question for turn in request.session.turns] + [request.rejected]
    # The opening names what the whole talk is about: that may well be asked about.
    things = things_in(_own_words(request), " ".join(asked[1:]))
    for allowed in request.allowed:
        fresh = [stem for stem in stems.get(allowed.focus, ()) if not any(one.startswith(stem) for one in asked)]
        if fresh and things:
            return Task(allowed, tuple(fresh[:MOST_BEGINNINGS]), things)
    raise ModelUnavailable("has nothing to finish here")


def read_finished(text: str, arguments: Mapping[str, Any] | None, task: Task, usage: Usage) -> ModelTurn:
    """Return the turn that a reply holds. Raises MalformedReply for one that does not keep to the task."""
    fields = arguments if arguments is not None else object_in(text, MARK)
    question = as_plain(str(fields.get(MARK, "")))
    if not question:
        raise MalformedReply(NOT_THE_OBJECT)
    if not re.fullmatch(task.pattern.strip("^$"), question):
        raise MalformedReply("the question does not begin or end as it was to")
    return ModelTurn(move=task.allowed.move, focus=task.allowed.focus, question=question, usage=usage)


def _own_words(request: PhraseRequest) -> tuple[str, ...]:
    told = (one for one in request.session.exchanges if one.utterance and not one.is_set_aside)
    earlier = [own_words(one.utterance or "", one.reading.pasted if one.reading else "") for one in told]
    return (*earlier[-RECENT:], own_words(request.utterance, request.reading.pasted))


def _any_of(choices: Sequence[str]) -> str:
    escaped = (_SPECIAL.sub(r"\\\1", choice) for choice in choices)
    return f"({'|'.join(escaped)})"
