"""Small talks for scorers: what was said, whoever coached."""

from collections.abc import Sequence
from datetime import UTC, datetime

from agent.domain.commitment import Commitment
from agent.domain.verdict import AnswerKind, Reason, Verdict
from evals.finding import Finding
from evals.results import Looked
from evals.scenario import Knows, Scenario
from evals.transcript import Ending, Said, Transcript

OPENING = "What would you like to think through today?"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class JudgeOf:
    """A judge that calls a turn an answer when one of these words stands in it, and keeps what it was asked."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.heard: list[tuple[tuple[str, ...], str]] = []
        self.remembered: list[tuple[str, ...]] = []

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        self.heard.append((tuple(context), turn))
        self.remembered.append(tuple(remembered))
        spans = [word for word in self.words if word in turn]
        reasons = tuple(Reason(kind=AnswerKind.TELLING, span=span) for span in spans)
        return Verdict(gives_answer=bool(spans), blocked=bool(spans), score=float(bool(spans)), reasons=reasons)


def talk(*lines: str, opening: str = OPENING, later: str = "", **scenario: object) -> Transcript:
    """Return a talk with a subject that has no more than words: rep, coach, rep, coach."""
    pairs = zip(lines[::2], lines[1::2], strict=True)
    said = [Said(text=opening), *(Said(message=message, text=text) for message, text in pairs)]
    return transcript(*said, later=Said(text=later) if later else None, **scenario)


def transcript(*said: Said, later: Said | None = None, **scenario: object) -> Transcript:
    """Return a talk of these turns."""
    first = next((one.message for one in said if one.message), "Hello.")
    return Transcript(
        scenario=a_scenario(first=first, **scenario), subject="a coach", said=said, ending=Ending.CLOSED, later=later
    )


def a_scenario(**fields: object) -> Scenario:
    """Return a scenario with these fields and plain ones for the rest."""
    given: dict[str, object] = {
        "id": "a-talk",
        "topic": "stalled",
        "first": "Hello.",
        "knows": Knows(goal=(), facts=()),
        "limit": 20,
    }
    return Scenario.model_validate(given | fields)


def turn(message: str | None, question: str, *, mirror: str = "", **fields: object) -> Said:
    """Return a turn of a subject that says what its turns do."""
    text = " ".join(part for part in (mirror, question) if part)
    given = {"message": message, "text": text, "mirror": mirror, "question": question}
    return Said.model_validate(given | {"move": "clarify", "focus": "situation", "source": "bank"} | fields)


def met(message: str, buyer: str, **fields: object) -> Said:
    """Return a turn in which a played buyer alone speaks."""
    return turn(message, "", buyer=buyer, **({"move": "play", "focus": "answers"} | fields))


def a_commitment(**fields: object) -> Commitment:
    """Return a commitment to ring Dana, whole but for the fields given otherwise."""
    given: dict[str, object] = {
        "id": "c1",
        "rep_id": "r1",
        "session_id": "s1",
        "action": "ring Dana",
        "due_text": "on Friday",
        "due_at": NOW,
        "confidence": 7,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Commitment.model_validate(given | fields)


def looked(*findings: Finding, **scenario: object) -> Looked:
    """Return a talk in which this was found."""
    return Looked(transcript=talk("Hello.", "What else?", **scenario), findings=findings)
