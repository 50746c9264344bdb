"""Lines of the log: one form for everybody's loggers, and of an error its kind and place, never its words."""

import json
import os
import subprocess
import sys

import pytest

SECRET = "zirconquokka"
WRITES = f"""
import logging, os, sys, warnings
from ui import logs
logs.set_up(os.environ["LEVEL"], os.environ["FORM"])
logs.adopt()

def inner():
    raise ValueError("{SECRET} was said")

for name in ("agent.coach", "uvicorn.error"):
    try:
        try:
            inner()
        except ValueError as error:
            raise RuntimeError("{SECRET} again") from error
    except RuntimeError:
        logging.getLogger(name).exception("it failed")
warnings.warn("{SECRET} as a warning")
logging.getLogger("memory").info("quiet")
from streamlit import config
config.set_option("logger.messageFormat", logs.STREAMLIT_JSON)
from streamlit.logger import get_logger, update_formatter
update_formatter()  # as the server does at its start
get_logger("streamlit.made.late").warning("of Streamlit's own")
get_logger(logs.REPEAT_OTHERS[0]).error("it was refused: %s, %s", "{SECRET}", "ann@example.com")
"""


def written(level, form):
    environment = os.environ | {"LEVEL": level, "FORM": form}
    ran = subprocess.run([sys.executable, "-c", WRITES], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stderr


def test_json_is_one_object_a_line_whoever_writes_it_and_repeats_no_error_s_words():
    said = written("INFO", "json")
    assert SECRET not in said
    lines = [json.loads(line) for line in said.splitlines()]
    assert [line["logger"] for line in lines] == [
        "agent.coach",
        "uvicorn.error",
        "py.warnings",
        "memory",
        "streamlit.made.late",
        "streamlit.web.server.starlette.starlette_auth_routes",
    ]
    assert lines[-1]["message"] == "it was refused: …, …"
    assert lines[0]["message"] == "it failed"
    assert lines[0]["error"].startswith("RuntimeError at ")
    assert "ValueError at inner (" in lines[0]["error"]
    assert "UserWarning" in lines[2]["message"]


def test_as_text_an_error_s_words_are_left_out_as_well():
    said = written("WARNING", "text")
    assert SECRET not in said
    assert "RuntimeError at " in said
    assert "quiet" not in said


def test_on_a_machine_of_one_s_own_an_error_is_written_whole():
    assert "ValueError: zirconquokka was said" in written("DEBUG", "text")


@pytest.mark.parametrize(("level", "form"), [("LOUD", "text"), ("INFO", "xml")])
def test_a_level_or_form_that_there_is_not_is_said_so(level, form):
    from agent.errors import UsageError
    from ui import logs

    with pytest.raises(UsageError, match="is none of"):
        logs.set_up(level, form)
