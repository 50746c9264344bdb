"""docs/models.md names settings that exist, and importing the model's package costs next to nothing."""

import re
import subprocess
import sys
from pathlib import Path

from agent.settings import Settings

PAGE = (Path(__file__).parents[3] / "docs" / "models.md").read_text(encoding="utf-8")


def test_every_variable_on_the_page_is_a_setting():
    known = {f"MENO_{name.upper()}" for name in Settings.model_fields} | {"OPENAI_API_KEY", "OPENAI_BASE_URL"}
    named = set(re.findall(r"\b(?:MENO|OPENAI)_[A-Z_]+", PAGE))
    assert named >= {"MENO_MODEL", "MENO_WAIT", "OPENAI_BASE_URL"}
    assert named <= known


def test_langchain_is_loaded_only_when_a_model_is_asked():
    program = (
        "import sys, agent.model; print([name for name in ('langchain', 'openai', 'langsmith') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=200)
    assert done.stdout.strip() == "[]"
