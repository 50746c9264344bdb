"""A model as a judge of whole talks, for what no rule can count: helpfulness to the rep, depth, naturalness.

Its limits belong to every figure it gives. A transcript does not show whether the rep was helped. Models favour long
and polite turns, the beginning and the end, and text like their own, though the rubrics say what must not count. So
each talk is judged alone and never beside another, and no judge is to be trusted before its agreement with people on
labelled talks is known (`evals.rating.agreement`); a kappa below 0.4 says that it is not to be used.
"""

from evals.rating.agreement import Agreement, agreement, compare
from evals.rating.labelled import Labelled, load_labelled
from evals.rating.rating import Ask, Rating, rate
from evals.rating.rubric import Rubric, talk_lines

__all__ = [
    "Agreement",
    "Ask",
    "Labelled",
    "Rating",
    "Rubric",
    "agreement",
    "compare",
    "load_labelled",
    "rate",
    "talk_lines",
]
