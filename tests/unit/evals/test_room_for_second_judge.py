"""What a second judge can be worth is bounded by the turns that the guard leaves to it."""

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.guard.second import Band
from evals.judging.undecided import Kind, room_for_a_second_judge, room_report
from evals.loaders.turn import LabelledSet, LabelledTurn


class ScoredByName:
    """Takes a turn's score from its own words; "!" marks plain advice."""

    def check(self, context, turn, *, remembered=()):
        score = float(turn.rstrip("!"))
        reasons = (Reason(kind=AnswerKind.TELLING, span=turn),) if turn.endswith("!") else ()
        return Verdict(gives_answer=score >= 0.5, blocked=score >= 0.2, score=score, reasons=reasons)


def turns(*labelled: tuple[str, bool]) -> LabelledSet:
    return LabelledSet("ours", tuple(LabelledTurn(("rep: x",), text, gives) for text, gives in labelled), {})


SET = turns(("0.0", False), ("0.0", True), ("0.15", True), ("0.3", False), ("0.3", True), ("0.6!", True), ("0.9", True))


def test_only_undecided_turns_move_with_the_second_judge():
    room = room_for_a_second_judge(SET, ScoredByName(), Band(0.1, 0.7))
    made = {reach.second: (round(reach.caught.value, 3), reach.good_held.value) for reach in room.reaches}
    assert made == {Kind.NONE: (0.6, 0.5), Kind.RIGHT: (0.8, 0.0), Kind.LAX: (0.4, 0.0), Kind.STRICT: (0.8, 0.5)}
    assert (round(room.turns.value, 3), room.answers.value, room.good.value) == (0.429, 0.4, 0.5)


def test_the_report_names_each_second_judge():
    report = room_report("set", room_for_a_second_judge(SET, ScoredByName(), Band(0.1, 0.7)))
    assert all(kind in report for kind in Kind)
    assert "0.429 of the turns" in report
