"""What a load test sees of a page, and how it is compared with the record."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from agent.errors import SessionNotFound
from evals.load.kept import compare
from evals.load.lines import lines
from evals.load.rep import Turn
from evals.load.report import spread
from evals.load.screen import Screen
from evals.load.wire import Began, Drew, Ended, Piece, Reader, Turned
from tests.support.coaching import exchange, session

FIELD = Piece("chat_input", "$$ID-1-words")


def page(*events) -> Screen:
    screen = Screen()
    for event in events:
        screen.take(event)
    return screen


def asked(words: str) -> Piece:
    return Piece("html", words=f'<p class="meno-turn"><span class="meno-question">{words}</span></p>')


def turn(words: str, question: str, drawn: float = 0.1, session_id: str = "s1") -> Turn:
    return Turn("ann", session_id, words, question, 0.0, drawn, drawn)


KEPT = session(exchange(1, "Dana is quiet.", "Since when?"), exchange(2, "A week.", "What did she say?"))


def kept(*turns: Turn, stored=KEPT):
    return compare(turns, lambda rep, session_id: stored)


def test_questions_are_read_from_top_to_bottom_as_a_person_reads_them():
    screen = page(Began("r1", "t"), Drew((0, 10), asked("And &lt;then&gt;?")), Drew((0, 2), asked("What is it?")))
    assert screen.questions() == ("What is it?", "And <then>?")


def test_what_an_earlier_run_drew_is_gone_once_the_next_one_is_whole():
    screen = page(Began("r1", "t"), Drew((0, 1), asked("Old?")), Drew((0, 2), FIELD), Ended(whole=True))
    assert screen.field() == FIELD.id
    screen.take(Began("r2", ""))
    screen.take(Drew((0, 1), asked("New?")))
    screen.take(Ended(whole=True))
    assert (screen.questions(), screen.field(), screen.session) == (("New?",), "", "t")


def test_a_run_that_ends_for_the_next_one_leaves_the_page_unfinished():
    assert not page(Began("r1", ""), Ended(whole=False)).is_whole


def test_a_field_that_takes_no_words_is_none_and_the_address_follows_the_page():
    screen = page(Began("r1", ""), Drew((0, 1), FIELD._replace(is_off=True)), Turned("s=abc"))
    assert (screen.field(), screen.query) == ("", "s=abc")


def test_an_element_that_was_sent_once_is_known_by_its_hash():
    reader = Reader()
    first = ForwardMsg(hash="h1")
    first.delta.new_element.html.body = "long"
    first.metadata.cacheable = True
    first.metadata.delta_path.extend([0, 1])
    reader.read(first.SerializeToString())
    again = ForwardMsg(ref_hash="h1")
    again.metadata.delta_path.extend([0, 3])
    assert list(reader.held) == ["h1"]
    assert reader.read(again.SerializeToString()) == Drew((0, 3), Piece("html", words="long"))


def test_all_that_was_acknowledged_and_stands_once_is_sound():
    report = kept(turn("Dana is quiet.", "Since when?"), turn("A week.", "What did she say?", drawn=0.0))
    assert report.is_sound
    assert (report.acknowledged, report.found_on_coming_back) == (2, 1)


def test_a_message_that_is_not_in_the_record_is_lost():
    assert kept(turn("Never mind.", "Since when?")).lost == 1


def test_a_question_that_is_not_the_one_that_was_seen_is_noticed():
    assert kept(turn("A week.", "Who else?")).otherwise == 1


def test_a_message_that_stands_twice_is_noticed():
    twice = session(exchange(1, "A week.", "Since when?"), exchange(2, "A week.", "Since when?"))
    assert kept(turn("A week.", "Since when?"), stored=twice).doubled == 1


def test_all_of_a_session_that_is_gone_is_lost():
    def gone(rep, session_id):
        raise SessionNotFound("gone")

    assert compare([turn("A week.", "Since when?")], gone).lost == 1


def test_nothing_acknowledged_is_not_sound():
    assert not kept().is_sound


@pytest.mark.parametrize("seed", [1, 2])
def test_no_two_reps_say_the_same_and_each_says_the_same_again(seed):
    def said(number):
        talk = lines(number)
        return [next(talk) for _ in range(14)]

    assert said(seed) == said(seed)
    assert len(set(said(seed)) & set(said(seed + 10))) <= 1  # "yes"


def test_the_spread_of_no_turns_is_nothing():
    assert spread([]) == (0.0, 0.0, 0.0)
    assert spread([0.3, 0.1, 0.2]) == pytest.approx((200, 300, 300))
