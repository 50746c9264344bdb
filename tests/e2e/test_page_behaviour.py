"""The page without a browser: what it does with the coach, the record and their troubles."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agent.domain.commitment import CommitmentStatus
from agent.domain.session import Thumb
from agent.errors import MemoryStoreError
from tests.support.kept import press, words
from tests.support.staged import NOW, StagedMeno
from ui.web.tab import Opening
from ui.web.trouble import MOVED_ON, NOT_FOUND, UNEXPECTED

PAGE = str(Path(__file__).parent / "pages" / "staged_page.py")


@pytest.fixture
def meno() -> StagedMeno:
    return StagedMeno()


def visit(meno: StagedMeno, session_id: str = "") -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=20)
    page.session_state["meno"] = meno
    if session_id:
        page.query_params["s"] = session_id
    return page.run()


def say(page: AppTest, text: str) -> AppTest:
    return page.chat_input[0].set_value(text).run()


def at_the_promise(meno: StagedMeno) -> AppTest:
    page = press(visit(meno), "A deal I am stuck on")
    for number in range(6):
        say(page, f"thought {number}")
    return page


def test_the_start_offers_openings_and_four_lengths(meno):
    page = visit(meno)
    assert [option.content for option in page.button_group[0].proto.options] == ["1 min", "5 min", "15 min", "45 min"]
    assert "A call I am nervous about" in [button.label for button in page.button]


def test_one_click_starts_a_session_in_the_reps_own_words(meno):
    page = press(visit(meno), "A deal I am stuck on")
    assert meno.coach.heard == ["There is a deal I am stuck on."]
    assert page.query_params["s"] in ("s1", ["s1"])
    assert "What have you seen or heard from them yourself?" in words(page)


def test_a_second_click_that_comes_late_starts_nothing_more(meno):
    page = press(visit(meno), "A deal I am stuck on")
    page.session_state["tab"].start(Opening("There is a deal I am stuck on.", 15, "", off_record=False))
    page.query_params.clear()
    page.run()
    assert list(meno.kept) == ["s1"]
    assert meno.coach.heard == ["There is a deal I am stuck on."]
    assert "What have you seen or heard from them yourself?" in words(page)


def test_words_typed_before_the_page_has_turned_reach_the_new_session(meno):
    page = press(visit(meno), "A deal I am stuck on")
    page.session_state["tab"].start(Opening("Dana went quiet", 15, "", off_record=False))
    page.query_params.clear()
    page.run()
    assert list(meno.kept) == ["s1"]
    assert meno.coach.heard[-1] == "Dana went quiet"


def test_own_words_start_a_session_too(meno):
    say(visit(meno), "My champion left")
    assert meno.coach.heard == ["My champion left"]


def test_length_deal_and_record_chosen_at_the_start_reach_the_coach(meno):
    page = visit(meno)
    page.button_group[0].set_value(5)
    page.text_input[0].input("Acme")
    page.checkbox[0].check()
    press(page, "A deal I am stuck on")
    session = meno.kept["s1"]
    assert (session.minutes, session.deal, session.off_record) == (5, "Acme", True)


def test_a_reload_finds_everything_by_the_address(meno):
    say(press(visit(meno), "A deal I am stuck on"), "Dana went quiet")
    assert "Dana went quiet" in words(visit(meno, "s1"))


def test_markup_in_what_is_said_stays_text_everywhere(meno):
    page = say(visit(meno), '<img src="x"> ![x](http://evil.example/a.png)')
    assert "<img" not in words(page)
    assert "![" not in " ".join(button.label for button in page.button)


def test_a_skipped_question_is_shown_as_skipped(meno):
    page = press(press(visit(meno), "A deal I am stuck on"), "Skip this question")
    assert meno.coach.heard[-1] == "/skip"
    assert "Skipped this question" in words(page)


def test_the_rep_can_end_at_any_time_and_start_another(meno):
    page = press(press(visit(meno), "A deal I am stuck on"), "End here")
    assert "This session is over" in words(page)
    assert page.chat_input[0].disabled
    assert "What deserves your best thinking" in words(press(page, "Start another session"))


def test_a_thumb_is_kept_and_can_be_taken_back(meno):
    page = press(press(visit(meno), "A deal I am stuck on"), "Helped me think")
    assert Thumb.HELPED in [exchange.thumb for exchange in meno.kept["s1"].exchanges]
    press(page, "Helped me think (rated)")
    assert Thumb.HELPED not in [exchange.thumb for exchange in meno.kept["s1"].exchanges]


def test_the_card_is_edited_and_confirmed(meno):
    page = at_the_promise(meno)
    page.text_area[0].input("call Dana")
    page.date_input[0].set_value(date(2026, 11, 26))
    page.time_input[0].set_value(time(15, 30))
    page.number_input[0].set_value(8)
    next(field for field in page.text_input if field.label == "First step").input("look up her number")
    press(page, "Confirm")
    kept = meno.kept["s1"].commitment
    assert (kept.action, kept.first_step, kept.confidence) == ("call Dana", "look up her number", 8)
    assert kept.due_at.isoformat() == "2026-11-26T15:30:00+00:00"
    assert kept.due_text == "Thu 26 Nov, 15:30"
    assert kept.status is CommitmentStatus.OPEN
    assert "Agreed with yourself" in words(page)


def test_two_promises_have_a_card_each_and_the_second_is_confirmed_alone(meno):
    page = at_the_promise(meno)
    first = meno.kept["s1"].commitment
    second = first.model_copy(update={"id": f"{first.id}-2", "action": "call Tarek"})
    meno.kept["s1"] = meno.kept["s1"].model_copy(update={"also": (second,)})
    page.run()
    assert [area.value for area in page.text_area] == [first.action, "call Tarek"]
    next(button for button in page.button if button.key == f"confirm-{second.id}").click().run()
    assert meno.kept["s1"].commitment.status is CommitmentStatus.PROPOSED
    assert [one.status for one in meno.kept["s1"].also] == [CommitmentStatus.OPEN]


def test_an_untouched_card_keeps_the_time_in_the_reps_words(meno):
    press(at_the_promise(meno), "Confirm")
    assert meno.kept["s1"].commitment.due_text == "tomorrow at ten"


def test_a_day_taken_off_the_card_leaves_no_time(meno):
    page = at_the_promise(meno)
    page.date_input[0].set_value(None).run()
    press(page, "Confirm")
    assert meno.kept["s1"].commitment.due_at is None


def test_an_edit_on_the_card_outlives_another_turn_of_the_talk(meno):
    page = at_the_promise(meno)
    page.text_area[0].input("call Dana").run()
    say(page, "she may not pick up")
    assert page.text_area[0].value == "call Dana"


def test_a_confirmed_card_can_be_edited_again(meno):
    page = press(press(at_the_promise(meno), "Confirm"), "Edit")
    page.text_area[0].input("write to Dana").run()
    press(page, "Confirm")
    assert meno.kept["s1"].commitment.action == "write to Dana"


def test_a_second_visit_greets_with_what_was_promised_and_opens_with_it(meno):
    press(at_the_promise(meno), "Confirm")
    meno.now = NOW - timedelta(days=3)
    at_the_promise(meno)
    meno.now = NOW + timedelta(days=3)
    page = visit(meno)
    assert "Welcome back" in words(page)
    assert "thought 5" in words(page)
    press(page, "Let Meno ask")
    assert "You said you would thought 5" in words(page)


def test_what_is_promised_but_not_due_can_be_come_back_on(meno):
    press(at_the_promise(meno), "Confirm")
    press(visit(meno), "Coming back on what I promised")
    assert meno.coach.heard[-1] == "I want to come back on something I promised myself."


def test_words_are_kept_and_sent_again_when_the_record_fails(meno):
    page = press(visit(meno), "A deal I am stuck on")
    meno.fails = MemoryStoreError("the disk is full")
    say(page, "Dana went quiet")
    assert "the disk is full" in page.warning[0].value
    assert "Dana went quiet" in words(page)
    meno.fails = None
    press(page, "Send again")
    assert meno.coach.heard[-1] == "Dana went quiet"
    assert not page.warning


def test_words_that_could_not_be_sent_can_be_let_go(meno):
    page = press(visit(meno), "A deal I am stuck on")
    meno.fails = MemoryStoreError("the disk is full")
    press(say(page, "Dana went quiet"), "Let it go")
    assert "Dana went quiet" not in words(page)


def test_an_opening_that_fails_keeps_the_words_for_another_try(meno):
    meno.fails = MemoryStoreError("the disk is full")
    page = say(visit(meno), "My champion left")
    assert "My champion left" in words(page)
    meno.fails = None
    press(page, "Try again")
    assert meno.coach.heard == ["My champion left"]


def test_an_unexpected_error_is_one_calm_sentence_and_a_line_in_the_log(meno, caplog):
    page = press(visit(meno), "A deal I am stuck on")
    meno.fails = ZeroDivisionError("secret inside")
    say(page, "Dana went quiet")
    assert UNEXPECTED.split(".")[0] in page.warning[0].value.replace("\\", "")
    assert "secret inside" not in page.warning[0].value
    assert "Dana went quiet" in words(page)
    assert not page.exception
    assert "unexpected error" in caplog.text


def test_a_page_that_cannot_be_drawn_says_so_without_a_traceback(meno, caplog):
    meno.commitments = None
    page = visit(meno)
    assert not page.exception
    assert "Something went wrong" in page.error[0].value
    assert "could not be drawn" in caplog.text


def test_words_to_a_session_that_went_on_elsewhere_wait_for_the_rep(meno):
    one = press(visit(meno), "A deal I am stuck on")
    other = visit(meno, "s1")
    say(other, "from the other tab")
    say(one, "from this tab")
    assert MOVED_ON.split(";")[0] in one.warning[0].value.replace("\\", "")
    assert "from the other tab" in words(one)
    assert "from this tab" in words(one)
    assert "from this tab" not in meno.coach.heard
    press(one, "Send again")
    assert meno.coach.heard[-1] == "from this tab"


def test_the_same_words_in_two_tabs_to_one_question_are_one_turn(meno):
    one = press(visit(meno), "A deal I am stuck on")
    other = visit(meno, "s1")
    say(other, "yes")
    say(one, "yes")
    assert meno.coach.heard.count("yes") == 1
    assert not one.warning


def test_a_session_that_is_gone_is_said_and_the_start_is_shown(meno):
    page = visit(meno, "gone")
    assert NOT_FOUND.split(".")[0] in page.warning[0].value
    assert "What deserves your best thinking" in words(page)


def test_a_session_of_somebody_else_is_not_shown(meno):
    meno.coach.open("somebody else")
    assert "What would you like" not in words(visit(meno, "s1"))


def test_a_session_can_be_left_and_resumed_from_the_history(meno):
    page = say(press(visit(meno), "A deal I am stuck on"), "Dana went quiet")
    press(page, "New session")
    assert "Dana went quiet" not in words(page)
    next(button for button in page.button if button.key == "session-s1").click().run()
    assert "Dana went quiet" in words(page)


def test_a_long_session_draws_its_end_and_the_rest_on_demand(meno):
    meno.coach.open("me")
    for number in range(99):
        meno.coach.take_turn("me", "s1", f"thought number {number}.")
    page = visit(meno, "s1")
    assert "thought number 98." in words(page)
    assert "thought number 30." not in words(page)
    assert len([element for element in page.get("html") if "meno-turn" in element.proto.body]) <= 40
    press(press(press(page, "Show earlier (70)"), "Show earlier (40)"), "Show earlier (10)")
    assert "thought number 0." in words(page)


def test_notices_are_shown_as_they_are():
    page = visit(StagedMeno(("No model is configured.",)))
    assert "No model is configured." in words(page)


def test_what_is_kept_and_who_can_see_it_is_one_click_away(meno):
    page = press(visit(meno), "What is kept and who can see it")
    assert str(meno.settings.home) in words(page)
    assert "Nothing. No model is configured" in words(page)


def test_an_empty_promise_cannot_be_confirmed(meno):
    page = at_the_promise(meno)
    page.text_area[0].input("  ")
    press(page, "Confirm")
    assert meno.kept["s1"].commitment.status is CommitmentStatus.PROPOSED
    assert page.text_area


def test_a_card_that_cannot_be_kept_stays_as_it_was_edited(meno):
    page = at_the_promise(meno)
    meno.fails = MemoryStoreError("the disk is full")
    page.text_area[0].input("call Dana")
    press(page, "Confirm")
    assert "the disk is full" in page.warning[0].value
    assert page.text_area[0].value == "call Dana"
    meno.fails = None
    press(page, "Confirm")
    assert meno.kept["s1"].commitment.action == "call Dana"
