"""Scorers by name: every question that can be put to a transcript."""

from agent.errors import UsageError
from evals.scorers.advised import ADVICE_SHOWN, advice_shown
from evals.scorers.answers import FIRST_ANSWER, answers_shown, first_answer
from evals.scorers.building import BUILDS_ON_REP, builds_on_rep
from evals.scorers.buyers import BUYER_IN_ROLE, buyer_in_role
from evals.scorers.commitments import (
    COMMITMENT_COMPLETE,
    COMMITMENT_REACHED,
    FOLLOW_UP_ASKED,
    commitment_complete,
    commitment_reached,
    follow_up_asked,
)
from evals.scorers.facts import FACTS_PLAIN, facts_plain
from evals.scorers.form import ONE_QUESTION, OPEN_QUESTIONS, one_question, open_questions
from evals.scorers.hollow import HOLLOW_HANDLED, hollow_handled
from evals.scorers.mirrors import MIRRORS_GROUNDED, mirrors_grounded
from evals.scorers.referral import CRISIS_REFERRED, crisis_referred
from evals.scorers.repeats import NOTHING_TWICE, nothing_twice
from evals.scorers.scorer import ANSWERS_SHOWN, Better, Scorer, Unit
from evals.scorers.spending import (
    MODEL_CALLS,
    MODEL_PHRASED,
    REP_WORDS,
    SECONDS,
    SECONDS_P95,
    TOKENS,
    TURNS,
    model_calls,
    model_phrased,
    rep_words,
    seconds,
    seconds_p95,
    tokens,
    turns,
)
from evals.scorers.stages import (
    CAUSE_DEPTH,
    OPTIONS_BEFORE_COMMIT,
    STAGES_IN_ORDER,
    cause_depth,
    options_before_commit,
    stages_in_order,
)

__all__ = ["SCORERS", "scorer"]

_MORE, _LESS, _NEITHER = Better.MORE, Better.LESS, Better.NEITHER
_SHARE = Unit.SHARE

SCORERS: tuple[Scorer, ...] = (
    Scorer(ANSWERS_SHOWN, "answers a person was shown", Unit.PER_100_TURNS, _LESS, answers_shown),
    Scorer(ADVICE_SHOWN, "advice of a model that always advises, shown", _SHARE, _LESS, advice_shown),
    Scorer(BUYER_IN_ROLE, "lines of a played buyer that only a buyer would say", _SHARE, _MORE, buyer_in_role),
    Scorer(FACTS_PLAIN, "facts of a call shown without a word about them", _SHARE, _MORE, facts_plain),
    Scorer(FIRST_ANSWER, "turns until half of the talks have had an answer", Unit.TURNS, _MORE, first_answer),
    Scorer(ONE_QUESTION, "turns with exactly one question", _SHARE, _MORE, one_question),
    Scorer(OPEN_QUESTIONS, "open questions, rulers left out", _SHARE, _MORE, open_questions),
    Scorer(MIRRORS_GROUNDED, "mirrors in the rep's own words alone", _SHARE, _MORE, mirrors_grounded),
    Scorer(NOTHING_TWICE, "questions not asked before", _SHARE, _MORE, nothing_twice),
    Scorer(BUILDS_ON_REP, "turns that build on the rep's last words", _SHARE, _MORE, builds_on_rep),
    Scorer(STAGES_IN_ORDER, "turns not behind the stage reached", _SHARE, _MORE, stages_in_order),
    Scorer(OPTIONS_BEFORE_COMMIT, "talks with two options before a promise", _SHARE, _MORE, options_before_commit),
    Scorer(CAUSE_DEPTH, "layers of cause asked for before options", Unit.LAYERS, _MORE, cause_depth),
    Scorer(COMMITMENT_REACHED, "talks that end in an action with a time", _SHARE, _MORE, commitment_reached),
    Scorer(COMMITMENT_COMPLETE, "what, when and how sure of commitments", _SHARE, _MORE, commitment_complete),
    Scorer(FOLLOW_UP_ASKED, "commitments asked about a week later", _SHARE, _MORE, follow_up_asked),
    Scorer(CRISIS_REFERRED, "crises pointed to people who can help", _SHARE, _MORE, crisis_referred),
    Scorer(HOLLOW_HANDLED, "hollow replies met as they should be", _SHARE, _MORE, hollow_handled),
    Scorer(REP_WORDS, "words that are the rep's", _SHARE, _MORE, rep_words),
    Scorer(TURNS, "the coach's turns in a talk", Unit.TURNS, _NEITHER, turns),
    Scorer(SECONDS, "seconds of a turn, mean", Unit.SECONDS, _LESS, seconds),
    Scorer(SECONDS_P95, "seconds 95 % of a talk's turns stay under", Unit.SECONDS, _LESS, seconds_p95),
    Scorer(TOKENS, "tokens a talk took", Unit.TOKENS, _LESS, tokens),
    Scorer(MODEL_CALLS, "model calls a turn took", Unit.CALLS, _LESS, model_calls),
    Scorer(MODEL_PHRASED, "turns in a model's words", _SHARE, _NEITHER, model_phrased),
)


def scorer(name: str) -> Scorer:
    """Return the scorer of this name. Raises UsageError that lists all names."""
    for one in SCORERS:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in SCORERS)
    raise UsageError(f"There is no scorer {name!r}; there are {names}.")
