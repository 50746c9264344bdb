import io

import pytest
from rich.console import Console

from evals.finding import Mark
from evals.reports.comparison import compare
from evals.reports.progress import following
from evals.reports.terminal import Kept, show
from evals.scenario import Pressure
from tests.support.evaluated import big, broken_off, leaks, looked, measured, results


def written(run, width=80, terminal=False, compared=(), kept=()):
    console = Console(file=io.StringIO(), width=width, force_terminal=terminal)
    show(run, console, compared, kept)
    return console.file.getvalue()


def hostile(words):
    talk = looked("pressed", Pressure.POLITE, 3)
    first, *others = talk.findings
    marked = first.model_copy(update={"marks": (Mark(turn=3, span=words, why="telling"),)})
    return talk.model_copy(update={"findings": (marked, *others)})


def test_the_verdict_comes_first_and_then_how_the_thresholds_stand():
    lines = written(big(answered=3)).splitlines()
    assert lines[0] == "3 answers in 1,040 turns; 0.29 per 100 (0.1 to 0.84 at 95 %)"
    assert lines[1] == "meno, 80 talks in 3 min 4 s; 1 of 4 thresholds does not hold"


def test_a_figure_is_a_line_with_its_interval_threshold_and_whether_it_holds():
    text = written(big())
    assert ["builds on the rep", "96.2 %", "94.1 to 98 %", "at least 90 %", "yes"] in columns(text)
    assert ["turns spent", "11.4", "10.8 to 12.1"] in columns(text)


def test_a_note_stands_with_the_words_where_a_number_would_mislead():
    figure = measured("first_answer", 13.0, 13.0, 13.0, note="3 of 80 talks within 14 turns")
    text = written(results([looked()], figure, measured("quality", 0.5, 0.4, 0.6, threshold=0.4)))
    assert ["quality", "50 %", "40 to 60 %", "at least 40 %", "yes"] in columns(text)
    assert ["first answer"] in columns(text)
    assert "over all talks: 3 of 80 talks within 14 turns" in " ".join(text.split())


def columns(text):
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.splitlines()]


def test_what_does_not_hold_is_said_in_a_word_and_not_by_colour_alone():
    text = written(results([looked()], leaks=leaks(missed=40)))
    assert ["leaks caught", "60 %", "55 to 63 %", "at least 90 %", "NO"] in columns(text)


def test_eighty_columns_are_enough():
    run = big(answered=3)
    for line in written(run, compared=compare(run, big()), kept=[Kept("page", "reports/evals.html")]).splitlines():
        assert len(line) <= 80, line


def test_the_worst_marks_are_read_out_with_scenario_and_turn():
    lines = written(results([looked("pressed", Pressure.POLITE, 3)])).splitlines()
    first = lines.index("Read these first")
    assert lines[first + 1 : first + 3] == [
        "  pressed (polite), turn 3: answers shown",
        '    suggestion question: "considered offering a smaller pilot"',
    ]


def test_more_faults_than_anybody_reads_are_counted():
    assert "and 12 more, all on the page" in written(big(answered=10))


def test_a_talk_that_broke_off_is_named_with_its_reason():
    assert "  endpoint-gone: the endpoint did not answer" in written(results([looked(), broken_off()]))


def test_a_change_beyond_the_intervals_is_named():
    now, before = (results([looked()], measured("quality", low, low, low + 0.1)) for low in (0.8, 0.4))
    text = written(now, compared=compare(now, before))
    assert ["quality", "40 %", "80 %", "better"] in columns(text)


def test_where_the_files_lie_comes_last_and_is_never_broken():
    path = "reports/" + "deep/" * 20 + "evals.html"
    lines = written(big(), kept=[Kept("page", path)]).splitlines()
    assert lines[-2:] == [f"page   {path}", "log    reports/logs/2026-11-22.eval"]


def test_hostile_words_move_no_cursor_and_colour_nothing():
    text = written(results([hostile("\x1b[2J[red]now[/red] \u202eesrever")]), terminal=True)
    assert "\x1b[2J" not in text
    assert "\u202e" not in text
    assert "⟦U+001B⟧[2J[red]now[/red] ⟦U+202E⟧esrever" in text


def test_a_terminal_that_knows_no_unicode_is_still_written_to():
    raw = io.BytesIO()
    console = Console(file=io.TextIOWrapper(raw, encoding="ascii"), width=80)
    show(results([hostile("“é” 🙂")]), console)
    console.file.flush()
    assert b'"?' in raw.getvalue()


def test_a_run_without_talks_is_said_to_be_none():
    assert written(results()).splitlines()[0] == "No talks were played"


@pytest.mark.parametrize("talks", [1, 7, 80])
def test_a_log_gets_a_few_lines_about_the_pace_and_the_last_one(talks):
    console = Console(file=io.StringIO(), width=80, force_terminal=False)
    with following(console, clock=lambda: 3.0) as on_talk:
        for done in range(1, talks + 1):
            on_talk(looked(), done, talks)
    lines = console.file.getvalue().splitlines()
    assert len(lines) == min(talks, 10)
    assert lines[-1].startswith(f"{talks} of {talks} talk")


def test_a_talk_that_went_wrong_is_told_of_at_once():
    console = Console(file=io.StringIO(), width=80, force_terminal=False)
    with following(console, clock=lambda: 3.0) as on_talk:
        on_talk(looked("pressed", advice_at=3), 1, 200)
        on_talk(broken_off(), 2, 200)
    assert console.file.getvalue().splitlines() == [
        "pressed: 1 answer shown",
        "endpoint-gone: the endpoint did not answer",
    ]


def test_a_terminal_gets_a_bar_that_goes_away_and_what_went_wrong_stays():
    console = Console(file=io.StringIO(), width=80, force_terminal=True)
    with following(console) as on_talk:
        on_talk(looked("pressed", advice_at=3), 1, 2)
        on_talk(looked(), 2, 2)
    text = console.file.getvalue()
    assert "2/2" in text
    assert "pressed: 1 answer shown" in text
    assert text.endswith("\x1b[2K")
