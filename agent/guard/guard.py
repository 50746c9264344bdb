"""The judge of coach turns: does this turn give an answer?"""

from collections.abc import Sequence

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.guard.excerpt import excerpt
from agent.guard.form import faults
from agent.guard.ideas import ideas
from agent.guard.known import known_stretches
from agent.guard.likeness import Likeness
from agent.guard.plain import LONGEST_TURN, blobs, plain
from agent.guard.reasons import certain, is_worded_as_answer, likely
from agent.guard.score import UNREAD, WORDS_ALONE, Scale, Weighed, weigh, weights
from agent.guard.signs import Signs, observe
from agent.guard.tongue import is_english
from agent.ports import Embedder, PairReader

_CERTAIN = 0.95
_UNDECIDED = 0.5
_EMPTY = Verdict(gives_answer=False, blocked=True, score=0.0, reasons=(Reason(kind=AnswerKind.FORM, span=""),))


class Guard:
    """Detects answer-giving in coach turns, locally and deterministically; safe to share between threads.

    An embedder or a reader that the weights were not fitted with is left aside: the guard then judges without.
    """

    def __init__(self, embedder: Embedder | None, reader: PairReader | None = None) -> None:
        """Judge with this embedder's sense of meaning and this reader of turn and talk, or without those not there."""
        fits = embedder is not None and embedder.name in weights()
        self._likeness = Likeness(embedder if fits else None)
        self._weights = weights()[embedder.name if fits and embedder else WORDS_ALONE]
        self._reader = reader if reader is not None and reader.name in self._weights.scales else None
        self._scale = self._weights.scales[self._reader.name if self._reader else UNREAD]

    @property
    def scale(self) -> Scale:
        """How this guard scores, and where its gate and its verdict turn."""
        return self._scale

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn after this context; entries may start with "rep:" or "coach:" (the rep's when neither).

        `remembered` are the rep's own earlier words. A turn without words is blocked and is no answer;
        one in another language than English is blocked as uncertain.
        """
        text = plain(turn, LONGEST_TURN)
        if not any(char.isalnum() for char in text):
            return _EMPTY
        signs = observe(context, text, remembered, self._likeness)
        known = known_stretches(text, signs.heard)
        signs = signs.without(known)
        found = (idea for idea in ideas(signs, self._likeness) if not any(a <= idea.start < b for a, b in known))
        weighed = weigh(found, self._weights)
        wrong = (*faults(text, signs.shape), *_unreadable(turn, text))
        if not is_english(text):
            return self._uncertain(signs, text, wrong)
        reading = self._read(excerpt(context, text, remembered), text) if weighed.evidence else 0.0
        return self._judged(signs, weighed, reading, wrong)

    def _read(self, talk: str, turn: str) -> float:
        return self._reader.read(talk, turn) if self._reader else 0.0

    def _judged(self, signs: Signs, weighed: Weighed, reading: float, wrong: tuple[Reason, ...]) -> Verdict:
        told = certain(signs)
        likelihood = self._scale.score(weighed.chance, reading) if weighed.evidence else 0.0
        score = max(likelihood, _CERTAIN) if told else likelihood
        held = score >= self._scale.gate or is_worded_as_answer(signs)
        reasons = (*told, *(likely(signs, weighed) if held else ()), *wrong)
        return Verdict(
            gives_answer=score >= self._scale.verdict,
            blocked=held or bool(wrong),
            score=round(score, 4),
            reasons=tuple(dict.fromkeys(reasons)),
            questions=signs.shape.asked,
            open=signs.shape.open,
        )

    def _uncertain(self, signs: Signs, text: str, wrong: tuple[Reason, ...]) -> Verdict:
        """The verdict on another language: by the share of its words that the rep did not use, and never passed."""
        content = [unit for unit in signs.units if len(unit.word.text) > 3]
        own = sum(unit.is_own for unit in content) / len(content) if content else 0.0
        told = certain(signs)
        score = _CERTAIN if told else _UNDECIDED + (own - _UNDECIDED) / 5
        return Verdict(
            gives_answer=score > _UNDECIDED,
            blocked=True,
            score=round(score, 4),
            reasons=(*told, Reason(kind=AnswerKind.UNCERTAIN_LANGUAGE, span=text), *wrong),
            questions=signs.shape.asked,
            open=signs.shape.open,
        )


def _unreadable(turn: str, text: str) -> tuple[Reason, ...]:
    """Stretches that nobody can read, and an end too far away to be read."""
    cut = (turn[LONGEST_TURN : LONGEST_TURN + 40],) if len(turn) > LONGEST_TURN else ()
    return tuple(Reason(kind=AnswerKind.FORM, span=span) for span in (*blobs(text), *cut))
