"""Small local models: installed and checked, served by a process that ends, and told of in one table."""

import hashlib
import sys
from pathlib import Path

import httpx
import pytest

from agent.errors import UsageError
from evals.inspecting.run import STOPPED
from evals.local_models.__main__ import chosen, is_kept, main, was_stopped
from evals.local_models.served import HOW_TO_INSTALL, is_installed, served, serving
from evals.local_models.table import table
from evals.local_models.versus import LocalModel, Played, settings_for
from evals.local_models.weights import Weights, put_together
from evals.measure import measure
from evals.results import Looked, Results
from evals.scenarios import load_scenarios
from evals.scorers import SCORERS
from evals.subjects.named import SubjectName
from evals.transcript import Ending, Said, Transcript
from tests.support.evaluated import STARTED
from tests.support.phrasers import Objecting

SERVER = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Models(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

HTTPServer(("127.0.0.1", int(sys.argv[1])), Models).serve_forever()
"""


def played(side: SubjectName, *texts: str, source: str = "", error: str = "") -> Played:
    said = tuple(Said(message="well", text=text, source=source, seconds=2.0, model_calls=1) for text in texts)
    ending = Ending.FAILED if error else Ending.LEFT
    talk = Transcript(scenario=load_scenarios()[0], subject=side, said=said, ending=ending, error=error)
    findings = () if error else tuple(scorer.look(talk, Objecting("pilot")) for scorer in SCORERS)
    talks = (Looked(transcript=talk, findings=findings),)
    results = Results(
        subject=side, machine="m", started_at=STARTED, seconds=1, talks=talks, measured=measure(talks), log=""
    )
    return Played(LocalModel.QWEN, side, results)


BARE = played(SubjectName.PROMPT_ONLY, "Try a pilot.", "What happened?")
MENO = played(SubjectName.MENO, "What happened?", "What else?", source="model")


def test_the_table_sets_the_model_alone_beside_meno_in_front_of_it():
    header, _, bare, meno = [
        [cell.strip() for cell in row.split("|")[1:-1]] for row in table([BARE, MENO]).splitlines()
    ]
    alone, kept = dict(zip(header, bare, strict=True)), dict(zip(header, meno, strict=True))
    assert (alone["model"], alone["coach"], kept["coach"]) == ("qwen", "prompt only", "Meno")
    assert alone["answers shown per 100 turns"].startswith("50.0 (")
    assert kept["answers shown per 100 turns"].startswith("0.0 (")
    assert (alone["turns in the model's words"], kept["turns in the model's words"]) == ("–", "100%")
    assert (alone["one question"], kept["one question"], kept["seconds a turn"]) == ("50%", "100%", "2.0")
    assert (kept["talks"], kept["turns"]) == ("1", "2")


def test_talks_that_failed_or_were_not_played_are_not_counted_as_played():
    assert "| 0, 1 failed | 0 |" in table([played(SubjectName.MENO, "What else?", error="gone")])
    assert "| 0, 1 not played | 0 |" in table([played(SubjectName.MENO, error="stopped")])


def test_the_promise_is_kept_when_nobody_was_shown_an_answer_behind_meno():
    assert is_kept(BARE), "a model alone promises nothing"
    assert is_kept(MENO)
    assert not is_kept(played(SubjectName.MENO, "Try a pilot."))
    assert not is_kept(played(SubjectName.MENO, error="gone"))


def test_a_run_that_somebody_stopped_is_followed_by_none():
    assert was_stopped(played(SubjectName.MENO, error=f"not played: {STOPPED}"))
    assert not was_stopped(played(SubjectName.MENO, "What else?", error="gone"))
    assert not was_stopped(MENO)


def test_the_short_form_is_played_unless_scenarios_are_named():
    all_of_them = load_scenarios()
    assert all(one.short for one in chosen(all_of_them, []))
    assert [one.id for one in chosen(all_of_them, [all_of_them[3].id])] == [all_of_them[3].id]
    with pytest.raises(UsageError, match="no scenario 'nope'"):
        chosen(all_of_them, ["nope"])


def test_a_meno_with_a_small_model_lets_it_finish_questions_whatever_the_environment_says(monkeypatch):
    monkeypatch.setenv("MENO_MODEL", "openai:other")
    settings = settings_for(LocalModel.QWEN, "http://127.0.0.1:1/v1")
    assert (settings.model, settings.small_model, settings.openai_base_url) == (
        "openai:qwen",
        True,
        "http://127.0.0.1:1/v1",
    )


def test_models_that_are_not_installed_are_told_how_to_be(tmp_path, capsys):
    assert not is_installed("qwen", tmp_path)
    with pytest.raises(UsageError, match="make models"):
        serving("qwen", 1, tmp_path)
    if not is_installed("smollm2"):
        assert main(["--model", "smollm2", "--scenarios", "dental-chair-one-minute"]) == 2
        assert HOW_TO_INSTALL in capsys.readouterr().err


def test_a_server_answers_while_it_is_needed_and_is_gone_afterwards(tmp_path):
    with served(lambda port: (sys.executable, "-c", SERVER, str(port)), tmp_path / "server.log") as url:
        assert httpx.get(f"{url}/models").is_success
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/models")


def test_a_server_that_never_answers_is_named_with_its_log(tmp_path):
    with (
        pytest.raises(UsageError, match=r"server\.log"),
        served(lambda port: (sys.executable, "-c", "print('no')"), tmp_path / "server.log"),
    ):
        pass
    assert (tmp_path / "server.log").read_text(encoding="utf-8") == "no\n"


def parts(folder: Path, monkeypatch: pytest.MonkeyPatch, *contents: bytes) -> tuple[str, ...]:
    names = []
    for number, content in enumerate(contents):
        package = folder / f"weights_part_{number}"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "part.bin").write_bytes(content)
        names.append(package.name)
    monkeypatch.syspath_prepend(str(folder))
    return tuple(names)


def test_weights_are_put_together_in_their_order_and_checked(tmp_path, monkeypatch):
    names = parts(tmp_path, monkeypatch, b"first", b"second")
    target = tmp_path / "weights" / "model.gguf"
    put_together(Weights(names, "*.bin", hashlib.sha256(b"firstsecond").hexdigest()), target)
    assert target.read_bytes() == b"firstsecond"


@pytest.mark.parametrize("missing", [(), ("weights_part_9",)])
def test_weights_that_differ_or_are_not_whole_are_not_kept(tmp_path, monkeypatch, missing):
    names = parts(tmp_path, monkeypatch, b"first")
    target = tmp_path / "weights" / "model.gguf"
    with pytest.raises(LookupError):
        put_together(Weights((*names, *missing), "*.bin", "0" * 64), target)
    assert not target.exists()
