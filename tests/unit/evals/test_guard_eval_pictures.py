"""The pictures of the guard's score."""

from xml.etree import ElementTree

from agent.domain.verdict import AnswerKind, Reason, Verdict
from evals.judging import Judged, figures
from evals.judging.drawn import reliability, thresholds

SVG = "{http://www.w3.org/2000/svg}"
ADVICE = (Reason(kind=AnswerKind.TELLING, span="send"),)


def judged(score, gives_answer):
    held = score >= 0.2
    verdict = Verdict(gives_answer=score >= 0.5, blocked=held, score=score, reasons=ADVICE if held else ())
    return Judged(gives_answer, "telling", verdict)


def found(top=0.95):
    return figures([judged(number * top / 40, number % 3 > 0) for number in range(41)])


def drawn(picture):
    return ElementTree.fromstring(picture)


def places(picture, kind):
    dots = [one for one in drawn(picture).iter(f"{SVG}circle") if one.get("class") == kind]
    return [(float(one.get("cx")), float(one.get("cy"))) for one in dots]


def said(picture):
    return [one.text for one in drawn(picture).iter(f"{SVG}text")]


def test_each_bin_of_the_score_is_a_dot_and_a_bar_with_its_number_of_turns():
    made = found()
    picture = reliability("mine", made)
    bars = [one for one in drawn(picture).iter(f"{SVG}rect") if one.get("class") == "bar"]
    assert len(places(picture, "one-dot")) == len(bars) == len(made.calibration.bins)
    assert [str(one.turns) for one in made.calibration.bins] == [text for text in said(picture) if text.isdigit()]


def test_higher_scores_stand_further_right_and_more_answers_higher_up():
    perfect = figures([judged(0.05, False), judged(0.95, True)])
    (low_x, low_y), (high_x, high_y) = places(reliability("mine", perfect), "one-dot")
    assert low_x < high_x
    assert low_y > high_y


def test_both_thresholds_in_use_are_marked_with_what_they_catch_and_call_wrongly():
    made = found()
    picture = thresholds("mine", made)
    assert f"gate at {made.tradeoff.gate:.2f}" in said(picture)
    assert f"verdict at {made.tradeoff.verdict:.2f}" in said(picture)
    assert len(places(picture, "one-dot")) == len(places(picture, "two-dot")) == 2


def test_a_set_in_which_nothing_was_held_has_no_marks():
    assert not places(thresholds("mine", found(top=0.1)), "one-dot")


def test_the_name_of_a_set_cannot_break_a_picture():
    assert any("<b>&" in text for text in said(reliability("<b>&", found())))


def test_a_picture_says_what_it_shows_and_suits_light_and_dark():
    for picture in (reliability("mine", found()), thresholds("mine", found())):
        assert drawn(picture).find(f"{SVG}desc").text.startswith("mine: 41 turns")
        assert "prefers-color-scheme: dark" in picture
