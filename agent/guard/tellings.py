"""Ways of speaking that put an answer into a turn, found by their wording."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from agent.domain.verdict import AnswerKind

_REST = r"[^.?!\n]*"


class Telling(NamedTuple):
    """A stretch of a turn that is worded as an answer, and the rule that found it.

    `certain` ones are answers whatever the rep said; the others are answers when they hold
    something the rep did not bring.
    """

    kind: AnswerKind
    span: str
    certain: bool
    rule: str


class Rule(NamedTuple):
    """A way of wording an answer."""

    name: str
    kind: AnswerKind
    certain: bool
    pattern: re.Pattern[str]


@cache
def rules(file: str = "tellings.yaml") -> tuple[Rule, ...]:
    """Return the rules of a file of this package, read once: those for the turns of a coach by default."""
    read = yaml.safe_load(files("agent.guard").joinpath(file).read_text(encoding="utf-8"))
    return tuple(
        Rule(
            rule["name"],
            AnswerKind(rule["kind"]),
            rule.get("certain", False),
            _compiled(rule["patterns"], read["words"], "" if rule.get("exact") else _REST),
        )
        for rule in read["rules"]
    )


def tellings(turn: str) -> tuple[Telling, ...]:
    """Return every stretch of a turn that is worded as an answer, in the order of the rules."""
    return tuple(
        Telling(rule.kind, found.group().strip(" ,;:.!?\"'-") or found.group(), rule.certain, rule.name)
        for rule in rules()
        for found in rule.pattern.finditer(turn)
    )


def _compiled(patterns: str, words: dict[str, str], rest: str) -> re.Pattern[str]:
    """One pattern out of a rule's lines, with the lists of words put in."""
    joined = "|".join(f"(?:{line.strip()})" for line in patterns.splitlines() if line.strip())
    for name, alternatives in words.items():
        joined = joined.replace(f"<{name}>", alternatives)
    return re.compile(f"(?:{joined}){rest}", re.IGNORECASE)
