"""A closed session has one theme, the rep has the last word on it, and one of a quarter is put to the count."""

from datetime import timedelta

import pytest

from agent.domain.session import Mode
from agent.domain.theme import Period, Theme, ThemeSource
from agent.errors import MemoryStoreError, PeriodReleased
from tests.support.counted import NOON, QUARTER, Office, talk

PRICE, SILENCE, NEED = Theme.PRICE, Theme.SILENCE, Theme.NEED


def test_a_session_that_is_over_gets_its_theme_once_and_puts_it_to_the_count():
    office = Office()
    session = office.over()
    found = office.themes.of(session)
    assert (found.theme, found.counted, found.source, found.period) == (PRICE, True, ThemeSource.RULES, QUARTER)
    assert office.themes.of(session) == found
    assert office.finder.asked == ["s1"]
    assert office.counted is PRICE


@pytest.mark.parametrize(
    "fields",
    [{"ended_at": None}, {"off_record": True}, {"mode": Mode.LEAD}, {"ended_at": NOON - timedelta(days=31)}],
    ids=["goes on", "off the record", "a manager's own people", "over before the rep said yes"],
)
def test_what_is_not_to_be_counted_is_not_even_looked_at(fields):
    office = Office()
    assert office.themes.of(office.over(**fields)) is None
    assert (office.finder.asked, office.counted) == ([], None)


@pytest.mark.parametrize("how", [{"chosen": False}, {"is_on": False}])
def test_without_the_reps_yes_or_a_roster_nothing_is_looked_at_or_kept(how):
    office = Office(**how)
    assert office.themes.of(office.over()) is None
    office.themes.settle("ann")
    assert (office.finder.asked, office.themes.all_of("ann"), office.counted) == ([], (), None)


def test_where_no_theme_fits_it_is_kept_that_none_does_and_nothing_is_counted():
    office = Office()
    office.finder.theme = None
    found = office.themes.of(office.over())
    assert (found.theme, found.counted, office.counted) == (None, False, None)


def test_the_most_frequent_theme_counts_for_the_quarter_and_of_equal_ones_the_latest():
    office = Office()
    for number, theme in enumerate((PRICE, SILENCE, PRICE)):
        office.over(f"s{number}", theme)
        office.now += timedelta(hours=1)
    assert office.counted is PRICE
    office.over("s9", SILENCE)
    assert office.counted is SILENCE


def test_what_the_rep_chooses_by_hand_counts_until_they_choose_again():
    office = Office()
    for number in range(3):
        office.over(f"s{number}", PRICE)
    office.now += timedelta(hours=1)
    changed = office.themes.change("ann", "s1", NEED)
    assert (changed.theme, changed.source, office.counted) == (NEED, ThemeSource.REP, NEED)
    office.now += timedelta(hours=1)
    office.over("s8", SILENCE)
    assert office.counted is NEED
    office.now += timedelta(hours=1)
    office.themes.change("ann", "s8", SILENCE)
    assert office.counted is SILENCE


def test_a_session_kept_out_counts_no_more_and_can_count_again():
    office = Office()
    office.over(theme=PRICE)
    assert not office.themes.keep_out("ann", "s1").counted
    assert office.counted is None
    office.themes.change("ann", "s1", PRICE)
    assert office.counted is PRICE


def test_after_a_release_nothing_changes_and_the_rep_is_told_why():
    office = Office()
    office.over(theme=PRICE)
    office.ballots.released.add(QUARTER)
    with pytest.raises(PeriodReleased, match="what was published stays as it is"):
        office.themes.change("ann", "s1", NEED)
    with pytest.raises(PeriodReleased, match="what was published stays as it is"):
        office.themes.keep_out("ann", "s1")
    assert office.themes.all_of("ann")[0].theme is PRICE
    assert office.themes.before_erasing("ann") == (QUARTER,)


def test_a_store_that_is_away_is_met_again_at_the_next_start_and_settling_twice_changes_nothing(caplog):
    office = Office()
    office.over(theme=PRICE)
    office.ballots.away = True
    office.themes.change("ann", "s1", NEED)
    assert not [one for one in caplog.records if "ann" in one.getMessage().split() or "s1" in one.getMessage()]
    office.ballots.away = False
    assert office.counted is PRICE
    office.themes.settle("ann")
    kept = office.themes.all_of("ann")
    office.themes.settle("ann")
    assert (office.counted, office.themes.all_of("ann")) == (NEED, kept)


def test_sessions_that_ended_where_nobody_looked_or_were_left_are_found_when_the_rep_is_back():
    office = Office()
    office.over("closed")
    office.over("left", ended_at=None)
    office.now += timedelta(hours=23)
    office.themes.settle("ann")
    assert office.finder.asked == ["closed"]
    office.now += timedelta(hours=1)
    office.themes.settle("ann")
    assert office.finder.asked == ["closed", "left"]


def test_a_session_that_went_on_after_it_was_taken_for_over_is_looked_at_anew_unless_the_rep_chose():
    office = Office()
    left = office.over("left", ended_at=None)
    office.now += timedelta(days=2)
    office.themes.settle("ann")
    went_on = left.exchanges[-1].model_copy(update={"number": 2, "at": office.now + timedelta(hours=1)})
    longer = left.model_copy(update={"exchanges": (*left.exchanges, went_on)})
    office.finder.theme, office.now = SILENCE, office.now + timedelta(days=2)
    assert office.themes.of(longer).theme is SILENCE
    office.themes.change("ann", "left", NEED)
    later = went_on.model_copy(update={"number": 3, "at": office.now + timedelta(hours=1)})
    office.now += timedelta(days=2)
    assert office.themes.of(longer.model_copy(update={"exchanges": (*longer.exchanges, later)})).theme is NEED


def test_words_that_leave_a_session_leave_its_theme_too_unless_the_rep_chose_or_kept_it_out():
    office = Office()
    office.over(theme=PRICE)
    office.finder.theme = SILENCE
    office.themes.look_again("ann", "s1")
    assert office.counted is SILENCE
    office.themes.keep_out("ann", "s1")
    office.themes.look_again("ann", "s1")
    assert office.counted is None
    office.themes.change("ann", "s1", NEED)
    office.themes.look_again("ann", "s1")
    assert office.counted is NEED
    office.themes.look_again("ann", None)
    office.themes.look_again("bo", "s1")
    assert office.finder.asked == ["s1"] * 3


def test_erasing_a_session_withdraws_what_it_put_to_the_count_and_leaves_what_others_did():
    office = Office()
    office.over("s1", PRICE)
    office.now += timedelta(hours=1)
    office.over("s2", SILENCE)
    assert office.themes.before_erasing("ann", "s2") == ()
    assert office.counted is PRICE
    assert office.themes.before_erasing("ann") == ()
    assert office.counted is None


@pytest.mark.parametrize("how", ["erases everything", "stops counting"])
def test_a_ballot_whose_sessions_are_gone_by_now_is_withdrawn_too(how):
    office = Office()
    office.over(theme=PRICE)
    office.kept.forget_session_themes("ann", QUARTER)
    assert office.counted is PRICE
    if how == "erases everything":
        office.themes.before_erasing("ann")
    else:
        office.themes.choose("ann", counts=False)
    assert office.counted is None


def test_what_cannot_be_withdrawn_now_is_not_erased():
    office = Office()
    office.over(theme=PRICE)
    office.ballots.away = True
    with pytest.raises(MemoryStoreError, match="nothing was erased"):
        office.themes.before_erasing("ann", "s1")


def test_who_stops_counting_is_withdrawn_and_forgotten_and_starts_anew_from_that_day():
    office = Office()
    session = office.over(theme=PRICE)
    office.now += timedelta(hours=1)
    office.themes.choose("ann", counts=False)
    assert (office.counted, office.themes.all_of("ann")) == (None, ())
    office.themes.choose("ann", counts=True)
    assert office.themes.of(session) is None
    assert office.counted is None


def test_a_released_quarter_stays_with_the_rep_when_they_stop():
    office = Office()
    office.over(theme=PRICE)
    office.ballots.released.add(QUARTER)
    office.themes.choose("ann", counts=False)
    assert [one.theme for one in office.themes.all_of("ann")] == [PRICE]


def test_nobody_changes_the_session_of_somebody_else():
    office = Office()
    office.over(theme=PRICE)
    with pytest.raises(MemoryStoreError, match="No theme is kept of this session"):
        office.themes.change("bo", "s1", NEED)


def test_a_session_counts_in_the_quarter_in_which_it_ended():
    office = Office()
    office.now = QUARTER.ends_at + timedelta(hours=1)
    session = talk("s1", ("They want fifteen per cent off.",), ended_at=QUARTER.ends_at - timedelta(minutes=1))
    office.sessions.start(session)
    assert office.themes.of(session).period == QUARTER
    assert office.themes.of_quarter("ann", Period.of(office.now)) is None


@pytest.mark.parametrize("how", ["erases all", "takes the yes back"])
def test_a_roster_taken_away_and_a_quarter_long_over_keep_nobody_s_theme_counted(how):
    office = Office()
    office.over(theme=PRICE)
    office.kept.forget_session_themes("ann", QUARTER)  # its session was let go since
    office.themes.is_on = False
    office.now += timedelta(days=400)
    assert office.counted is PRICE
    if how == "erases all":
        assert office.themes.before_erasing("ann") == ()
    else:
        office.themes.choose("ann", counts=False)
    assert office.counted is None


def test_where_a_theme_cannot_be_withdrawn_nothing_is_erased_and_it_is_said_why():
    office = Office()
    office.over(theme=PRICE)
    office.ballots.away = True
    with pytest.raises(MemoryStoreError, match="nothing was erased.*cannot be reached"):
        office.themes.before_erasing("ann")
