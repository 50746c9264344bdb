"""What a model is asked to answer, and how its answer becomes a domain type, however it is wrapped."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus
from agent.errors import MalformedReply
from agent.model.plain import as_plain, find_verbatim
from agent.model.wanted import NOT_THE_OBJECT, Wanted, object_in
from agent.ports import ModelTurn, PhraseRequest, Usage

MOST_IDEAS = 8
MARK = "question"

_IDEA: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["kind", "text"],
    "properties": {"kind": {"type": "string", "enum": [kind.value for kind in IdeaKind]}, "text": {"type": "string"}},
}

_STEM = re.compile(r"[a-z_]+|\d+")


def wanted_turn(moves: int) -> Wanted:
    """Return what is asked for where one of so many moves is to be taken.

    Moves are numbers, not names: so there are three schemas in all, and each is cached with the prompt.
    """
    schema = {
        "title": "coach_turn",
        "description": "One turn of the coach.",
        "type": "object",
        "additionalProperties": False,
        "required": ["move", "mirror", "question", "ideas"],
        "properties": {
            "move": {"type": "string", "enum": [str(number) for number in range(1, moves + 1)]},
            "mirror": {"type": "string"},
            "question": {"type": "string"},
            "ideas": {"type": "array", "items": _IDEA},
        },
    }
    return Wanted(schema, MARK)


def read_reply(text: str, arguments: Mapping[str, Any] | None, request: PhraseRequest, usage: Usage) -> ModelTurn:
    """Return the turn that a reply holds, in a tool call's arguments or else in its text. Raises MalformedReply."""
    fields = arguments if arguments is not None else object_in(text, MARK)
    question, mirror = fields.get("question"), fields.get("mirror") or ""
    if not isinstance(question, str) or not isinstance(mirror, str):
        raise MalformedReply(NOT_THE_OBJECT)
    move, focus = _move(fields.get("move"), request.allowed)
    ideas = tuple(_ideas(fields.get("ideas"), request))
    return ModelTurn(
        ideas=ideas, move=move, focus=focus, mirror=as_plain(mirror), question=as_plain(question), usage=usage
    )


def _move(named: object, allowed: Sequence[AllowedMove]) -> tuple[CoachMove, Focus | None]:
    stems = _STEM.findall(str(named or "1").lower())
    stem = stems[0] if stems else ""
    if stem.isdigit():
        # Where there is one move to take, its number says nothing.
        number = 1 if len(allowed) == 1 else int(stem)
        if 1 <= number <= len(allowed):
            return allowed[number - 1].move, allowed[number - 1].focus
    if stem in tuple(CoachMove):
        return CoachMove(stem), None
    raise MalformedReply("the move is not one of those listed")


def _ideas(listed: object, request: PhraseRequest) -> Iterator[Idea]:
    for entry in listed[:MOST_IDEAS] if isinstance(listed, list) else ():
        kind, text = (entry.get("kind"), entry.get("text")) if isinstance(entry, dict) else (None, None)
        span = find_verbatim(text, request.utterance) if isinstance(text, str) else ""
        if span and kind in tuple(IdeaKind):
            yield _with_source(Idea(kind=IdeaKind(kind), text=span), request)


def _with_source(idea: Idea, request: PhraseRequest) -> Idea:
    # Whose words they are is settled by the local reading, never by a model.
    known = next((one for one in request.reading.ideas if idea.text in one.text or one.text in idea.text), None)
    if known is not None:
        return idea.model_copy(update={"voice": known.voice, "by": known.by, "owner": known.owner})
    return idea.model_copy(update={"voice": Voice.PASTED}) if idea.text in request.reading.pasted else idea
