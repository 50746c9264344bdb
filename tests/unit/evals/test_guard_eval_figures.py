"""Figures of the guard on labelled turns."""

import json

import numpy as np
import pytest

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.errors import UsageError
from evals.judging import Judged, evaluate, figures, report, share
from evals.judging.draws import Draws

ADVICE = (Reason(kind=AnswerKind.TELLING, span="send"),)
FORM = (Reason(kind=AnswerKind.FORM, span="!"),)


class Reader:
    """A judge that calls a turn an answer when it holds "send", and holds back orders with an exclamation mark too."""

    def check(self, context, turn, *, remembered=()):
        called = "send" in turn.lower()
        return verdict(0.9 if called else 0.1, called=called, held=called or "!" in turn)


def verdict(score, *, called=False, held=False, reasons=()):
    return Verdict(gives_answer=called, blocked=held, score=score, reasons=reasons)


def written(folder, *rows):
    path = folder / "turns.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def row(text, gives_answer, kind="open_question"):
    return {"context": ["rep: Hm."], "text": text, "gives_answer": gives_answer, "kind": kind}


def scored(pairs, talks=None):
    return [
        Judged(label, "", verdict(score), talks[number] if talks else str(number))
        for number, (label, score) in enumerate(pairs)
    ]


def test_figures_count_what_was_caught_and_what_was_wrongly_called(tmp_path):
    path = written(
        tmp_path,
        row("Send it.", True, "telling"),
        row("Call him!", True, "telling"),
        row("What did he send?", False),
        row("What next?", False),
    )
    found = evaluate(path, Reader())
    assert (found.turns, found.answers) == (4, 2)
    assert (found.precision.value, found.recall.value, found.f1.value) == (0.5, 0.5, 0.5)
    assert (found.false_alarms.value, found.gate_recall.value, found.gate_false_alarms.value) == (0.5, 1.0, 0.5)
    assert found.auc.value == 0.5
    assert 0.0 <= found.recall.low < 0.5 < found.recall.high <= 1.0


def test_figures_by_kind_tell_recall_from_false_alarms(tmp_path):
    path = written(
        tmp_path,
        row("Send it.", True, "telling"),
        row("Call him!", True, "telling"),
        row("What did he send?", False),
        row("What next?", False, "telling"),
    )
    found = [(one.kind, one.gives_answer, one.turns, one.called.value, one.held.value) for one in _kinds(path)]
    assert found == [
        ("telling", True, 2, 0.5, 1.0),
        ("open_question", False, 1, 1.0, 1.0),
        ("telling", False, 1, 0.0, 0.0),
    ]


def _kinds(path):
    return evaluate(path, Reader()).kinds


def test_turns_without_a_kind_have_figures_too(tmp_path):
    rows = [{"context": "rep: Hm.", "text": text, "gives_answer": text == "Send it."} for text in ("Send it.", "Why?")]
    path = written(tmp_path, *rows)
    assert [one.kind for one in _kinds(path)] == ["of no named kind", "of no named kind"]
    assert "of no named kind" in report("turns", evaluate(path, Reader()))


def test_a_judge_that_never_calls_anything_an_answer_has_no_precision():
    found = figures(scored([(True, 0.2), (False, 0.1)]))
    assert (found.precision.value, found.recall.value, found.f1.value) == (0.0, 0.0, 0.0)
    assert found.recall.high > 0.0


def test_the_area_under_the_curve_counts_ties_half():
    found = figures(scored([(True, 0.9), (True, 0.5), (False, 0.5), (False, 0.1)]))
    assert found.auc.value == pytest.approx(3.5 / 4)


def test_the_area_under_the_curve_is_that_of_all_pairs():
    random = np.random.default_rng(3)
    pairs = [(bool(random.random() < 0.4), round(float(random.random()), 1)) for _ in range(200)]
    answers = [score for label, score in pairs if label]
    others = [score for label, score in pairs if not label]
    by_hand = np.mean([(a > b) + (a == b) / 2 for a in answers for b in others])
    found = figures(scored(pairs)).auc
    assert found.value == pytest.approx(by_hand)
    assert found.low < found.value < found.high


def test_intervals_are_wider_when_turns_hang_together_in_talks():
    random = np.random.default_rng(5)
    hits = np.repeat(random.random(30) < 0.5, 10)
    everyone = np.ones(300, dtype=bool)
    together = Draws([str(number // 10) for number in range(300)]).share(hits, everyone)
    apart = Draws([str(number) for number in range(300)]).share(hits, everyone)
    assert together.value == apart.value
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_the_same_turns_have_the_same_figures():
    turns = scored([(number % 3 == 0, number / 100) for number in range(100)])
    assert figures(turns) == figures(turns)


def test_a_share_of_all_turns_still_has_an_interval():
    found = Draws(["a", "b", "c"]).share(np.array([True] * 3), np.array([True] * 3))
    assert found == share(np.array([True] * 3), np.array([True] * 3))
    assert found.low < found.high == 1.0


def test_calibration_is_perfect_when_scores_are_shares_of_answers():
    pairs = [(number < 2, 0.25) for number in range(8)] + [(number < 6, 0.75) for number in range(8)]
    found = figures(scored(pairs)).calibration
    assert found.error.value == pytest.approx(0.0)
    assert found.brier.value == pytest.approx(0.25 * 0.75)
    assert [(one.low, one.high, one.turns, one.answers.value) for one in found.bins] == [
        (0.2, 0.3, 8, 0.25),
        (0.7, 0.8, 8, 0.75),
    ]


def test_calibration_tells_how_far_scores_are_off():
    found = figures(scored([(False, 0.95), (False, 0.95), (False, 0.95), (True, 0.05)])).calibration
    assert found.error.value == pytest.approx(0.95)
    assert found.brier.value == pytest.approx(0.95**2)


def test_a_score_of_one_belongs_to_the_last_bin():
    found = figures(scored([(True, 1.0), (False, 0.0)])).calibration
    assert [(one.low, one.high) for one in found.bins] == [(0.0, 0.1), (0.9, 1.0)]


def test_both_ends_of_a_threshold_are_told():
    points = {one.threshold: one for one in figures(scored([(True, 0.8), (True, 0.3), (False, 0.4)])).tradeoff.points}
    assert (points[0.25].recall.value, points[0.25].false_alarms.value) == (1.0, 1.0)
    assert (points[0.5].recall.value, points[0.5].false_alarms.value) == (0.5, 0.0)


def test_the_thresholds_in_use_are_read_off_the_verdicts():
    turns = [
        Judged(True, "", verdict(0.62, called=True, held=True, reasons=ADVICE), "a"),
        Judged(True, "", verdict(0.31, held=True, reasons=ADVICE), "b"),
        Judged(False, "", verdict(0.02, held=True, reasons=FORM), "c"),
    ]
    found = figures(turns).tradeoff
    assert (found.verdict, found.gate) == (0.62, 0.31)
    assert all(abs(one.threshold - 0.62) < 0.12 or abs(one.threshold - 0.31) < 0.12 for one in found.around())


def test_the_report_holds_every_figure_of_a_set(tmp_path):
    path = written(tmp_path, row("Send it.", True, "telling"), row("What next?", False))
    lines = report("mine", evaluate(path, Reader()))
    for words in ("mine: 2 turns", "F1", "AUC", "gate false alarms", "Brier", "calibration", "telling", "verdict"):
        assert words in lines


def test_figures_can_be_written_to_a_file_and_read_again(tmp_path):
    found = evaluate(written(tmp_path, row("Send it.", True, "telling"), row("What next?", False)), Reader())
    assert type(found).model_validate(json.loads(json.dumps(found.model_dump(mode="json")))) == found


@pytest.mark.parametrize("line", ["{", "[]", '{"text": "What next?", "gives_answer": false}'])
def test_a_broken_line_is_named_by_its_number(tmp_path, line):
    path = tmp_path / "turns.jsonl"
    path.write_text(json.dumps(row("What next?", False)) + "\n" + line, encoding="utf-8")
    with pytest.raises(UsageError, match=r"turns\.jsonl: line 2"):
        evaluate(path, Reader())


def test_a_set_of_one_label_alone_has_no_figures_and_is_not_judged(tmp_path):
    with pytest.raises(UsageError, match="turns that give answers"):
        evaluate(written(tmp_path, row("What next?", False)), None)
