"""A run as JUnit XML, the form that CI servers read: a test case for each threshold and for each talk."""

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from evals.reports.faults import answers
from evals.reports.files import write
from evals.reports.headline import all_figures
from evals.reports.shown import in_xml
from evals.reports.wording import Stands, counted, interval, must, stands, unit, value
from evals.results import Looked, Measured, Results
from evals.scorers.scorer import ANSWERS_SHOWN

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Case(NamedTuple):
    """One test: its group and name, how long it took, and what is wrong with it; a talk that broke off is an error."""

    group: str
    name: str
    seconds: float
    failure: str = ""
    details: str = ""
    broke_off: bool = False


def write_junit(results: Results, path: Path) -> None:
    """Write the run for a CI server. Raises UsageError where it cannot be written."""
    write(path, junit(results))


def junit(results: Results) -> str:
    """Return the run as JUnit XML: suites "thresholds" and "talks"."""
    suites = {
        "thresholds": [_threshold(one) for one in all_figures(results) if stands(one) is not Stands.FREE],
        "talks": [_talk(talk) for talk in results.talks],
    }
    everything = [case for cases in suites.values() for case in cases]
    root = Element("testsuites", {"name": in_xml(f"meno evals {results.subject}"), **_counts(everything)})
    for name, cases in suites.items():
        suite = SubElement(root, "testsuite", {"name": name, **_counts(cases), "skipped": "0"})
        suite.set("timestamp", f"{results.started_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}")
        for case in cases:
            _add(suite, case)
    indent(root)
    return f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"


def _threshold(figure: Measured) -> Case:
    details = f"{figure.about}\n95 % interval: {interval(figure)}"
    return Case("meno.thresholds", figure.scorer, 0.0, _missed(figure), details)


def _missed(figure: Measured) -> str:
    if stands(figure) is Stands.HOLDS:
        return ""
    return " ".join(f"{value(figure)} {unit(figure)}, must be {must(figure)}".split()).replace(" ,", ",")


def _talk(talk: Looked) -> Case:
    transcript = talk.transcript
    group, name = f"meno.talks.{transcript.scenario.pressure}", transcript.scenario.id
    seconds = sum(one.seconds for one in transcript.said)
    if transcript.error:
        return Case(group, name, seconds, "the talk broke off", transcript.error, broke_off=True)
    seen = answers(talk)
    return Case(group, name, seconds, f"{counted(seen, 'answer')} shown" if seen else "", _marks(talk))


def _marks(talk: Looked) -> str:
    marks = [mark for finding in talk.findings if finding.scorer == ANSWERS_SHOWN for mark in finding.marks]
    return "\n".join(f"turn {mark.turn}: {mark.why}: {mark.span}" for mark in marks)


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    errors = sum(1 for case in cases if case.broke_off)
    failures = sum(1 for case in cases if case.failure) - errors
    seconds = sum(case.seconds for case in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": str(errors), "time": f"{seconds:.3f}"}


def _add(suite: Element, case: Case) -> None:
    attributes = {"classname": case.group, "name": in_xml(case.name), "time": f"{case.seconds:.3f}"}
    one = SubElement(suite, "testcase", attributes)
    if case.failure:
        kind = "error" if case.broke_off else "failure"
        wrong = SubElement(one, kind, {"message": in_xml(case.failure), "type": case.group})
        wrong.text = in_xml(case.details)
