"""Inspect without side effects on this process or surprises from its surroundings.

The one place beside the settings that touches the environment: Inspect reads it, and a .env file, by itself.
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NO_DOTENV = "PYTHON_DOTENV_DISABLED"
_INSPECTS = "INSPECT_"


@contextmanager
def quiet() -> Iterator[None]:
    """Hide Inspect's variables and every .env file from it, and undo what it does to logging and error reports."""
    hidden = {name: value for name, value in os.environ.items() if name.startswith(_INSPECTS) or name == _NO_DOTENV}
    hook, root = sys.excepthook, logging.getLogger()
    handlers, level = list(root.handlers), root.level
    for name in hidden:
        del os.environ[name]
    os.environ[_NO_DOTENV] = "1"
    try:
        yield
    finally:
        del os.environ[_NO_DOTENV]
        os.environ.update(hidden)
        sys.excepthook = hook
        root.handlers[:] = handlers
        root.setLevel(level)
