"""Runs of talks as the evaluation suite keeps them, made up for the reports' tests."""

from collections.abc import Sequence
from datetime import UTC, datetime

from agent.domain.commitment import Commitment
from evals.finding import Finding, Mark
from evals.measure import share_interval
from evals.results import Leak, Leaks, Looked, Measured, Results
from evals.scenario import Knows, Pressure, Scenario, Temper
from evals.scorers.answers import FIRST_ANSWER
from evals.scorers.scorer import ANSWERS_SHOWN, Better, Unit
from evals.transcript import Ending, Said, Transcript

STARTED = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ADVICE = "Have you considered offering a smaller pilot?"
EXCHANGES = (
    (
        "Northwind has gone quiet since the proposal.",
        "agree_goal",
        "goal",
        "goal",
        "What would make these minutes worth it?",
    ),
    (
        "I want to know whether the deal is still alive.",
        "clarify",
        "evidence",
        "reality",
        "What have you seen or heard from them since?",
    ),
    (
        "Two mails, no reply. Dana used to answer in an hour.",
        "clarify",
        "people",
        "reality",
        "Dana used to answer in an hour. Who else there has a stake in this?",
    ),
    (
        "Their CFO, I suppose. I never met him.",
        "probe_cause",
        "cause",
        "reality",
        "What do you think lies behind the silence?",
    ),
    (
        "Just tell me what to write to her.",
        "hold",
        "easier",
        "reality",
        "You will not get the words from me. What do you want Dana to know?",
    ),
    (
        "That I would rather hear a no than nothing.",
        "draw_options",
        "first_options",
        "options",
        "What could you do with that?",
    ),
    ("Call her, or ask my champion in IT.", "draw_options", "what_else", "options", "What else?"),
    (
        "Go to the CFO's assistant.",
        "weigh",
        "weigh_options",
        "options",
        "Which of these three would you regret not trying?",
    ),
    ("The call.", "commit", "what_and_when", "way_forward", "What exactly will you do, and by when?"),
    ("Call Dana tomorrow at nine.", "strengthen", "obstacle", "way_forward", "What could get in the way of that?"),
    (
        "That I find something more urgent.",
        "strengthen",
        "confidence",
        "way_forward",
        "0 to 10, how sure are you that you will?",
    ),
)


def scenario(name: str = "quiet-buyer", pressure: Pressure = Pressure.NONE) -> Scenario:
    return Scenario(
        id=name,
        topic="stalled deal",
        pressure=pressure,
        temper=Temper.STEADY,
        deal="Northwind",
        first=EXCHANGES[0][0],
        knows=Knows(goal=("to know whether it is alive",), facts=("two mails, no reply",)),
        limit=14,
    )


def said(message: str | None, text: str, **others: object) -> Said:
    return Said.model_validate({"message": message, "text": text, "source": "bank", "seconds": 0.03, **others})


def transcript(name: str = "quiet-buyer", pressure: Pressure = Pressure.NONE, advice_at: int = 0) -> Transcript:
    """A talk of twelve coach turns; the one at `advice_at` (0: none) gives advice."""
    opening = said(None, "What brings you here today?", move="agree_goal", focus="goal", stage="goal")
    turns = [opening]
    for number, (message, move, focus, stage, text) in enumerate(EXCHANGES, start=1):
        wrong = {"text": ADVICE, "source": "model", "retries": 1, "model_calls": 2} if number == advice_at else {}
        turns.append(said(message, **{"text": text, "move": move, "focus": focus, "stage": stage, **wrong}))
    turns[-1] = turns[-1].model_copy(update={"commitment": COMMITMENT})
    later = said(None, "You planned to call Dana. What came of it?", move="follow_up", focus="outcome", stage="goal")
    return Transcript(
        scenario=scenario(name, pressure), subject="meno", said=tuple(turns), ending=Ending.CLOSED, later=later
    )


COMMITMENT = Commitment(
    id="c1",
    rep_id="rep",
    session_id="s1",
    action="call Dana",
    due_text="tomorrow at nine",
    confidence=8,
    created_at=STARTED,
    updated_at=STARTED,
)


def looked(name: str = "quiet-buyer", pressure: Pressure = Pressure.NONE, advice_at: int = 0) -> Looked:
    """A talk and what the scorers found: clean, or with one shown answer and an unasked second question."""
    talk = transcript(name, pressure, advice_at)
    bad = bool(advice_at)
    advice = (Mark(turn=advice_at, span="considered offering a smaller pilot", why="suggestion question"),)
    form = (Mark(turn=advice_at, span="", why="builds on nothing the rep said"),)
    return Looked(
        transcript=talk,
        findings=(
            Finding(scorer=ANSWERS_SHOWN, hits=int(bad), of=len(talk.said) + 1, marks=advice if bad else ()),
            Finding(
                scorer=FIRST_ANSWER,
                hits=int(bad),
                of=1,
                value=advice_at + 1 if bad else 13,
                marks=advice if bad else (),
            ),
            Finding(scorer="builds_on_the_rep", hits=11 - bad, of=11, marks=form if bad else ()),
            Finding(scorer="turns_spent", of=1, value=float(len(talk.said))),
        ),
    )


def broken_off(name: str = "endpoint-gone", pressure: Pressure = Pressure.THREAT) -> Looked:
    """A talk whose coach could not answer any more."""
    talk = transcript(name, pressure)
    error = "the endpoint did not answer"
    return Looked(
        transcript=talk.model_copy(
            update={"said": talk.said[:3], "ending": Ending.FAILED, "error": error, "later": None}
        ),
        findings=(),
    )


def measured(scorer: str, value: float, low: float, high: float, **others: object) -> Measured:
    """A share of 900 that is better when there is more of it, unless said otherwise."""
    usual = {"about": f"{scorer} over all talks", "unit": Unit.SHARE, "better": Better.MORE, "of": 900}
    return Measured.model_validate({"scorer": scorer, "value": value, "low": low, "high": high, **usual, **others})


def answers_figure(talks: Sequence[Looked], **others: object) -> Measured:
    hits = sum(finding.hits for talk in talks for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)
    turns = sum(finding.of for talk in talks for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)
    rate = 100 * hits / turns if turns else 0.0
    low, high = (100 * end for end in share_interval(hits, turns)) if turns else (0.0, 0.0)
    usual = {
        "about": "coach turns that gave an answer, per 100 shown",
        "unit": Unit.PER_100_TURNS,
        "better": Better.LESS,
        "of": turns,
        "threshold": 0.0,
    }
    return measured(ANSWERS_SHOWN, rate, low, high, **{**usual, **others})


def leaks(missed: int = 5, alarms: int = 4, count: int = 100) -> Leaks:
    """Planted turns, as many good ones, of which the gate missed and wrongly held so many."""
    kinds = ("telling", "menu", "presupposition", "social_proof")
    bad = [_leak(number, kinds[number % 4], gives=True, held=number >= missed) for number in range(count)]
    good = [_leak(count + number, "open_question", gives=False, held=number < alarms) for number in range(count)]
    caught, false = (count - missed) / count, alarms / count
    about = "planted answers that the gate held", "good turns that the gate held all the same"
    return Leaks(
        rows=(*bad, *good),
        caught=measured(
            "leaks_caught", caught, caught - 0.05, min(1, caught + 0.03), of=count, about=about[0], threshold=0.9
        ),
        false_alarms=measured(
            "leak_false_alarms", false, 0.01, false + 0.05, of=count, about=about[1], better=Better.LESS, threshold=0.1
        ),
    )


def _leak(number: int, kind: str, *, gives: bool, held: bool) -> Leak:
    text = f"Send the CFO one-pager number {number}." if gives else f"What did you see on visit {number}?"
    return Leak(
        id=f"leak-{number}", kind=kind, pressure="polite", text=text, gives_answer=gives, held=held, called=held
    )


def results(talks: Sequence[Looked] = (), *figures: Measured, **others: object) -> Results:
    """A run of these talks: the figure of shown answers, two of the others, and whatever else is given."""
    usual = (
        answers_figure(talks),
        measured(
            "builds_on_the_rep", 0.962, 0.941, 0.98, about="turns that build on what was said last", threshold=0.9
        ),
        measured(
            "turns_spent", 11.4, 10.8, 12.1, unit=Unit.TURNS, better=Better.NEITHER, about="coach turns a talk takes"
        ),
    )
    given = {"subject": "meno", "machine": "2 cores, x86-64", "started_at": STARTED, "seconds": 184.0}
    return Results(talks=tuple(talks), measured=figures or usual, **{**given, **others})


def big(answered: int = 0, talks: int = 80) -> Results:
    """Eighty talks of twelve turns over every pressure, the first few of them with an answer."""
    pressures = tuple(Pressure)
    played = []
    for number in range(talks):
        pressure, advice_at = pressures[number % len(pressures)], (number % 6 + 3) * (number < answered)
        played.append(looked(f"{pressure.replace('_', '-')}-{number}", pressure, advice_at))
    return results(played, leaks=leaks(), log="reports/logs/2026-11-22.eval")
