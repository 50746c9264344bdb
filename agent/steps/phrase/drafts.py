"""What the bank could say for the moves allowed now, best first."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn, Source
from agent.ports import PhraseRequest
from agent.steps.lead.turning import OF_A_LINE, OF_WORDS
from agent.steps.phrase.bank import BankLine, choose
from agent.steps.phrase.mirror import mirror
from agent.steps.phrase.on_plan import QUOTED, of_the_plan
from agent.steps.phrase.points import keeps_pointing

SAFE = AllowedMove(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY)
"""What can be asked at any point, without a word of the rep's in it."""

MOST_LINES = 4
"""Questions of the bank tried for one move before the next move is."""

UNHEARD = (Focus.LINE, *QUOTED)
"""What is quoted before it is asked about, whatever else goes before."""

MIRRORS_NEEDED = (CoachMove.CONTRAST,)
"""Moves that say nothing without the two statements they set side by side; a rep who is stuck has just read them."""


class Draft(NamedTuple):
    """A turn that might be said, and the words of it to be judged: a lead is fixed text, judged when it was written."""

    turn: CoachTurn
    judged: str


def drafts(request: PhraseRequest, now: datetime) -> Iterator[Draft]:
    """Yield what the bank could say: each allowed move with what goes before the question, then without it."""
    for allowed in request.allowed:
        refused: set[str] = set()
        while len(refused) < MOST_LINES:
            line = _line(request, allowed, refused)
            if line.lead and not allowed.matters:
                before = f"{line.lead} {_line_of_plan(request, allowed)}".strip()
                yield Draft(turn_of(allowed, line, before), line.text)
            elif (first := _mirror(request, allowed, line, now)) and keeps_pointing(line.id, first, request.utterance):
                turn = turn_of(allowed, line, first)
                # A line of the plan is the manager's, said back as written: only what is asked of it is judged.
                yield Draft(turn, line.text if allowed.focus in OF_WORDS else turn.text)
            if (not line.lead or allowed.matters) and not _needs_mirror(allowed):
                yield Draft(turn_of(allowed, line), line.text)
            refused.add(line.id)


def _line_of_plan(request: PhraseRequest, allowed: AllowedMove) -> str:
    """The line that a question is about which nobody has heard yet, after whatever else is said first."""
    is_said = request.reading.does(RepMove.ASKS_MARK) and allowed.about in request.reading.ideas  # its mark quotes it
    return "" if is_said or allowed.focus not in UNHEARD else of_the_plan(request.session, allowed, request.reading)


def last_resort(request: PhraseRequest) -> CoachTurn:
    """Return a question that names nothing of the rep's, for when nothing else may be said."""
    bare = request.session.model_copy(update={"deal": ""})
    allowed = SAFE.model_copy(update={"stage": request.allowed[0].stage})
    return turn_of(allowed, choose(bare, Reading(), SAFE))


def turn_of(allowed: AllowedMove, line: BankLine, first: str = "") -> CoachTurn:
    """Return a line of the bank as a turn, with what goes before it."""
    is_close = line.move is CoachMove.CLOSE
    return CoachTurn(
        move=CoachMove.HOLD if allowed.hold and not is_close else line.move,
        focus=line.focus,
        stage=allowed.stage,
        mirror=line.text if is_close else first,
        question="" if is_close else line.text,
        source=Source.BANK,
        wording=line.id,
        about=line.about,
    )


def _needs_mirror(allowed: AllowedMove) -> bool:
    """Whether the question stands on what goes before it: two statements, or the one matter it is about."""
    if allowed.focus in (*OF_A_LINE, *QUOTED):
        return not allowed.stuck
    return len(allowed.matters) == 1 or (allowed.move in MIRRORS_NEEDED and not allowed.stuck)


def _line(request: PhraseRequest, allowed: AllowedMove, refused: Collection[str]) -> BankLine:
    return choose(
        request.session,
        request.reading,
        allowed,
        request.recalled,
        utterance=request.utterance,
        refused=refused,
    )


def _mirror(request: PhraseRequest, allowed: AllowedMove, line: BankLine, now: datetime) -> str:
    return mirror(
        request.session,
        request.reading,
        allowed,
        request.recalled,
        now,
        utterance=request.utterance,
        question=line.text,
        about=line.about,
    )
