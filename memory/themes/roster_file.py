"""Reads who is in which team out of a file; what is wrong with it is said with its line."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import yaml

from agent.domain.person import in_lists
from agent.domain.roster import Roster
from agent.errors import UsageError
from memory.themes.roster_lines import MANAGER, MEMBER, Line, RosterLines, wrong

MOST_BYTES = 64 * 1024 * 1024
COLUMNS = ("cohort", "person", "parent", "role")
LISTS = {"members": MEMBER, "managers": MANAGER}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 6
"""Lists within lists that are looked into; a roster has three."""
FORM = "write `cohorts:`, and under it each team with `parent`, `managers` and `members`"


def read_roster(file: Path) -> Roster:
    """Return the roster in a YAML or CSV file. Raises UsageError naming the file and the line that is wrong."""
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"The roster {file} cannot be read: {error.strerror}. Check MENO_ROSTER.") from error
    if len(content) > MOST_BYTES:
        raise UsageError(f"The roster {file} is larger than {MOST_BYTES // 1024 // 1024} MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"The roster {file} is not UTF-8: save it as UTF-8.") from error
    said = RosterLines(file)
    for line in _of_csv(file, text) if file.suffix.lower() == ".csv" else _of_yaml(file, text):
        said.add(line)
    return said.roster()


def _of_csv(file: Path, text: str) -> Iterator[Line]:
    rows = csv.DictReader(StringIO(text, newline=""), restkey="further")
    unknown = {(name or "").strip().lower() for name in rows.fieldnames or ()} ^ set(COLUMNS)
    if unknown - {"parent", "role"}:
        raise wrong(file, 1, f"the first line names the columns: {','.join(COLUMNS)}")
    try:
        for row in rows:
            if "further" in row:
                raise wrong(file, rows.line_num, f"more than {len(COLUMNS)} columns")
            cells = {name.strip().lower(): (value or "").strip() for name, value in row.items()}
            yield Line(
                number=rows.line_num,
                cohort=cells["cohort"],
                parent=cells.get("parent", ""),
                person=_person(cells["person"]),
                role=cells.get("role", "").lower() or MEMBER,
            )
    except csv.Error as error:
        raise wrong(file, rows.line_num, str(error)) from error


def _of_yaml(file: Path, text: str) -> Iterator[Line]:
    try:
        _refuse_depths(file, text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        number = error.problem_mark.line + 1 if error.problem_mark else 1
        raise wrong(file, number, f"no YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise wrong(file, 1, "no YAML: it holds characters that YAML does not know") from error
    if root is None:
        raise wrong(file, 1, f"nothing is in it; {FORM}")
    for key, teams in _pairs(file, root):
        if key != "cohorts":
            raise wrong(file, teams.start_mark.line + 1, f"{key!r} means nothing here; {FORM}")
        for name, team in _pairs(file, teams):
            yield from _of_team(file, name, team)


def _refuse_depths(file: Path, text: str) -> None:
    """Raise UsageError for what is nested so deep that no roster is, before anything is put together of it."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise wrong(
                file, event.start_mark.line + 1 if event.start_mark else 1, f"lists within lists within lists; {FORM}"
            )


def _of_team(file: Path, name: str, team: yaml.Node) -> Iterator[Line]:
    yield Line(team.start_mark.line + 1, name)
    for key, value in _pairs(file, team):
        number = value.start_mark.line + 1
        if key == "parent" and isinstance(value, yaml.ScalarNode):
            yield Line(number, name, parent=value.value.strip())
        elif key in LISTS and isinstance(value, yaml.SequenceNode):
            for one in value.value:
                if not isinstance(one, yaml.ScalarNode) or not one.value.strip():
                    raise wrong(file, one.start_mark.line + 1, "a person is one word: an id or an address")
                yield Line(one.start_mark.line + 1, name, person=_person(one.value), role=LISTS[key])
        else:
            raise wrong(file, number, f"{key!r} of {name!r} cannot be understood; {FORM}")


def _pairs(file: Path, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise wrong(file, node.start_mark.line + 1, FORM)
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value).strip()
        if name in seen:
            raise wrong(file, key.start_mark.line + 1, f"{name!r} stands here twice")
        seen.add(name)
        yield name, value


def _person(written: str) -> str:
    """A person as the roster knows them: addresses are the same in any case."""
    name = written.strip()
    return in_lists(name)
