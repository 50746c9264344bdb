"""Talks of each mode are told apart in a report, with the coach's answers and the buyer's lines counted."""

import io

from rich.console import Console

from agent.domain.session import Mode
from evals.finding import Finding
from evals.reports.modes import by_mode
from evals.reports.page import page
from evals.reports.terminal import show
from tests.support.evaluated import results
from tests.support.transcripts import looked, met, transcript

PREPARED = looked(Finding(scorer="answers_shown", hits=1, of=12))
PRACTISED = looked(
    Finding(scorer="answers_shown", of=9), Finding(scorer="buyer_in_role", hits=6, of=7), mode=Mode.PRACTISE
)


def test_each_mode_has_its_turns_answers_lines_and_those_out_of_the_role():
    prepared, practised = by_mode(results([PREPARED, PRACTISED, PRACTISED]))
    assert prepared == (Mode.PREPARE, 1, 12, 1, 0, 0)
    assert practised == (Mode.PRACTISE, 2, 18, 0, 14, 2)


def test_a_run_of_one_mode_needs_no_table_of_modes():
    assert by_mode(results([PREPARED, PREPARED])) == ()


def test_the_terminal_and_the_page_show_the_modes():
    run = results([PREPARED, PRACTISED])
    console = Console(file=io.StringIO(), width=100)
    show(run, console)
    line = next(line for line in console.file.getvalue().splitlines() if line.strip().startswith("practise"))
    assert line.split() == ["practise", "1", "9", "0", "7", "1"]
    assert 'id="modes"' in page(run)


def test_the_page_tells_the_buyer_from_the_coach():
    talk = PRACTISED.model_copy(update={"transcript": transcript(met("Hello.", "And <b>who</b> are you?"))})
    told = page(results([PREPARED, talk]))
    assert "Buyer: " in told
    assert "And &lt;b&gt;who&lt;/b&gt; are you?" in told
