"""The words of a turn: a model's where one may speak and passes the guard, else the bank's, checked as well."""

from collections.abc import Collection, Iterator
from datetime import datetime, tzinfo
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn, Source
from agent.ports import Judge, Phraser, PhraseRequest
from agent.steps.decide import decide
from agent.steps.phrase.bank import BankLine, choose
from agent.steps.phrase.context import heard, remembered
from agent.steps.phrase.leads import hold_sentence
from agent.steps.phrase.mirror import mirror, reminder
from agent.steps.phrase.read_back import read_back
from agent.steps.phrase.with_model import phrase_with_model
from agent.steps.progress import Progress
from agent.steps.promise import promised

SAFE = AllowedMove(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY)
"""What can be asked at any point, without a word of the rep's in it."""

MOST_LINES = 4
"""Questions of the bank tried for one move before the next move is."""

MIRRORS_NEEDED = (CoachMove.CONTRAST,)
"""Moves that say nothing without the two statements they set side by side."""


class Draft(NamedTuple):
    """A turn that might be said, and the words of it to be judged: a lead is fixed text, judged when it was written."""

    turn: CoachTurn
    judged: str


class Phrase:
    """Puts one of the allowed moves into words that the guard has passed."""

    def __init__(self, *, judge: Judge, phraser: Phraser | None, seconds: float, timezone: tzinfo) -> None:
        """Judge every turn with this judge; ask this model, if there is one, for at most so many seconds a turn."""
        self._judge = judge
        self._phraser = phraser
        self._seconds = seconds
        self._timezone = timezone

    def opening(self, session: Session, allowed: AllowedMove, now: datetime) -> CoachTurn:
        """Return the first turn of a session, from the bank: nothing was said yet that a model could build on."""
        line = choose(session, Reading(), allowed)
        reminding = reminder(session.follow_up, now, self._timezone) if session.follow_up else ""
        return _turn(allowed, line, reminding)

    def turn(
        self,
        session: Session,
        utterance: str,
        reading: Reading,
        allowed: tuple[AllowedMove, ...],
        recalled: tuple[Recalled, ...],
        now: datetime,
    ) -> tuple[CoachTurn, Reading]:
        """Return a checked turn, and the reading with what a model understood beside it."""
        first = allowed[0]
        request = PhraseRequest(
            session=session, utterance=utterance, reading=reading, allowed=allowed, recalled=recalled
        )
        if first.focus is Focus.READ_BACK:
            return self._read_back(first, Progress(session, reading), now), reading
        if self._phraser is None or first.move is CoachMove.CLOSE:
            return self._from_bank(request, now), reading
        return self._from_model(self._phraser, request, now)

    def _from_model(self, phraser: Phraser, request: PhraseRequest, now: datetime) -> tuple[CoachTurn, Reading]:
        session, reading = request.session, request.reading

        def confirm(ideas: tuple[Idea, ...]) -> tuple[AllowedMove, ...]:
            return decide(session, merged(reading, ideas))

        phrased = phrase_with_model(
            phraser, self._judge, request, self._seconds, confirm=confirm, hold_sentence=hold_sentence(session)
        )
        understood = merged(reading, phrased.ideas)
        turn = phrased.turn
        if turn is None:
            again = request.model_copy(update={"reading": understood, "allowed": decide(session, understood)})
            turn = self._from_bank(again, now).model_copy(update={"retries": max(0, phrased.spent.calls - 1)})
        return turn.model_copy(update={"model_ms": phrased.spent.seconds * 1000}), understood

    def _from_bank(self, request: PhraseRequest, now: datetime) -> CoachTurn:
        context, earlier = heard(request), remembered(request)
        for turn, own_words in self._drafts(request, now):
            verdict = self._judge.check(context, own_words, remembered=earlier)
            if not verdict.blocked or turn.move is CoachMove.CLOSE:
                return turn.model_copy(update={"score": verdict.score})
        bare = request.session.model_copy(update={"deal": ""})
        return _turn(SAFE.model_copy(update={"stage": request.allowed[0].stage}), choose(bare, Reading(), SAFE), "")

    def _drafts(self, request: PhraseRequest, now: datetime) -> Iterator[Draft]:
        """What the bank could say, best first: each allowed move with what goes before it, then without it."""
        for allowed in request.allowed:
            refused: set[str] = set()
            while len(refused) < MOST_LINES:
                line = _line(request, allowed, refused)
                if line.lead:
                    yield Draft(_turn(allowed, line, line.lead), line.text)
                elif first := _mirror(request, allowed, line, now):
                    turn = _turn(allowed, line, first)
                    yield Draft(turn, turn.text)
                if not line.lead and allowed.move not in MIRRORS_NEEDED:
                    yield Draft(_turn(allowed, line, ""), line.text)
                refused.add(line.id)

    def _read_back(self, allowed: AllowedMove, progress: Progress, now: datetime) -> CoachTurn:
        """The promise in the rep's own words; there is nothing in it that needs judging."""
        promise = promised(progress, now)
        text = read_back(promise, self._timezone) if promise else ""
        return CoachTurn(
            move=allowed.move, focus=allowed.focus, stage=allowed.stage, mirror=text, wording="code/read_back"
        )


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
    )


def merged(reading: Reading, ideas: tuple[Idea, ...]) -> Reading:
    """Return the local reading with the ideas a model found beside those the rules did."""
    known = {(idea.kind, idea.text.casefold()) for idea in reading.ideas}
    new = tuple(idea for idea in ideas if (idea.kind, idea.text.casefold()) not in known)
    return reading.model_copy(update={"ideas": (*reading.ideas, *new)}) if new else reading


def _turn(allowed: AllowedMove, line: BankLine, first: str) -> CoachTurn:
    is_close = line.move is CoachMove.CLOSE
    return CoachTurn(
        move=CoachMove.HOLD if allowed.hold else line.move,
        focus=line.focus,
        stage=allowed.stage,
        mirror=line.text if is_close else first,
        question="" if is_close else line.text,
        source=Source.BANK,
        wording=line.id,
        about=line.about,
    )
