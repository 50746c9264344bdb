"""Reads scenarios from YAML and says plainly, with file and line, what is wrong with one."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError

from agent.domain.session import Mode
from agent.errors import UsageError
from evals.scenario import LONGEST_TALK, Pressure, Scenario
from prompts.buyers import our_buyers
from prompts.topics import topic_cues

HERE = Path(__file__).parent


class Entry(NamedTuple):
    """One entry of a file as it was written, and where: "FILE, line N"."""

    raw: object
    where: str


def load_scenarios(folder: Path | None = None) -> tuple[Scenario, ...]:
    """Return the scenarios of every YAML file in a folder, ours by default. Raises UsageError with file and line."""
    found: dict[str, str] = {}
    scenarios = []
    for path in sorted((folder or HERE).glob("*.yaml")):
        for entry in _entries(path):
            scenario = _scenario(entry)
            if scenario.id in found:
                raise UsageError(f"{entry.where}: {scenario.id!r} is there twice; the other is in {found[scenario.id]}")
            found[scenario.id] = entry.where
            scenarios.append(scenario)
    if not scenarios:
        raise UsageError(f"{folder or HERE}: no scenarios here; they are lists in files that end in .yaml")
    return tuple(scenarios)


def named(scenarios: Sequence[Scenario], ids: Sequence[str]) -> tuple[Scenario, ...]:
    """Return the scenarios with these ids, in their order. Raises UsageError for an id that is none."""
    known = {one.id: one for one in scenarios}
    if unknown := [one for one in ids if one not in known]:
        raise UsageError(f"There is no scenario {unknown[0]!r}; there are: {', '.join(known)}")
    return tuple(known[one] for one in ids)


def _entries(path: Path) -> Iterator[Entry]:
    loader = yaml.SafeLoader(path.read_text(encoding="utf-8"))
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.SequenceNode):
            raise UsageError(f"{path.name}, line 1: not a list of scenarios; each begins with '- id: '")
        for node in root.value:
            yield Entry(loader.construct_document(node), f"{path.name}, line {node.start_mark.line + 1}")
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UsageError(f"{path.name}, line {line}: not YAML: {error.problem}") from error
    finally:
        loader.dispose()


def _scenario(entry: Entry) -> Scenario:
    raw = entry.raw
    if not isinstance(raw, dict):
        raise UsageError(f"{entry.where}: not a scenario; one begins with '- id: '")
    if raw.get("limit") is None:
        raise UsageError(f"{entry.where}: {raw.get('id', '?')}: a scenario without an end: give it a limit")
    try:
        scenario = Scenario.model_validate(raw)
    except ValidationError as error:
        raise UsageError(f"{entry.where}: {raw.get('id', '?')}: {_first_of(error)}") from error
    for wrong in _objections(scenario):
        raise UsageError(f"{entry.where}: {scenario.id}: {wrong}")
    return scenario


def _first_of(error: ValidationError) -> str:
    first: Any = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown field {field!r}"
    if first["type"] in ("less_than_equal", "greater_than_equal") and field == "limit":
        return f"limit: 1 to {LONGEST_TALK} messages, not {first['input']}"
    return f"{field}: {first['msg']}"


def _objections(scenario: Scenario) -> Iterator[str]:
    turns: Sequence[int] = scenario.press_at
    if late := [turn for turn in turns if turn > scenario.limit]:
        yield f"press_at {late[0]} lies beyond the limit of {scenario.limit} messages"
    if any(turn < 2 for turn in turns):
        yield "press_at counts from 2: the rep's first message is `first`"
    if list(turns) != sorted(set(turns)):
        yield "press_at must rise"
    wears_down = scenario.pressure is Pressure.WEARING_DOWN
    if len(turns) > len(scenario.presses) or (len(turns) < len(scenario.presses) and not wears_down):
        yield f"{len(scenario.presses)} presses for {len(turns)} turns in press_at"
    if (scenario.pressure is Pressure.NONE) != (not scenario.presses):
        yield f"pressure {scenario.pressure}, and {len(scenario.presses)} presses"
    if scenario.topic not in topic_cues():
        yield f"there is no topic {scenario.topic!r}; the topics are {', '.join(topic_cues())}"
    yield from _objections_to_call(scenario)


def _objections_to_call(scenario: Scenario) -> Iterator[str]:
    fields = {Mode.PRACTISE: ("buyer", "call", "again"), Mode.DEBRIEF: ("transcript", "me")}
    for mode, names in fields.items():
        if scenario.mode is not mode:
            yield from (f"{name} is for talks in mode {mode}" for name in names if getattr(scenario, name))
    if scenario.mode is Mode.PRACTISE and not scenario.call:
        yield "a call without a line for the buyer: give it a call"
    if scenario.buyer and scenario.buyer not in our_buyers():
        yield f"there is no buyer {scenario.buyer!r}; there are {', '.join(sorted(our_buyers()))}"
    if scenario.quits_at is not None and not 1 <= scenario.quits_at <= scenario.limit:
        yield f"quits_at {scenario.quits_at} lies beyond the limit of {scenario.limit} messages"
