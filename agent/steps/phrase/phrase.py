"""The words of a turn: a model's where one may speak and passes the guard, else the bank's, checked as well."""

from collections.abc import Collection
from datetime import datetime, tzinfo

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.judges import BoundedJudge
from agent.language.other_tongue import language_asked_for
from agent.language.tongues import language_of
from agent.metering import Count, count
from agent.ports import Judge, Phraser, PhraseRequest
from agent.steps.answers import READ_BACK_WORDING
from agent.steps.decide import decide
from agent.steps.decide.rules import is_refused
from agent.steps.lead.turning import OF_WORDS
from agent.steps.phrase.acknowledge import acknowledged
from agent.steps.phrase.bank import choose
from agent.steps.phrase.context import judged
from agent.steps.phrase.drafts import drafts, last_resort, turn_of
from agent.steps.phrase.leads import hold_sentence
from agent.steps.phrase.on_plan import of_the_plan
from agent.steps.phrase.read_back import kept, read_back
from agent.steps.phrase.said_before import said_before
from agent.steps.phrase.with_model import phrase_with_model
from agent.steps.progress import Progress
from agent.steps.promise import standing

TO_THE_LETTER = (Focus.READ_BACK, Focus.THEN_AND_NOW, Focus.NOTICE, Focus.COMPARED, *OF_WORDS, *OF_THE_PLATE)
"""What no model words: it would retell what was said or counted, or be words for somebody else."""


class Phrase:
    """Puts one of the allowed moves into words that the guard has passed."""

    def __init__(
        self,
        *,
        judge: Judge,
        phraser: Phraser | None,
        seconds: float,
        timezone: tzinfo,
        second: BoundedJudge | None = None,
        languages: Collection[str] = (),
    ) -> None:
        """Judge every turn with this judge; ask this model, if there is one, for at most so many seconds a turn.

        Where a `second` judge is given it judges the model's turns. `languages` are the codes of those that
        the model may be answered in beside English.
        """
        self._judge = judge
        self._second = second
        self._languages = frozenset(languages)
        self._phraser = phraser
        self._seconds = seconds
        self._timezone = timezone

    def opening(self, session: Session, allowed: AllowedMove, now: datetime, ended: Session | None = None) -> CoachTurn:
        """Return the first turn of a session, from the bank: nothing was said yet that a model could build on.

        `ended` is the session that this one goes on from.
        """
        line = choose(session, Reading(), allowed)
        before = of_the_plan(session, allowed) or said_before(session, ended, now, self._timezone)
        return turn_of(allowed, line, before)

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
        # What the rep said then and says now, and what was counted, is told to the letter: no model retells it.
        is_fixed = first.move is CoachMove.CLOSE or first.focus in TO_THE_LETTER
        if self._phraser is None or is_fixed or self._is_beyond(request):
            turn = self._from_code(request, now)
        else:
            turn, reading = self._from_model(self._phraser, request, now)
        return acknowledged(turn, Progress(session, reading), self._timezone, now), reading

    def _from_model(self, phraser: Phraser, request: PhraseRequest, now: datetime) -> tuple[CoachTurn, Reading]:
        session, reading = request.session, request.reading

        def confirm(ideas: tuple[Idea, ...]) -> tuple[AllowedMove, ...]:
            return decide(session, reading.and_ideas(ideas))

        phrased = phrase_with_model(
            phraser,
            self._judge,
            request,
            self._seconds,
            second=self._second,
            confirm=confirm,
            hold_sentence=hold_sentence(session),
        )
        understood = reading.and_ideas(phrased.ideas)
        turn = phrased.turn
        if turn is None:
            count(Count.BANK_INSTEAD)
            allowed = decide(session, understood)
            again = request.model_copy(update={"reading": _for_the_bank(understood), "allowed": allowed})
            turn = self._from_code(again, now).model_copy(update={"retries": phrased.spent.retries})
        return turn.model_copy(update={"model_ms": phrased.spent.seconds * 1000}), understood

    def _is_beyond(self, request: PhraseRequest) -> bool:
        """Whether the message is in a language in which no model's turn could be judged: then code speaks, English."""
        if not request.reading.does(RepMove.SPEAKS_OTHER_LANGUAGE):
            return False
        asked = language_asked_for(request.utterance)
        return (language_of(request.utterance) if asked is None else asked) not in self._languages

    def _from_code(self, request: PhraseRequest, now: datetime) -> CoachTurn:
        first = request.allowed[0]
        progress = Progress(request.session, request.reading)
        if first.focus is Focus.READ_BACK and not is_refused(progress):
            return self._read_back(first, progress, now)
        if first.focus is Focus.READ_BACK:  # no to it, and not what else: asked openly how it shall read
            request = request.model_copy(update={"allowed": (first.model_copy(update={"stuck": True}),)})
        for turn, own_words in drafts(request, now):
            verdict = judged(self._judge, request, own_words)
            if not verdict.blocked or turn.move is CoachMove.CLOSE:
                return turn.model_copy(update={"score": verdict.score})
        return last_resort(request)

    def _read_back(self, allowed: AllowedMove, progress: Progress, now: datetime) -> CoachTurn:
        """The promise in the rep's own words; there is nothing in it that needs judging."""
        promises = standing(progress, now)
        say = kept if progress.is_confirmed else read_back
        text = say(promises, self._timezone) if promises else ""
        return CoachTurn(
            move=allowed.move, focus=allowed.focus, stage=allowed.stage, mirror=text, wording=READ_BACK_WORDING
        )


def _for_the_bank(reading: Reading) -> Reading:
    """The same reading, where only the model could speak the language of the message: the bank says that in English."""
    named = {RepMove.SPEAKS_OTHER_LANGUAGE: RepMove.SPEAKS_COVERED_LANGUAGE}
    return reading.model_copy(update={"moves": tuple(named.get(move, move) for move in reading.moves)})
