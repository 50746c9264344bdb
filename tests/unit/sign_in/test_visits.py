"""What a page hands out is for as long as the sign-in lasts: files, buttons and windows of a tab that was left open."""

import ast
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.person import Person
from agent.errors import NotSignedIn
from ui.local_time import LocalTime
from ui.sign_in.page import LOOK, until_next_look
from ui.web.tab import Tab
from ui.web.visit import Visit

from .conftest import NOON

PAGES = sorted((Path(__file__).parents[3] / "ui" / "web").rglob("*.py"))
CALLBACKS = ("on_click", "on_change", "on_submit", "on_dismiss")


class Door:
    """A sign-in that the test ends."""

    is_open = True

    def still(self) -> None:
        if not self.is_open:
            raise NotSignedIn("Your sign-in has ended.")


def visit(door: Door) -> Visit:
    return Visit(object(), Person(rep_id="r"), Tab(), lambda: NOON, LocalTime.named("UTC"), door.still)


def test_a_file_that_was_offered_is_not_made_after_the_sign_in():
    door = Door()
    offered = visit(door).download(lambda: "hers")
    assert offered() == "hers"
    door.is_open = False
    with pytest.raises(NotSignedIn):
        offered()


def test_nothing_is_done_after_the_sign_in():
    door, done = Door(), []
    here = visit(door)
    here.attempt(lambda: done.append("before"))
    door.is_open = False
    here.attempt(lambda: done.append("after"))
    assert done == ["before"]
    assert here.tab.notice == "Your sign-in has ended."


def test_a_page_that_is_left_alone_looks_every_minute_and_when_the_sign_in_ends():
    for seconds in (0, 1, 59, 60, 61, 90, 3600, 86_400 * 30):
        wait = until_next_look(Person(rep_id="r", ends_at=NOON + timedelta(seconds=seconds)), lambda: NOON)
        assert timedelta(0) < wait <= LOOK
        looks = timedelta(seconds=seconds + 1) / wait
        assert looks == pytest.approx(round(looks))
    assert until_next_look(Person(rep_id="r"), lambda: NOON) == LOOK


def calls(path: Path) -> Iterator[tuple[str, ast.Call, ast.AST]]:
    """Walk through the calls of a module: where, the call, and the function around it."""
    for function in ast.walk(ast.parse(path.read_text())):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    yield f"{path.name}:{node.lineno}", node, function


def test_every_file_is_offered_for_as_long_as_the_sign_in_lasts():
    offered = {
        where: ast.unparse(_meaning(call.args[1], function))
        for path in PAGES
        for where, call, function in calls(path)
        if ast.unparse(call.func).endswith("download_button")
    }
    assert len(offered) >= 7
    assert not {where: made for where, made in offered.items() if not made.startswith("visit.download(")}


def test_no_button_holds_on_to_a_way_to_the_record_past_the_question_who_is_there():
    """`visit.meno` asks at each use; what was taken out of it earlier would not."""
    held = [
        f"{where}: {ast.unparse(keyword.value)}"
        for path in PAGES
        for where, call, function in calls(path)
        for keyword in call.keywords
        if keyword.arg in CALLBACKS and any(_is_held(name, function) for name in _taken(keyword.value, function))
    ]
    assert not held


def _taken(value: ast.expr, function: ast.AST) -> Iterator[ast.expr]:
    """What a callback takes with it when it is made; a lambda or a function looks things up when it runs."""
    value = _meaning(value, function)
    if not isinstance(value, ast.Lambda):
        yield from (value.args if isinstance(value, ast.Call) else [value])


def _is_held(value: ast.expr, function: ast.AST) -> bool:
    named = ast.unparse(_meaning(value, function))
    return "visit.meno" in named or "visit.held" in named


def _meaning(value: ast.expr, function: ast.AST) -> ast.expr:
    """Return what a name was set to in the function, or the expression itself."""
    head = value
    while isinstance(head, ast.Attribute):
        head = head.value
    if isinstance(head, ast.Name):
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and any(ast.unparse(target) == head.id for target in node.targets):
                return node.value
    return value


def test_nothing_but_the_visit_itself_goes_to_the_record_without_the_question():
    assert [path.name for path in PAGES if ".held" in path.read_text()] == ["visit.py"]
