"""What can be seen of a turn in another language without knowing it."""

from collections.abc import Iterator, Sequence

from agent.domain.verdict import AnswerKind, Verdict
from agent.guard.form import form
from agent.guard.numbers import amounts
from agent.guard.said import said
from agent.ports import Judge


def is_harmless_so_far(guard: Judge, context: Sequence[str], turn: str, remembered: Sequence[str]) -> bool:
    """Return whether nothing speaks against a turn but its language.

    It quotes nothing and names no amount that the rep has not, and the guard holds none of its sentences
    that are English.
    """
    if any(_brought(context, turn, remembered)):
        return False
    parts = (guard.check(context, part, remembered=remembered) for part in form(turn).sentences)
    return all(map(_is_passed_or_unknown, parts))


def _brought(context: Sequence[str], turn: str, remembered: Sequence[str]) -> Iterator[str]:
    heard = said(context, remembered)
    words = "\n".join(line.parsed.text for line in heard.lines).casefold()
    yield from (quote for quote in form(turn).quotes if quote.casefold().strip(" .,;:!?") not in words)
    yield from (str(amount) for amount in amounts(turn) - heard.amounts)


def _is_passed_or_unknown(verdict: Verdict) -> bool:
    return not verdict.blocked or any(reason.kind is AnswerKind.UNCERTAIN_LANGUAGE for reason in verdict.reasons)
