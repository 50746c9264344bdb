import pytest

from evals.reports.headline import headline
from evals.reports.shown import in_xml, on_one_line, shown
from evals.reports.wording import Stands, interval, lasting, must, number, stands, value
from evals.scorers.scorer import Better, Unit
from tests.support.evaluated import answers_figure, big, broken_off, leaks, looked, measured, results


def test_a_run_without_answers_says_how_many_there_may_still_be():
    assert headline(big()).verdict == "0 answers in 1,040 turns; at most 0.29 per 100 at 95 %"
    assert headline(big()).holds


def test_a_run_with_answers_says_how_many_and_does_not_hold():
    first = headline(big(answered=3))
    assert first.verdict == "3 answers in 1,040 turns; 0.29 per 100 (0.1 to 0.84 at 95 %)"
    assert first.beside == ("1 of 4 thresholds does not hold",)
    assert not first.holds


def test_one_answer_is_one_answer():
    assert headline(results([looked(advice_at=2)])).verdict.startswith("1 answer in 13 turns; 7.69 per 100")


def test_a_run_without_talks_proves_nothing():
    assert headline(results()).verdict == "No talks were played"
    assert not headline(results()).holds


def test_a_talk_that_broke_off_is_said_and_does_not_hold():
    first = headline(results([looked(), broken_off()]))
    assert first.beside == ("all 2 thresholds hold", "1 talk broke off")
    assert not first.holds


def test_when_nobody_looked_for_answers_none_are_claimed():
    run = results([looked()], measured("one_question", 0.9, 0.8, 1.0))
    assert headline(run).verdict == "1 talk played; nobody looked for answers"
    assert headline(run).beside == ("no threshold was put to the test",)


def test_the_gates_thresholds_count_too():
    assert headline(results([looked()], leaks=leaks(missed=40))).beside == ("1 of 4 thresholds does not hold",)


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (0.9345, Unit.SHARE, "93.5"),
        (1.0, Unit.SHARE, "100"),
        (0.0, Unit.SHARE, "0"),
        (0.31, Unit.PER_100_TURNS, "0.31"),
        (12.34, Unit.TURNS, "12.3"),
        (2.0, Unit.LAYERS, "2"),
        (1234.5, Unit.TOKENS, "1,234"),
        (0.034, Unit.SECONDS, "0.03"),
        (float("inf"), Unit.TURNS, "never"),
        (float("nan"), Unit.TURNS, "unknown"),
    ],
)
def test_a_number_has_the_digits_its_unit_deserves(amount, unit, words):
    assert number(amount, unit) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.034, "34 ms"), (4.24, "4.2 s"), (42.4, "42 s"), (184, "3 min 4 s"), (4320, "1 h 12 min"), (59.9, "1 min 0 s")],
)
def test_a_span_of_time_is_said_as_people_say_it(seconds, words):
    assert lasting(seconds) == words


def test_a_threshold_is_said_in_words():
    assert must(measured("a", 0.9, 0.8, 1.0, threshold=0.85)) == "at least 85 %"
    assert must(measured("a", 0.1, 0.0, 0.2, threshold=0.2, better=Better.LESS)) == "at most 20 %"
    assert must(measured("a", 0.9, 0.8, 1.0)) == ""


@pytest.mark.parametrize(
    ("figure", "how"),
    [
        (measured("a", 0.9, 0.8, 1.0, threshold=0.85), Stands.HOLDS),
        (measured("a", 0.8, 0.7, 0.9, threshold=0.85), Stands.FAILS),
        (measured("a", 0.8, 0.7, 0.9), Stands.FREE),
        (measured("a", 0.0, 0.0, 0.0, threshold=0.85, of=0), Stands.FAILS),
        (answers_figure([]), Stands.FREE),
    ],
)
def test_a_figure_stands_to_its_threshold_as_the_run_counts_it(figure, how):
    assert stands(figure) is how


def test_a_note_stands_in_the_place_of_a_number_that_would_mislead():
    figure = measured("first_answer", 13.0, 13.0, 13.0, unit=Unit.TURNS, note="none in 900 turns")
    assert (value(figure), interval(figure)) == ("none in 900 turns", "")


def test_what_nobody_looked_at_is_no_zero():
    assert value(measured("a", 0.0, 0.0, 0.0, of=0)) == "no cases"


def test_what_cannot_be_seen_is_spelt_out():
    assert shown("a\u202eb\x1b[0m\u200b\x00\ud800\nc") == "a⟦U+202E⟧b⟦U+001B⟧[0m⟦U+200B⟧⟦U+0000⟧⟦U+D800⟧\nc"


def test_people_and_scripts_that_are_joined_stay_joined():
    assert shown("👩\u200d💻 می\u200cخواهم “é”") == "👩\u200d💻 می\u200cخواهم “é”"


def test_a_line_is_cut_at_its_length():
    assert on_one_line("call\n the  CFO tomorrow", 12) == "call the CF…"
    assert on_one_line("call", 4) == "call"


def test_xml_loses_only_what_it_cannot_hold():
    assert in_xml("a\x00b\tc\nd\x7f\u0085é\ud800🙂\ufffe") == "ab\tc\ndé🙂"
