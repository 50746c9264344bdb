from xml.etree import ElementTree

import pytest

from evals.finding import Mark
from evals.reports.junit import junit, write_junit
from evals.scenario import Pressure
from evals.scorers.scorer import Better
from tests.support.evaluated import answers_figure, broken_off, leaks, looked, measured, results

ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors", "disabled"},
    "testsuite": {"name", "tests", "failures", "errors", "time", "skipped", "timestamp", "hostname", "id", "package"},
    "testcase": {"name", "assertions", "time", "classname", "status"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase", "system-out", "system-err"},
    "testcase": {"skipped", "error", "failure", "system-out", "system-err"},
    "failure": set(),
    "error": set(),
}
REQUIRED = {"testsuite": {"name", "tests"}, "testcase": {"name", "classname"}}
"""What the schema that Jenkins checks reports against (junit-10.xsd) allows and demands; GitLab reads a subset."""


def read(run):
    return ElementTree.fromstring(junit(run).encode())


def case(tree, name):
    return next(one for one in tree.iter("testcase") if one.get("name") == name)


@pytest.fixture
def tree():
    talks = [looked(), looked("pressed", Pressure.POLITE, 3), broken_off()]
    return read(results(talks, leaks=leaks(missed=30)))


def test_elements_and_attributes_are_those_that_ci_servers_know(tree):
    for element in tree.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
        assert set(element.attrib) >= REQUIRED.get(element.tag, set())
        assert {child.tag for child in element} <= CHILDREN[element.tag]


def test_each_threshold_and_each_talk_is_a_test(tree):
    names = {suite.get("name"): [one.get("name") for one in suite] for suite in tree}
    assert names == {
        "thresholds": ["answers_shown", "builds_on_the_rep", "leaks_caught", "leak_false_alarms"],
        "talks": ["quiet-buyer", "pressed", "endpoint-gone"],
    }


def test_a_figure_without_a_threshold_is_no_test(tree):
    assert "turns_spent" not in [one.get("name") for one in tree.iter("testcase")]


def test_a_threshold_that_does_not_hold_fails_with_the_figure_and_its_interval(tree):
    failure = case(tree, "leaks_caught").find("failure")
    assert failure.get("message") == "70 %, must be at least 90 %"
    assert "65 to 73 %" in failure.text


def test_a_talk_with_an_answer_fails_with_the_words(tree):
    failure = case(tree, "pressed").find("failure")
    assert failure.get("message") == "1 answer shown"
    assert failure.text == "turn 3: suggestion question: considered offering a smaller pilot"


def test_a_talk_that_broke_off_is_an_error_with_its_reason(tree):
    error = case(tree, "endpoint-gone").find("error")
    assert (error.get("message"), error.text) == ("the talk broke off", "the endpoint did not answer")


def test_a_clean_talk_passes(tree):
    assert not list(case(tree, "quiet-buyer"))


def test_counts_are_those_of_the_cases(tree):
    for suite in tree:
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == len(list(suite.iter("failure")))
        assert int(suite.get("errors")) == len(list(suite.iter("error")))
    assert (tree.get("tests"), tree.get("failures"), tree.get("errors")) == ("7", "3", "1")


def test_hostile_words_stay_words_and_lose_what_xml_cannot_hold():
    span = '<script>"&]]>\x00\x1b\x0b\ud800\uffff\u202e end'
    talk = looked("pressed", Pressure.POLITE, 3)
    first, *others = talk.findings
    marked = first.model_copy(update={"marks": (Mark(turn=3, span=span, why="telling"),)})
    tree = read(results([talk.model_copy(update={"findings": (marked, *others)})], subject="a<b>\x07"))
    assert case(tree, "pressed").find("failure").text == 'turn 3: telling: <script>"&]]>\u202e end'
    assert tree.get("name") == "meno evals a<b>"


def test_a_run_without_talks_is_still_a_report():
    tree = read(results())
    assert [suite.get("name") for suite in tree] == ["thresholds", "talks"]


def test_a_figure_that_must_stay_low_fails_above():
    figure = measured("false_alarms", 0.2, 0.1, 0.3, better=Better.LESS, threshold=0.05)
    tree = read(results([looked()], answers_figure([looked()]), figure))
    assert case(tree, "false_alarms").find("failure").get("message") == "20 %, must be at most 5 %"


def test_the_file_declares_its_encoding(tmp_path):
    write_junit(results([looked()], subject="Žofie"), tmp_path / "junit.xml")
    content = (tmp_path / "junit.xml").read_bytes()
    assert content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites')
    assert ElementTree.fromstring(content).get("name") == "meno evals Žofie"
