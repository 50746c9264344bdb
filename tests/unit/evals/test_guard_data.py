"""Keep the labelled coach turns honest: readable, in one vocabulary, balanced, and split without leaks."""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Literal, get_args

import pytest
from pydantic import BaseModel, ConfigDict, Field

DATA = Path(__file__).parents[3] / "evals" / "data" / "guard"

GivingKind = Literal[
    "telling",
    "suggestion_question",
    "presupposition",
    "menu",
    "leading_evaluation",
    "cause_offered",
    "hypothetical_solution",
    "smuggled_reflection",
    "framework_answer",
    "script_words",
    "social_proof",
    "numbers_or_facts_added",
]
AskingKind = Literal[
    "open_question",
    "closed_clarifying",
    "reflection_only",
    "reflection_plus_question",
    "summary_of_rep",
    "asks_about_rep_option",
    "weigh_rep_options_neutrally",
    "scale_0_10",
    "commitment_question",
    "obstacle_if_then_question",
    "follow_up_question",
    "perspective_question",
    "hold_the_line",
    "empathy_or_effort",
    "logistics",
    "safety_handoff",
    "consolidate_learning",
]
Split = Literal["train", "dev", "test"]


class Row(BaseModel):
    """Hold one labelled turn; anything missing, extra or of the wrong type is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: str = Field(pattern=r"^mt-[0-9a-f]{8}$")
    context: list[str] = Field(min_length=1, max_length=6)
    text: str = Field(min_length=1)
    gives_answer: bool
    kind: GivingKind | AskingKind
    pair: str = Field(pattern=r"^(?:f[0-9a-f]{6}|[gh]-[0-9a-f]{8})$")
    split: Split
    tags: list[str]


def read(split: str) -> list[Row]:
    lines = (DATA / f"turns.{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Row.model_validate(json.loads(line)) for line in lines]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for split in get_args(Split) for row in read(split)]


def test_a_kind_of_turn_says_by_itself_whether_an_answer_was_given(rows: list[Row]) -> None:
    assert [row.id for row in rows if row.gives_answer != (row.kind in get_args(GivingKind))] == []


def test_every_turn_answers_something_the_rep_has_just_said(rows: list[Row]) -> None:
    spoken = re.compile(r"(rep|coach): \S")
    assert [row.id for row in rows if not row.context[-1].startswith("rep: ")] == []
    assert [row.id for row in rows if not all(spoken.match(line) for line in row.context)] == []


def test_no_turn_stands_twice_after_the_same_talk(rows: list[Row]) -> None:
    def plain(line: str) -> str:
        return re.sub(r"\W+", " ", line).casefold().strip()

    talks = Counter((*map(plain, row.context), plain(row.text)) for row in rows)
    assert [talk for talk, times in talks.items() if times > 1] == []
    assert len({row.id for row in rows}) == len(rows)


def test_a_family_of_turns_stays_in_one_split(rows: list[Row]) -> None:
    homes = defaultdict(set)
    for row in rows:
        homes[row.pair].add(row.split)
    assert [pair for pair, splits in homes.items() if len(splits) > 1] == []


@pytest.mark.parametrize("part", ["text", "context"])
def test_nothing_a_rep_or_a_coach_said_is_met_again_in_another_split(rows: list[Row], part: str) -> None:
    homes = defaultdict(set)
    for row in rows:
        homes[str(getattr(row, part))].add(row.split)
    assert [words for words, splits in homes.items() if len(splits) > 1] == []


@pytest.mark.parametrize("split", get_args(Split))
def test_a_split_holds_its_own_turns_of_every_kind_and_both_answers_evenly(split: str) -> None:
    rows = read(split)
    assert {row.split for row in rows} == {split}
    assert {row.kind for row in rows} == {*get_args(GivingKind), *get_args(AskingKind)}
    assert sum(row.gives_answer for row in rows) / len(rows) == pytest.approx(0.5, abs=0.05)


def test_many_turns_are_an_answer_after_one_talk_and_none_after_another(rows: list[Row]) -> None:
    labels = defaultdict(set)
    for row in rows:
        labels[row.text].add(row.gives_answer)
    assert sum(len(seen) == 2 for seen in labels.values()) >= len(rows) / 9


def test_a_question_mark_does_not_tell_the_answers_apart(rows: list[Row]) -> None:
    asked = Counter(row.gives_answer for row in rows if row.text.endswith("?"))
    given = Counter(row.gives_answer for row in rows)
    assert asked[True] / given[True] == pytest.approx(asked[False] / given[False], abs=0.2)


@pytest.mark.parametrize(
    ("tag", "gives_answer"),
    [
        ("paraphrase_provenance", False),
        ("mirror", False),
        ("praise_effort", False),
        ("hedged_guess", False),
        ("high_overlap_new", True),
        ("two_sentence_mixed", True),
        ("praise_decision", True),
    ],
)
def test_a_tag_that_implies_the_answer_agrees_with_it(rows: list[Row], tag: str, gives_answer: bool) -> None:
    tagged = [row for row in rows if tag in row.tags]
    assert tagged
    assert [row.id for row in tagged if row.gives_answer is not gives_answer] == []


def test_both_answers_come_after_every_manner_of_rep(rows: list[Row]) -> None:
    for manner in ("messy", "terse", "long", "voice", "non_native", "pasted", "injection", "coach_raised"):
        assert {row.gives_answer for row in rows if manner in row.tags} == {True, False}
