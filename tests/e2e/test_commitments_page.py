"""The Commitments page and the story of a deal: what a rep sees of their promises and can say of them."""

from datetime import date, timedelta

import pytest

from agent.domain.commitment import CommitmentStatus, Outcome
from agent.errors import MemoryStoreError
from tests.support.kept import NOW, labels, press, press_inside, words

DONE, NOT_DONE, PARTLY = CommitmentStatus.DONE, CommitmentStatus.NOT_DONE, CommitmentStatus.PARTLY


def test_without_a_promise_the_page_invites_to_a_session(at):
    page = at.visit("commitments")
    assert "Meno asks you about it when the time has come" in words(page)
    press(page, "Start a session")
    assert "What deserves your best thinking" in words(page)


def test_what_is_due_comes_first_then_what_is_to_come_then_the_others(at):
    at.promise("write to Milo", made=20, days=-12, status=DONE)
    at.promise("rehearse the price question", days=4)
    at.promise("call Dana", made=5, days=-1)
    text = words(at.visit("commitments"))
    order = ["Due now", "call Dana", "Still to come", "rehearse the price question", "Through time"]
    order += ["What became of the others", "write to Milo"]
    places = [text.rindex(each) if each == "write to Milo" else text.index(each) for each in order]
    assert places == sorted(places)


def test_all_that_is_known_of_a_promise_is_shown(at):
    at.promise(
        "call Dana",
        first_step="look up her number",
        measure="I have a name",
        if_then="if she is out, I ask for Friday",
        confidence=7,
        learned="mornings are better",
    )
    text = words(at.visit("commitments"))
    for part in (
        "Thu 26 Nov, 09:00",
        "7/10 sure",
        "look up her number",
        "I have a name",
        "I ask for Friday",
        "mornings",
    ):
        assert part in text


def test_the_rep_says_what_became_of_it_and_where_the_deal_stands(at):
    promise = at.promise("call Dana", made=5, days=-1)
    page = press(at.visit("commitments"), "What became of it")
    page.button_group[0].set_value(DONE)
    page.button_group[1].set_value(Outcome.ADVANCED)
    page.text_area[0].input("one call beats five mails")
    press_inside(page, "What became of it", "Save")
    kept = at.kept(promise)
    assert (kept.status, kept.outcome, kept.learned) == (DONE, Outcome.ADVANCED, "one call beats five mails")
    text = words(at.visit("commitments"))
    assert "The deal moved on" in text
    assert "Due now" not in text


def test_a_promise_is_moved_only_to_a_new_day(at):
    promise = at.promise("call Dana", made=5, days=-1)
    page = press(at.visit("commitments"), "What became of it")
    page.button_group[0].set_value(CommitmentStatus.MOVED)
    press_inside(page, "What became of it", "Save")
    assert "Choose the new day first." in page.warning[0].value
    page.date_input[0].set_value(date(2026, 11, 30))
    press_inside(page, "What became of it", "Save")
    kept = at.kept(promise)
    assert kept.status is CommitmentStatus.MOVED
    assert kept.due_at.date() == date(2026, 11, 30)


def test_nothing_is_kept_before_the_rep_has_chosen(at):
    promise = at.promise("call Dana", made=5, days=-1)
    page = press_inside(press(at.visit("commitments"), "What became of it"), "What became of it", "Save")
    assert "Choose what became of it first." in page.warning[0].value
    assert at.kept(promise).status is CommitmentStatus.OPEN


def test_a_promise_is_edited_on_the_page(at):
    promise = at.promise("call Dana")
    page = press(at.visit("commitments"), "Edit")
    page.text_area[0].input("call Dana before noon")
    press_inside(page, "Edit", "Save")
    assert at.kept(promise).action == "call Dana before noon"


def test_a_promise_that_outlived_its_session_is_edited_too(at):
    promise = at.promise("call Dana")
    at.meno.commitments.save(promise.model_copy(update={"session_id": ""}))
    page = press(at.visit("commitments"), "Edit")
    assert "Story" not in labels(page)
    page.text_area[0].input("call Dana before noon")
    press_inside(page, "Edit", "Save")
    assert at.kept(promise).action == "call Dana before noon"


def test_a_promise_is_erased_with_what_became_of_it(at):
    at.promise("ring Zephyrhurst", days=-1, made=4, status=DONE, learned="Quibblestone decides")
    page = press(at.visit("commitments"), "Erase")
    press_inside(page, "Erase", "Erase for good")
    assert at.meno.commitments.of("me") == ()
    left = [file.name for file in at.home.rglob("*") if file.is_file() and b"Quibblestone" in file.read_bytes()]
    assert left == []


def test_nobody_erases_the_promise_of_another_rep(at):
    promise = at.promise("call Dana")
    with pytest.raises(MemoryStoreError, match="no commitment"):
        at.meno.memory.erase("somebody else", commitment_id=promise.id)
    assert at.kept(promise).action == "call Dana"


def test_one_promise_is_sent_by_choice_and_without_what_is_nobodys_business(at):
    at.promise("call Dana", first_step="look up her number", obstacle="my own nerves", confidence=4)
    page = press(at.visit("commitments"), "Send")
    text = page.code[0].value
    assert "I will: call Dana" in text
    assert "look up her number" in text
    assert "nerves" not in text
    assert "4" not in text
    assert 'href="mailto:?subject=' in words(page)
    assert "Nobody sees any of this unless you send it" in words(page)


def test_let_meno_ask_opens_a_session_on_what_is_due(at):
    at.promise("call Dana", made=5, days=-1)
    page = press(at.visit("commitments"), "Let Meno ask")
    assert "call Dana" in words(page)
    assert "p" not in page.query_params
    assert at.meno.sessions.history("me")[0].exchanges == 1


def test_the_picture_says_in_words_what_it_shows(at):
    for number in range(4):
        status = DONE if number < 3 else NOT_DONE
        outcome = Outcome.WON if number == 0 else None
        at.promise(
            "call Dana", made=30 - number, days=-9 - number, status=status, confidence=9 - number, outcome=outcome
        )
    text = words(at.visit("commitments"))
    assert "Of 4 you have come back on, you did 3." in text
    assert "After 1 of them the deal moved on or was won." in text
    assert 'role="img" aria-label="4 commitments through time: 3 done, 1 not done.' in text
    assert "8 or surer: 2 of 2 done. Below 8: 1 of 2 done." in text


def test_a_moved_promise_has_an_arc_for_each_day_it_was_for(at):
    promise = at.promise("call Dana", made=3, days=2)
    moved = {"due_at": NOW + timedelta(days=6), "status": CommitmentStatus.MOVED, "updated_at": NOW}
    at.meno.commitments.save(promise.model_copy(update=moved))
    assert words(at.visit("commitments")).count('<i class="meno-arc ') == 2


def test_forty_promises_are_drawn_ten_at_a_time(at):
    for number in range(40):
        at.promise("call Dana", days=number + 1)
    page = at.visit("commitments")
    assert words(page).count("<blockquote>") == 10
    assert "1 to 10 of 40" in words(page)
    assert "11 to 20 of 40" in words(press(page, "More"))


def test_the_story_of_a_deal_is_told_in_order_and_gone_on_with(at):
    at.promise("write to Milo", made=20, days=-12, deal="Acme", status=DONE)
    at.promise("call Dana", made=9, days=-2, deal="Acme")
    at.promise("ask Priya", made=3, days=5, deal="Northwind")
    page = next(b for b in at.visit("commitments").button if b.key == "story-c-s2").click().run()
    text = words(page)
    assert "2 sessions, one line through time" in text
    assert text.index("write to Milo") < text.index("11 days later") < text.index("call Dana")
    assert "ask Priya" not in text
    press(page, "Go on with this")
    newest = at.meno.sessions.history("me")[0]
    assert (newest.arc_id, newest.deal) == ("s1", "Acme")


def test_the_story_of_a_session_that_is_gone_says_so(at):
    assert "There is nothing here any more" in words(at.visit("arc", a="gone"))


def test_from_another_page_the_coach_comes_back_to_the_session_that_was_open(at):
    at.promise("call Dana", deal="Acme")
    page = at.visit(s="s1")
    press(page, "Commitments")
    assert "Still to come" in words(page)
    press(page, "Coach")
    assert "What for?" in words(page)
    assert labels(page).count("Coach") == 1
