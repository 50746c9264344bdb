"""What was said, as a judge reads it."""

import re
from typing import Final

from agent.domain.commitment import Commitment
from agent.domain.verdict import Verdict
from agent.ports import Judge, PhraseRequest

_OF_THE_BUYER: Final = re.compile(
    r"\b(?:the (?:buyer|other side|cfo|customer|committee|champion)|they|he|she)\b[^.?!]{0,30}"
    r"\b(?:said|says|asked|asks|wanted|mentioned|told|named|brought up)\b",
    re.IGNORECASE,
)
"""Says that what follows was the buyer's."""


def heard(request: PhraseRequest, *, of_the_buyer: bool = False) -> tuple[str, ...]:
    """Return the talk so far, a line a speaker, with the rep's latest message last.

    What a played buyer said is told as the rep's report of it, where the turn to be judged speaks `of_the_buyer`.
    """
    lines: list[str] = []
    for exchange in request.session.exchanges:
        if exchange.utterance:
            lines.append(f"rep: {exchange.utterance}")
        if exchange.turn.buyer and of_the_buyer:
            lines.append(f"rep: the buyer said: {exchange.turn.buyer}")
        if exchange.turn.own:
            lines.append(f"coach: {exchange.turn.own}")
    if request.utterance:
        lines.append(f"rep: {request.utterance}")
    return tuple(lines)


def judged(judge: Judge, request: PhraseRequest, words: str) -> Verdict:
    """Return the verdict on a turn: by the rep's words, and by the buyer's where the turn says whose they are.

    What a buyer said in a rehearsal may be asked about as theirs; taken up without saying so, it is nobody's.
    """
    earlier = remembered(request)
    verdict = judge.check(heard(request), words, remembered=earlier)
    has_buyer = any(exchange.turn.buyer for exchange in request.session.exchanges)
    if verdict.blocked and has_buyer and _OF_THE_BUYER.search(words):
        return judge.check(heard(request, of_the_buyer=True), words, remembered=earlier)
    return verdict


def remembered(request: PhraseRequest) -> tuple[str, ...]:
    """Return the rep's words from outside this talk: recalled, the deal's name, what they promised or plan to say."""
    session = request.session
    promises = (promise for promise in (session.follow_up, *session.commitments) if promise)
    own = (recalled.text for recalled in request.recalled if recalled.speaker == "rep")
    planned = (line.text for line in session.one_to_one.lines) if session.one_to_one else ()
    return tuple(text for text in (*own, session.deal, *map(_words, promises), *planned) if text)


def _words(promise: Commitment) -> str:
    parts = (promise.action, promise.due_text, promise.first_step, promise.measure, promise.obstacle, promise.if_then)
    return ". ".join(part for part in parts if part)
