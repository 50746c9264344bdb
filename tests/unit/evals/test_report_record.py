import json

import pytest

from agent.errors import UsageError
from evals.reports.record import read_results, write_results
from evals.scenario import Pressure
from tests.support.evaluated import big, broken_off, leaks, looked, measured, results

HOSTILE = "</script><b>\u202e\x1b[31m\x00 \ud800 “é” 🙂\r\n"


def rewritten(path, change):
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "deep" / "run.json"
    write_results(results([looked(), looked("second", Pressure.POLITE, 3), broken_off()], leaks=leaks(count=8)), path)
    return path


def test_a_run_is_read_back_as_it_was_kept(kept):
    talks = [looked(), looked("second", Pressure.POLITE, 3), broken_off()]
    assert read_results(kept) == results(talks, leaks=leaks(count=8))


def test_a_run_without_talks_is_read_back(tmp_path):
    write_results(results(), tmp_path / "run.json")
    assert read_results(tmp_path / "run.json") == results()


def test_words_that_attack_a_reader_are_read_back_as_they_were_said(tmp_path):
    run = results([looked()], subject=HOSTILE, machine=HOSTILE, log=HOSTILE)
    write_results(run, tmp_path / "run.json")
    assert read_results(tmp_path / "run.json") == run


def test_a_figure_without_an_end_is_kept_in_json_that_everybody_reads(tmp_path):
    path = tmp_path / "run.json"
    write_results(results([looked()], measured("first", float("inf"), 2.0, float("inf"))), path)
    json.loads(path.read_text(encoding="utf-8"), parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
    assert read_results(path).measured[0].high == float("inf")


def test_a_script_learns_version_and_verdict_without_knowing_more(kept):
    document = json.loads(kept.read_text(encoding="utf-8"))
    assert (document["schema"], document["version"], document["holds"]) == ("meno-evals-results", 1, False)


def test_every_talk_has_a_line_of_its_own(kept):
    lines = kept.read_text(encoding="utf-8").splitlines()
    assert [line.count('"id": "second"') for line in lines if line.startswith('{"transcript"')] == [0, 1, 0]


def test_a_broken_line_is_named(kept):
    lines = kept.read_text(encoding="utf-8").splitlines()
    broken = next(number for number, line in enumerate(lines) if '"id": "second"' in line)
    lines[broken] = lines[broken].replace('"turn": 3', '"turn" 3', 1)
    kept.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(UsageError, match=rf"run\.json, line {broken + 1}: broken"):
        read_results(kept)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_said_to_be(kept, share):
    text = kept.read_text(encoding="utf-8").rstrip()
    kept.write_text(text[: int(len(text) * share)], encoding="utf-8")
    with pytest.raises(UsageError, match="cut off"):
        read_results(kept)


def test_another_version_is_named_and_not_guessed_at(kept):
    rewritten(kept, lambda document: document.update(version=2))
    with pytest.raises(UsageError, match="a record of version 2; this one reads version 1"):
        read_results(kept)


@pytest.mark.parametrize("text", ["[]", "3", "null", '{"talks": []}', '{"schema": "other", "version": 1}'])
def test_json_that_is_no_run_is_refused(tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"other\.json: not a record of an evaluation"):
        read_results(path)


def test_a_talk_that_is_none_is_named_by_its_scenario(kept):
    def drop(document):
        del document["results"]["talks"][1]["transcript"]["said"][2]["text"]

    rewritten(kept, drop)
    with pytest.raises(UsageError, match=r"talk 2 \(second\): transcript\.said\.2\.text: Field required"):
        read_results(kept)


@pytest.mark.parametrize("talks", ["none", [3], [{}], {"a": 1}])
def test_talks_of_another_shape_are_refused_with_words(kept, talks):
    rewritten(kept, lambda document: document["results"].update(talks=talks))
    with pytest.raises(UsageError, match=r"run\.json: (results\.talks|talk 1)"):
        read_results(kept)


@pytest.mark.parametrize("held", [None, [], 4])
def test_a_record_that_holds_nothing_is_refused_with_words(kept, held):
    rewritten(kept, lambda document: document.update(results=held))
    with pytest.raises(UsageError, match=r"run\.json: results: "):
        read_results(kept)


def test_bytes_that_are_no_text_are_refused_with_words(tmp_path):
    path = tmp_path / "run.json"
    path.write_bytes(b'{"schema": "\xff"}')
    with pytest.raises(UsageError, match="not text in UTF-8"):
        read_results(path)


def test_brackets_without_end_are_refused_with_words(tmp_path):
    path = tmp_path / "run.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(UsageError, match=r"run\.json"):
        read_results(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"gone\.json: cannot be read"):
        read_results(tmp_path / "gone.json")


def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        write_results(results(), tmp_path / "file" / "run.json")


def test_a_large_run_comes_back_whole(tmp_path):
    run = big(answered=3)
    write_results(run, tmp_path / "run.json")
    assert read_results(tmp_path / "run.json") == run
