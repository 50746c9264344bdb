"""What was said, as a judge reads it."""

from agent.domain.commitment import Commitment
from agent.ports import PhraseRequest


def heard(request: PhraseRequest) -> tuple[str, ...]:
    """Return the talk so far, a line a speaker, with the rep's latest message last."""
    lines: list[str] = []
    for exchange in request.session.exchanges:
        if exchange.utterance:
            lines.append(f"rep: {exchange.utterance}")
        if exchange.turn.buyer:
            lines.append(f"rep: the buyer said: {exchange.turn.buyer}")
        if exchange.turn.own:
            lines.append(f"coach: {exchange.turn.own}")
    if request.utterance:
        lines.append(f"rep: {request.utterance}")
    return tuple(lines)


def remembered(request: PhraseRequest) -> tuple[str, ...]:
    """Return the rep's words from outside this talk: recalled ones, the deal's name, what they promised."""
    session = request.session
    promises = (promise for promise in (session.follow_up, session.commitment, *session.also) if promise)
    own = (recalled.text for recalled in request.recalled if recalled.speaker == "rep")
    return tuple(text for text in (*own, session.deal, *map(_words, promises)) if text)


def _words(promise: Commitment) -> str:
    parts = (promise.action, promise.due_text, promise.first_step, promise.measure, promise.obstacle, promise.if_then)
    return ". ".join(part for part in parts if part)
