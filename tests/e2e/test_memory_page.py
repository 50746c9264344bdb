"""My memory: a rep sees, searches, corrects, takes along and erases what is held of them."""

import json

from agent.errors import MemoryStoreError
from tests.support.kept import Desk, labels, press, press_inside, words
from ui.web.keeping import page as my_memory

HOSTILE = '<img src="http://evil.example/a.png" onerror="alert(1)"> ![x](http://evil.example/b.png)'
FACT = "Dana liked the demo, and since then I heard nothing."


def talk(at: Desk, *messages: str) -> str:
    session = at.meno.coach.open("me", deal="Acme")
    for message in messages:
        at.meno.coach.take_turn("me", session.id, message)
    return session.id


def bring_in(at: Desk, *texts: str) -> None:
    lines = [{"id": f"n{number}", "at": "2026-03-02T09:00:00Z", "text": text} for number, text in enumerate(texts)]
    at.meno.memory.import_lines("me", [json.dumps(line) for line in lines])


def show(page, name: str):
    return page.button_group[0].set_value(name).run()


def test_before_the_first_session_the_page_says_that_nothing_is_kept(at):
    page = at.visit("memory")
    assert my_memory.EMPTY.split(".")[0] in words(page)
    assert "Erase everything" not in labels(page)


def test_what_is_known_stands_by_kind_with_its_day_and_session(at):
    talk(at, "I want to know whether Acme is still worth my time.", FACT)
    text = words(at.visit("memory"))
    assert text.index("Goals") < text.index("still worth my time") < text.index("What you saw or heard")
    assert "Dana liked the demo" in text
    assert text.index("People") < text.index('<p class="meno-words">Dana</p>') < text.index("What you saw or heard")
    assert "Mon 23 Nov, 09:00 · Acme" in text


def test_everything_said_is_listed_word_for_word(at):
    talk(at, FACT)
    assert FACT in words(show(at.visit("memory"), my_memory.SAID))


def test_a_search_finds_what_was_said(at):
    talk(at, FACT, "I could call Priya in procurement.")
    page = at.visit("memory")
    page.text_input[0].input("procurement").run()
    text = words(page)
    assert "I could call Priya in procurement." in text.split("Who can see it")[0]


def test_a_corrected_item_says_only_the_new_words(at):
    talk(at, FACT)
    page = press(show(at.visit("memory"), my_memory.SAID), "Correct")
    page.text_area[0].input("Milo liked the demo.")
    press_inside(page, "Correct", "Save")
    assert "Corrected. The old words are erased." in words(page)
    assert [item.text for item in at.meno.memory.items("me")] == ["Milo liked the demo."]


def test_an_empty_correction_changes_nothing(at):
    talk(at, FACT)
    page = press(show(at.visit("memory"), my_memory.SAID), "Correct")
    page.text_area[0].input("  ")
    press_inside(page, "Correct", "Save")
    assert "A correction needs words" in page.warning[0].value
    assert [item.text for item in at.meno.memory.items("me")] == [FACT]


def test_one_item_is_erased_and_the_others_stay(at):
    bring_in(at, "Dana runs the budget", "Milo decides")
    page = press(show(at.visit("memory"), my_memory.IMPORTED), "Erase")
    press_inside(page, "Erase", "Erase for good")
    assert [item.text for item in at.meno.memory.items("me")] == ["Dana runs the budget"]


def test_one_session_is_erased_with_its_promise(at):
    at.promise("call Dana", deal="Acme")
    page = press(show(at.visit("memory"), my_memory.TALKS), "Erase")
    press_inside(page, "Erase", "Delete for good")
    assert at.meno.sessions.history("me") == ()
    assert at.meno.commitments.of("me") == ()


def test_everything_is_erased_only_after_the_words_were_typed(at):
    talk(at, FACT)
    page = press(at.visit("memory"), "Erase everything")
    page.text_input[-1].input("yes")
    press_inside(page, "Erase everything", "Erase everything for good")
    assert "Nothing was erased" in page.warning[0].value
    assert at.meno.memory.items("me")
    page.text_input[-1].input("Erase Everything")
    press_inside(page, "Erase everything", "Erase everything for good")
    assert at.meno.memory.items("me") == ()
    assert "Everything is erased." in words(page)
    assert my_memory.EMPTY.split(".")[0] in words(page)


def test_markup_in_what_was_said_or_brought_in_stays_text(at):
    talk(at, HOSTILE)
    bring_in(at, HOSTILE)
    page = at.visit("memory")
    for name in (my_memory.KNOWN, my_memory.SAID, my_memory.TALKS, my_memory.IMPORTED):
        assert "<img" not in words(show(page, name))
    page.text_input[0].input(HOSTILE).run()
    assert "<img" not in words(page)


def test_a_long_memory_comes_twenty_items_at_a_time(at):
    bring_in(at, *(f"note {number}" for number in range(65)))
    page = show(at.visit("memory"), my_memory.IMPORTED)
    assert labels(page).count("Correct") == 20
    assert "1 to 20 of 65" in words(page)
    page = press(press(press(page, "More"), "More"), "More")
    assert "61 to 65 of 65" in words(page)
    assert labels(page).count("Correct") == 5


def test_the_page_says_who_can_see_it_and_what_is_left_out(at):
    text = words(at.visit("memory"))
    assert "What my manager sees</dt><dd>Nothing." in text
    assert "What is never recalled" in text
    assert "Off the record" in text


def test_what_cannot_be_erased_now_is_said_in_plain_words(at, monkeypatch):
    bring_in(at, "Dana runs the budget")

    def fails(*args, **kwargs):
        raise MemoryStoreError("the disk is full")

    page = press(show(at.visit("memory"), my_memory.IMPORTED), "Erase")
    monkeypatch.setattr(at.meno.memory, "erase", fails)
    press_inside(page, "Erase", "Erase for good")
    assert "the disk is full" in page.warning[0].value
    assert not page.exception
