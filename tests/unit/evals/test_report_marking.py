import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.reports.marking import Marked, pieces
from evals.reports.shown import shown

TURN = "Dana went quiet. Have you considered a smaller pilot?"


def marked(text, *spans, mirror=""):
    return [piece.text for piece in pieces(text, mirror, [Marked(span) for span in spans]) if piece.is_marked]


def test_a_span_is_marked_where_it_stands():
    before, span, after = pieces(TURN, "", [Marked("considered a smaller pilot")])
    assert (before.text, span.text, after.text) == ("Dana went quiet. Have you ", "considered a smaller pilot", "?")
    assert [piece.is_marked for piece in (before, span, after)] == [False, True, False]
    assert [piece.ends for piece in (before, span, after)] == [(), (1,), ()]


@pytest.mark.parametrize("span", ["HAVE YOU CONSIDERED", "have  you\nconsidered", "Have you, considered"])
def test_the_same_words_written_otherwise_are_found(span):
    assert marked(TURN, span) == ["Have you considered"]


def test_spans_that_overlap_keep_their_numbers():
    found = pieces(TURN, "", [Marked("you considered a"), Marked("considered a smaller")])
    assert [(piece.text, piece.is_marked, piece.ends) for piece in found] == [
        ("Dana went quiet. Have ", False, ()),
        ("you ", True, ()),
        ("considered a", True, (1,)),
        (" smaller", True, (2,)),
        (" pilot?", False, ()),
    ]


@pytest.mark.parametrize("span", ["", "   ", "never said", "?!.*(", TURN, f" {TURN} "])
def test_what_is_not_there_or_is_the_whole_turn_is_not_marked(span):
    assert marked(TURN, span) == []


def test_the_mirror_is_told_from_the_question():
    mirror, question = pieces(TURN, "Dana went quiet.", [])
    assert (mirror.text, mirror.is_mirror, question.is_mirror) == ("Dana went quiet.", True, False)


def test_a_serious_fault_shows_under_a_small_one():
    found = pieces(TURN, "", [Marked("Have you considered", is_serious=False), Marked("considered a", is_serious=True)])
    assert [(piece.text, piece.is_serious) for piece in found if piece.is_marked] == [
        ("Have you ", False),
        ("considered", True),
        (" a", True),
    ]


def test_an_empty_turn_has_no_pieces():
    assert pieces("", "", [Marked("x")]) == ()


@given(st.text(max_size=40), st.text(max_size=20), st.lists(st.text(max_size=10), max_size=4))
def test_no_word_is_lost_or_said_twice(text, mirror, spans):
    told = "".join(piece.text for piece in pieces(text, mirror, [Marked(span) for span in spans]))
    assert told.replace("\n", "") == shown(text).replace("\n", "") or "\r" in text
    assert len(pieces(text, mirror, [Marked(span) for span in spans])) <= 2 * len(spans) + 2


@given(st.integers(0, 30), st.integers(0, 30))
def test_whatever_stands_in_a_turn_can_be_marked_in_it(start, length):
    span = TURN[start : start + length]
    assert marked(TURN, span) == ([span.strip()] if span.strip() else [])
