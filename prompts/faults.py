"""Reads a file that people write by hand, and names the line of what is wrong in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml
from pydantic import ValidationError
from yaml.constructor import SafeConstructor
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from prompts.errors import PromptError
from prompts.persona import Persona
from prompts.source import Loader

_MOST = 200_000
"""Characters in a file at most."""


def read_persona(path: Path) -> Persona:
    """Return the persona in this file. Raises PromptError that names file, line and place of what is wrong."""
    text = _text(path)
    root = _composed(text, path.name)
    for fault, line in _faults(root, set()):
        raise PromptError(f"{path.name}, line {line}: {fault}")
    try:
        persona = Persona.model_validate({"id": path.stem, **_mapping(root, path.name)})
    except ValidationError as error:
        first = error.errors()[0]
        raise PromptError(f"{path.name}, line {_line(root, first['loc'])}: {_said(first['loc'], first)}") from error
    except RecursionError as error:
        raise PromptError(f"{path.name}, line 1: is nested too deep to be a buyer") from error
    _check_lines(persona, root, path.name)
    return persona


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"{path.name}, line 1: cannot be read as text: {error}") from error
    if len(text) > _MOST:
        raise PromptError(f"{path.name}, line 1: has more than {_MOST:,} characters, too many for a buyer")
    return text


def _composed(text: str, where: str) -> Node:
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        said = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise PromptError(f"{where}, line {line}: not YAML: {said}") from error
    except RecursionError as error:
        raise PromptError(f"{where}, line 1: is nested too deep to be a buyer") from error
    if not isinstance(root, MappingNode):
        raise PromptError(f"{where}, line 1: a buyer is a mapping of fields such as name and topics")
    return root


def _mapping(root: Node, where: str) -> dict[str, object]:
    try:
        raw = SafeConstructor().construct_document(root)
    except (yaml.YAMLError, ValueError) as error:
        raise PromptError(f"{where}, line 1: not YAML: {error}") from error
    return {str(key): value for key, value in raw.items()}


def _said(loc: Sequence[int | str], error: object) -> str:
    message = str(error["msg"] if isinstance(error, dict) else error).removeprefix("Value error, ")
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in loc if part != "[key]")
    return f"{place}: {message[:1].lower()}{message[1:]}" if place else message


def _line(root: Node, loc: Sequence[int | str]) -> int:
    """Return the line of the deepest part of a place that stands in the file."""
    node, line = root, root.start_mark.line
    for part in loc:
        below = _below(node, part)
        if below is None:
            break
        mark, node = below
        line = mark
    return int(line) + 1


def _below(node: Node, part: int | str) -> tuple[int, Node] | None:
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line, node.value[part]
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == str(part):
                return key.start_mark.line, value
    return None


def _faults(node: Node, met: set[int]) -> Iterator[tuple[str, int]]:
    """Yield what YAML lets pass: a key that stands twice, of which it would keep the second, and an alias."""
    if id(node) in met:
        yield "a YAML alias (*name) points here; write the lines out instead", node.start_mark.line + 1
        return
    met.add(id(node))
    if isinstance(node, SequenceNode):
        for value in node.value:
            yield from _faults(value, met)
    if isinstance(node, MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                yield f"{name} stands here a second time", key.start_mark.line + 1
            seen.add(name)
            yield from _faults(value, met)


def _check_lines(persona: Persona, root: Node, where: str) -> None:
    """Refuse a line that stands twice: nobody says the same thing again in ten minutes."""
    seen: dict[str, str] = {}
    for place, line in persona.places:
        words = " ".join(line.say.casefold().split())
        if words in seen:
            *path, number = place.split("/")
            raise PromptError(
                f"{where}, line {_line(root, (*path, int(number) - 1))}: {'.'.join(path)}: "
                f'says the same as {seen[words].replace("/", ".")}: "{line.say}"'
            )
        seen[words] = place
