"""The call sheet is the rep's: every word of every line stands in a message of theirs, the one that the line names."""

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from agent.domain.session import Session
from agent.domain.sheet import Sheet, SheetLine, SheetSection
from agent.language.own_words import own_words
from agent.steps.sheet import sheet_of
from agent.steps.sheet.said import words_in
from tests.fakes import InMemorySessions
from tests.support.session_strategies import sessions
from tests.support.talking import MONDAY, coached, said

EXAMPLES = Path(__file__).parents[2] / "examples"
SESSIONS = 200
PASTED = (
    "I want to be clear about my answer first.\n\n-----Original message-----\nFrom: Ines Holm\nSubject: Re: proposal\n"
    "Hi, thanks for the zirconquokka proposal. Please send a revised version and confirm a reduction.\nBest, Ines"
)
OTHERS = (
    PASTED,
    "/skip",
    "idk",
    "ok",
    "come on, what would you do?",
    "Off the record: I think Quibblestone is lying to all of us about the budget.",
    "The card is 4111 1111 1111 1111 and the buyer wants it settled.",
    "Ich weiß nicht, was ich tun soll.",
    "If she says no, I will ask for ten minutes on Friday.",
    "The CFO wants a number, procurement needs three offers and Dana is afraid of both.",
    "I could call her or I could wait, and I could also ask Tom.",
    "My manager said I should offer a discount. I don't know what they need.",
    "I will call Dana on Thursday at 9.",
    "8",
    "yes",
    "not now",
    " ".join(["The committee met again and nobody would say what it had decided about us"] * 20) + ".",
    "one, two; three (four) *five* <b>six</b> — seven… eight",
)

NEVER = ("zirconquokka", "Quibblestone", "4111", "masked", "[not kept]", "/skip")


@cache
def messages() -> tuple[str, ...]:
    scripts = (script.read_text(encoding="utf-8").splitlines() for script in sorted(EXAMPLES.glob("*.txt")))
    return (*(line for lines in scripts for line in lines if line.strip()), *OTHERS)


@cache
def talked(seed: int) -> tuple[Session, ...]:
    """Return one or two sessions of an arc with the embedded coach, about anything in any order, newest first."""
    chance = random.Random(seed)
    coach = coached(InMemorySessions(), now=MONDAY)
    talks = []
    for _ in range(chance.choice((1, 1, 1, 2))):
        words = chance.choices(messages(), k=chance.randint(1, 14))
        talks.append(said(coach, *words, minutes=chance.choice((1, 5, 15, 45)), deal="Northwind"))
    return tuple(reversed(talks))


def sources(sheet: Sheet, talks: tuple[Session, ...]) -> list[tuple[SheetLine, str]]:
    """Return each line that was not written on the card, with the message that it names."""
    told = {(talk.id, each.number): each for talk in talks for each in talk.kept.exchanges}
    return [(line, told[line.session_id, line.number].utterance or "") for line in sheet.lines if not line.edited]


@pytest.fixture(scope="module")
def sheets() -> list[tuple[Sheet, tuple[Session, ...]]]:
    return [(sheet_of(talks[0], talks[1:]), talks) for talks in map(talked, range(SESSIONS))]


def test_every_word_of_every_line_stands_in_the_message_that_the_line_names(sheets):
    for sheet, talks in sheets:
        for line, message in sources(sheet, talks):
            assert line.text in message
            assert line.text == line.text.strip()
        said_by_rep = {word for talk in talks for message in talk.utterances for word in words_in(message)}
        assert {word for line in sheet.lines for word in words_in(line.text)} <= said_by_rep


def test_lines_written_on_the_card_alone_name_no_message(sheets):
    for sheet, talks in sheets:
        card = talks[0].commitment or talks[-1].commitment
        written = [line.text for line in sheet.lines if line.edited]
        assert not written or card is not None
        assert all(line.number is None for line in sheet.lines if line.edited)


def test_no_line_stands_on_it_twice_and_none_within_another(sheets):
    for sheet, _ in sheets:
        texts = [f" {' '.join(words_in(line.text))} " for line in sheet.lines]
        assert len(set(texts)) == len(texts)
        assert not [(one, other) for one in texts for other in texts if one != other and one in other]


def test_nothing_pasted_masked_or_off_the_record_stands_on_it(sheets):
    for sheet, _ in sheets:
        text = " ".join(line.text for line in sheet.lines)
        assert not [word for word in NEVER if word in text]


def test_lines_are_short_and_end_with_a_whole_word(sheets):
    for sheet, talks in sheets:
        for line, message in sources(sheet, talks):
            end = message.find(line.text) + len(line.text)
            assert len(line.text) <= 240
            assert not (message[end : end + 1].isalnum() and line.text[-1].isalnum())


@given(sessions("s1"))
@settings(max_examples=SESSIONS, suppress_health_check=list(HealthCheck), deadline=None)
def test_whatever_a_store_may_hold_makes_a_sheet_of_the_reps_own_words(session):
    sheet = sheet_of(session)
    assert list(sheet.lines) == sorted(sheet.lines, key=lambda line: list(SheetSection).index(line.section))
    if session.off_record and session.is_over:
        assert sheet.lines == ()
    for line, message in sources(sheet, (session,)):
        reading = next(each.reading for each in session.exchanges if each.number == line.number)
        assert line.text in message
        assert words_in(line.text) == [
            word for word in words_in(line.text) if word in words_in(own_words(message, reading.pasted))
        ]


def test_the_random_talks_make_sheets_worth_testing(sheets):
    filled = {line.section for sheet, _ in sheets for line in sheet.lines}
    assert filled == set(SheetSection)
    assert sum(len(sheet.lines) for sheet, _ in sheets) > 4 * SESSIONS
