"""What a talk takes: words, turns, time, tokens, calls, and how much of it a model phrased."""

import numpy as np

from agent.domain.turn import Source
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.wording import count_words
from evals.transcript import Transcript

REP_WORDS = "rep_words"
TURNS = "turns"
SECONDS, SECONDS_P95 = "seconds", "seconds_p95"
TOKENS, MODEL_CALLS, MODEL_PHRASED = "tokens", "model_calls", "model_phrased"


def rep_words(transcript: Transcript, _: Judge) -> Finding:
    """Count the rep's words among all words of the talk, without those of a call that is played in it."""
    rep = sum(count_words(said.message or "") for said in transcript.said if not said.buyer)
    return Finding(scorer=REP_WORDS, hits=rep, of=rep + sum(count_words(said.text) for said in transcript.said))


def turns(transcript: Transcript, _: Judge) -> Finding:
    """Count the coach's turns, the opening among them."""
    return _number(TURNS, len(transcript.said))


def seconds(transcript: Transcript, _: Judge) -> Finding:
    """Return the mean seconds of a turn; nothing where nobody took the time."""
    taken = [said.seconds for said in transcript.said]
    return _number(SECONDS, float(np.mean(taken))) if any(taken) else Finding(scorer=SECONDS)


def seconds_p95(transcript: Transcript, _: Judge) -> Finding:
    """Return the seconds that 95 % of this talk's turns stay under, with the slowest turn marked."""
    taken = [said.seconds for said in transcript.said]
    if not any(taken):
        return Finding(scorer=SECONDS_P95)
    slowest = int(np.argmax(taken))
    mark = Mark(turn=slowest, span=transcript.said[slowest].text, why=f"{taken[slowest]:.2f} s")
    return _number(SECONDS_P95, float(np.quantile(taken, 0.95))).model_copy(update={"marks": (mark,)})


def tokens(transcript: Transcript, _: Judge) -> Finding:
    """Return the tokens a model read and wrote in this talk; nothing where a model spoke and nobody counted."""
    spent = sum(said.tokens for said in transcript.said)
    no_model = _says_source(transcript) and not _calls(transcript)
    return _number(TOKENS, spent) if spent or no_model else Finding(scorer=TOKENS)


def model_calls(transcript: Transcript, _: Judge) -> Finding:
    """Return the model calls a turn took on average; nothing where nobody counted them."""
    if not (_calls(transcript) or _says_source(transcript)):
        return Finding(scorer=MODEL_CALLS)
    return _number(MODEL_CALLS, _calls(transcript) / max(1, len(transcript.said)))


def model_phrased(transcript: Transcript, _: Judge) -> Finding:
    """Count turns in a model's words among those that say whose words they are."""
    known = [said for said in transcript.said if said.source]
    return Finding(scorer=MODEL_PHRASED, hits=sum(1 for said in known if said.source == Source.MODEL), of=len(known))


def _calls(transcript: Transcript) -> int:
    return sum(said.model_calls for said in transcript.said)


def _says_source(transcript: Transcript) -> bool:
    return any(said.source for said in transcript.said)


def _number(name: str, value: float) -> Finding:
    return Finding(scorer=name, of=1, value=float(value))
