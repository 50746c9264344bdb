import re
from datetime import UTC, date, datetime, timedelta

import pytest

from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from ui.web.promises import sureness
from ui.web.promises.through_time import COLUMNS, FEWEST, STEP, Span, picture

TODAY = date(2026, 11, 23)
DONE, OPEN, NOT_DONE = CommitmentStatus.DONE, CommitmentStatus.OPEN, CommitmentStatus.NOT_DONE
SHARES = re.compile(r"left:([\d.]+)%")


def span(made: int, due: int | None, status: CommitmentStatus = DONE, words: str = "call Dana") -> Span:
    days = [made] if due is None else [made, due]
    return Span(tuple(TODAY + timedelta(days=day) for day in days), status, None, words)


def marks(drawn: str) -> list[str]:
    return re.findall(r'<b class="meno-mark [^>]*>', drawn)


def promise(confidence: int | None, status: CommitmentStatus) -> Commitment:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    return Commitment(
        id="c", rep_id="me", session_id="s", action="call Dana", confidence=confidence, status=status,
        created_at=now, updated_at=now,
    )  # fmt: skip


@pytest.mark.parametrize("many", [0, 1, 3, 40, 400])
def test_every_promise_has_one_mark_and_stays_inside_the_picture(many):
    drawn = picture([span(-3 * number - 2, 4 - 3 * number) for number in range(many)], TODAY, "")
    assert len(marks(drawn)) == many
    assert all(0 < float(share) < 100 for share in SHARES.findall(drawn))


def test_marks_never_stand_closer_than_a_phone_can_show():
    drawn = picture([span(-number - 2, -number) for number in range(300)], TODAY, "")
    shares = sorted({float(SHARES.search(mark)[1]) for mark in marks(drawn)})
    assert min(after - before for before, after in zip(shares, shares[1:], strict=False)) >= 100 / COLUMNS - 0.01


def test_promises_for_one_day_stand_below_each_other():
    drawn = picture([span(-5, 0), span(-4, 0), span(-3, 0)], TODAY, "")
    assert [f"top:{place * STEP + 4}px" in mark for place, mark in enumerate(marks(drawn))] == [True] * 3


def test_one_promise_for_tomorrow_is_not_blown_up_to_the_whole_width():
    drawn = picture([span(0, 1, OPEN)], TODAY, "")
    width = float(re.search(r"width:([\d.]+)%", drawn)[1])
    assert width == pytest.approx(100 / FEWEST, abs=0.01)


def test_a_promise_without_a_day_has_a_mark_and_no_arc():
    drawn = picture([span(-2, None, OPEN)], TODAY, "")
    assert len(marks(drawn)) == 1
    assert '<i class="meno-arc' not in drawn


def test_a_picture_is_no_way_in_for_markup():
    drawn = picture([span(-2, 1, words='"><img src=x onerror=alert(1)>')], TODAY, '"><script>')
    assert "<img" not in drawn
    assert "<script" not in drawn


def test_not_done_is_told_by_its_shape_and_never_by_an_alarming_colour():
    drawn = picture([span(-2, 1, NOT_DONE)], TODAY, "")
    assert 'class="meno-mark not_done"' in drawn
    assert "color" not in drawn


def test_a_deal_that_moved_on_has_a_ring_around_its_mark():
    moved = span(-2, 1)._replace(outcome=Outcome.ADVANCED)
    lost = span(-2, 1)._replace(outcome=Outcome.LOST)
    assert ["ahead" in mark for mark in marks(picture([moved, lost], TODAY, ""))] == [True, False]


def test_how_sure_the_rep_was_is_counted_and_never_judged():
    over = sureness.rated(
        [promise(9, DONE), promise(8, NOT_DONE), promise(5, DONE), promise(None, DONE), promise(9, OPEN)]
    )
    assert sureness.in_words(over) == "8 or surer: 1 of 2 done. Below 8: 1 of 1 done."
    assert len(marks(sureness.picture(over))) == 3
