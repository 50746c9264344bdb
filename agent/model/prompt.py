"""What a model is told for one turn: a part that never changes first, then the turn, and never more than so much."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.commitment import Commitment
from agent.domain.one_to_one import OneToOne
from agent.domain.session import Exchange, Mode
from agent.model.digest import digest
from agent.model.fence import as_data, fence_for
from agent.ports import PhraseRequest
from prompts.loader import Prompt

TURN = "=== THE TURN ==="
"""The line of the prompt that parts what is the same in every turn from what is not."""

RECENT = 6
"""Exchanges told at least; what came before is told by the digest.

Their beginning moves on six at a time: from turn to turn the talk only grows, so that caches hold it too.
"""

MOST_RECALLED = 5
MOST_PLANNED = 12
"""Lines told of what a manager plans to say."""

LONGEST_MESSAGE = 4000
LONGEST_PASTED = 2500
LONGEST_UTTERANCE = 400
LONGEST_LINE = 320
"""Characters of the latest message, text pasted with it, an earlier message, and any smaller thing."""


class ChatPrompt(NamedTuple):
    """The two messages of a call: `system` is the same in every turn, so that providers can cache it."""

    system: str
    turn: str


class _Said(NamedTuple):
    rep: str
    coach: str
    buyer: str = ""


class _Earlier(NamedTuple):
    day: str
    text: str


class _Move(NamedTuple):
    move: str
    focus: str
    about: str
    stuck: bool
    changes_subject: bool
    hold: bool


def chat_prompt(prompt: Prompt, request: PhraseRequest, languages: Sequence[str] = ()) -> ChatPrompt:
    """Return what this version of the prompt says to a model for this turn. Raises PromptError.

    `languages` are names of those that it may speak beside English, where this version knows of any.
    """
    session, fence = request.session, fence_for(request.session.id)
    # Words that led to a referral are told to nobody again.
    told = tuple(exchange for exchange in session.exchanges if not exchange.is_set_aside)
    beginning = max(0, len(told) // RECENT - 1) * RECENT
    talk = tuple(_said(exchange, fence) for exchange in told[beginning:])
    shown = "\n".join(said.rep for said in talk)
    told_of: dict[str, object] = {"languages": tuple(languages)} if "languages" in prompt.variables else {}
    if "plan" in prompt.variables:
        told_of |= {"leads": session.mode is Mode.LEAD, "plan": _plan(session.one_to_one, fence)}
    text = prompt.render(
        **told_of,
        fence=fence,
        deal=as_data(session.deal, LONGEST_LINE, fence),
        minutes=session.minutes,
        stage=session.stage.value,
        promise=_promise(session.follow_up, fence),
        summary=tuple(as_data(line, LONGEST_LINE, fence) for line in digest(told, shown)),
        recalled=_recalled(request, fence),
        earlier=beginning > 0,
        exchanges=talk,
        pasted=as_data(request.reading.pasted, LONGEST_PASTED, fence),
        message=as_data(_own_words(request), LONGEST_MESSAGE, fence),
        objection=as_data(request.objection, LONGEST_LINE, fence),
        rejected=as_data(request.rejected, LONGEST_LINE, fence),
        moves=tuple(_move(allowed, fence) for allowed in request.allowed),
    )
    return in_two(text)


def _plan(plan: OneToOne | None, fence: str) -> tuple[str, ...]:
    lines = plan.lines[:MOST_PLANNED] if plan else ()
    return tuple(as_data(line.text, LONGEST_LINE, fence) for line in lines)


def in_two(text: str) -> ChatPrompt:
    """Return a rendered prompt as its two messages, parted at the line `TURN`."""
    system, _, turn = text.partition(TURN)
    return ChatPrompt(system.strip(), turn.strip())


def _said(exchange: Exchange, fence: str) -> _Said:
    rep = as_data(exchange.utterance or "", LONGEST_UTTERANCE, fence)
    turn = exchange.turn
    return _Said(rep, as_data(turn.own, LONGEST_LINE, fence), as_data(turn.buyer, LONGEST_LINE, fence))


def _own_words(request: PhraseRequest) -> str:
    pasted = request.reading.pasted
    return request.utterance.replace(pasted, " (pasted text) ") if pasted else request.utterance


def _recalled(request: PhraseRequest, fence: str) -> tuple[_Earlier, ...]:
    own = [item for item in request.recalled if item.speaker == "rep" and not item.superseded][:MOST_RECALLED]
    return tuple(_Earlier(_day(item.at), as_data(item.text, LONGEST_LINE, fence)) for item in own)


def _day(at: datetime) -> str:
    return at.date().isoformat()


def _promise(promise: Commitment | None, fence: str) -> str:
    if promise is None:
        return ""
    return as_data(f"{promise.action} {promise.due_text}", LONGEST_LINE, fence)


def _move(allowed: AllowedMove, fence: str) -> _Move:
    about = as_data(" ".join(allowed.about.text.split()), LONGEST_LINE, fence) if allowed.about else ""
    return _Move(allowed.move.value, allowed.focus.value, about, allowed.stuck, allowed.changes_subject, allowed.hold)
