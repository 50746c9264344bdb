"""How well a judge tells answers from coaching, on any file of labelled coach turns."""

from evals.judging.figures import Figures, KindFigures, evaluate, evaluate_set, figures, load_both
from evals.judging.judged import Judged, judge_turns, judged
from evals.judging.report import report
from evals.judging.share import Share, share

__all__ = [
    "Figures",
    "Judged",
    "KindFigures",
    "Share",
    "evaluate",
    "evaluate_set",
    "figures",
    "judge_turns",
    "judged",
    "load_both",
    "report",
    "share",
]
