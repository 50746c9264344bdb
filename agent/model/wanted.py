"""The object that a model is to reply with, found again however it is wrapped."""

import json
import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, NamedTuple

from agent.errors import MalformedReply

MOST_BRACES = 50
LONGEST_REPLY = 20_000

NOT_THE_OBJECT = "the reply is not the JSON object that was asked for"

_THOUGHT = re.compile(r"\A.*</think>", re.DOTALL)


class Wanted(NamedTuple):
    """What is asked for: a JSON schema, and the field by which the object is told from others around it."""

    schema: dict[str, Any]
    mark: str


def object_in(text: str, mark: str) -> Mapping[str, Any]:
    """Return the first object in a text that has this field. Raises MalformedReply."""
    text = _THOUGHT.sub("", text)[:LONGEST_REPLY]
    decoder = json.JSONDecoder(strict=False)
    for brace in islice(re.finditer(r"\{", text), MOST_BRACES):
        try:
            found, _ = decoder.raw_decode(text, brace.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and mark in found:
            return found
    raise MalformedReply(NOT_THE_OBJECT)
