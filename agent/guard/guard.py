"""The judge of coach turns: does this turn give an answer?"""

from collections.abc import Sequence

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.guard.form import faults
from agent.guard.likeness import Likeness
from agent.guard.plain import blobs, plain
from agent.guard.signs import Signs, foreign_in, observe
from agent.ports import Embedder


class Guard:
    """Detects answer-giving in coach turns, locally and deterministically."""

    def __init__(self, embedder: Embedder | None) -> None:
        """Judge with this embedder's sense of meaning, or by words alone when there is none."""
        self._likeness = Likeness(embedder)

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn after this context; entries may start with "rep:" or "coach:" (the rep's when neither)."""
        text = plain(turn)
        signs = observe(context, text, remembered, self._likeness)
        reasons = tuple(_told(signs))
        wrong = (*faults(text, signs.shape), *(Reason(kind=AnswerKind.FORM, span=blob) for blob in blobs(text)))
        score = min(0.99, 0.05 + 0.3 * len(reasons) + 0.15 * len(signs.foreign))
        gives = score >= 0.5
        return Verdict(
            gives_answer=gives, blocked=gives or bool(wrong) or score > 0.3, score=score, reasons=(*reasons, *wrong),
            questions=signs.shape.asked, open=signs.shape.open,
        )  # fmt: skip


def _told(signs: Signs) -> list[Reason]:
    return [
        Reason(kind=one.kind, span=one.span) for one in signs.tellings if one.certain or foreign_in(signs, one.span)
    ]
