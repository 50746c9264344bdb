"""A secret typed by mistake goes nowhere, and the talk goes on as if it had not been typed."""

import logging
import random

import pytest

from agent.domain.commitment import CommitmentStatus
from agent.domain.move import CoachMove
from tests.support.secrets import FORMS, core
from tests.support.talking import said
from ui.wording import masked_notice

CARD = FORMS["card_spaced"](random.Random(1))
KEY = FORMS["openai"](random.Random(2))


@pytest.mark.parametrize("name", sorted(set(FORMS) - {"number"}))
def test_no_secret_of_a_message_is_in_the_session_that_is_kept(coach, name, caplog):
    caplog.set_level(logging.DEBUG)
    secret = FORMS[name](random.Random(7))
    session = said(coach, f"I want to win Kessler. {secret}", "Dana went quiet.", deal=f"Kessler {secret}")
    session = coach.rename("ana", session.id, f"Kessler, {secret}")
    assert core(secret) not in session.model_dump_json() + caplog.text


def test_a_promise_with_a_secret_in_it_keeps_its_time_and_is_read_back_without_it(coach):
    session = said(coach, "I want to win Kessler.", minutes=1)
    session = coach.take_turn("ana", session.id, f"I will send Dana the token {KEY} by Friday at noon.")
    assert session.commitment.action == "send Dana the token"
    assert session.commitment.due_at.isoformat() == "2026-11-27T12:00:00+00:00"
    assert "masked" not in session.turns[-1].text


@pytest.mark.parametrize("message", [CARD, f"Their card is {CARD}.", f"The key {KEY} came from Dana, she is worried."])
def test_the_coach_does_not_stumble_over_what_was_masked(coach, message):
    session = said(coach, "I want to win Kessler this month.", message, message, "Dana went quiet after the demo.")
    assert not [turn.text for turn in session.turns if "masked" in turn.text or "[" in turn.text]
    assert all(turn.move is not CoachMove.REFER for turn in session.turns)


def test_a_card_confirmed_with_a_secret_on_it_is_masked_too(coach):
    session = said(coach, "I want to win Kessler.", "I will call Dana by Friday.", minutes=1)
    edited = session.commitment.model_copy(update={"action": f"pay with {CARD}", "first_step": f"use {KEY}"})
    kept = coach.confirm("ana", session.id, edited).commitment
    assert kept.status is CommitmentStatus.OPEN
    assert (kept.action, kept.first_step) == ("pay with [masked: card number]", "use [masked: key or token]")


def test_the_rep_is_told_once_that_something_was_masked(coach):
    session = said(coach, f"They pay with {CARD}.", "Dana went quiet.", f"And the key {KEY}.")
    notices = [masked_notice(session, exchange.number) for exchange in session.exchanges]
    assert [bool(notice) for notice in notices] == [False, True, False, False]
    assert "card number" in notices[1]
