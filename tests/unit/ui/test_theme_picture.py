import html
import re
from datetime import UTC, datetime

import pytest

from agent.domain.theme import Band, GroupThemes, Period, Theme
from agent.steps.release import CLAIMS, TOO_MUCH
from prompts.themes import load_themes
from ui.theme_wording import CLAIMED
from ui.web.themes.certainty import certainty
from ui.web.themes.meaning import QUESTIONS
from ui.web.themes.picture import QUARTERS, picture
from ui.web.themes.seen import NONE_SHOWN, OTHERS, as_seen
from ui.web.themes.too_few import TOO_FEW

SOME, COMMON, MOST = Band.SOME, Band.COMMON, Band.MOST
PRICE, NEED, SILENCE = Theme.PRICE, Theme.NEED, Theme.SILENCE
WORDS = load_themes()
TITLES = {theme: WORDS[theme].title for theme in Theme}


def quarter(name: str, *themes: tuple[Theme, Band], enough: bool = True, group: str = "North") -> GroupThemes:
    return GroupThemes(
        period=Period.named(name),
        group=group,
        cohorts=("Berlin", "Hamburg"),
        enough_people=enough,
        themes=themes,
        released_at=datetime(2026, 10, 4, 7, 31, tzinfo=UTC),
    )


def quarters(many: int, *themes: tuple[Theme, Band]) -> list[GroupThemes]:
    period, made = Period.named("2023Q3"), []
    for _ in range(many):
        made.append(quarter(str(period), *themes))
        period = period.next
    return made


def text(drawn: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", drawn)).split())


def rows(drawn: str) -> list[str]:
    return re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', drawn)


def test_a_band_is_said_in_words_and_by_the_height_of_its_bar_never_by_colour_alone():
    drawn = picture([quarter("2026Q2", (PRICE, SOME)), quarter("2026Q3", (PRICE, MOST))], TITLES)
    assert text(rows(drawn)[0][1]) == "some most"
    assert re.findall(r"meno-band (\w+)", drawn) == ["some", "most"]
    assert "color" not in drawn


@pytest.mark.parametrize("many", [1, 2, 8, 20])
def test_there_are_never_more_quarters_than_a_phone_shows_and_the_latest_is_on_the_right(many):
    drawn = picture(quarters(many, (PRICE, SOME)), TITLES)
    assert drawn.count("<td") == min(many, QUARTERS)
    last = quarters(many)[-1].period
    assert re.findall(r">Q(\d)<", drawn)[-1] == str(last.quarter)


def test_the_themes_of_the_latest_quarter_stand_first_the_widest_band_at_the_top():
    drawn = picture([quarter("2026Q2", (SILENCE, MOST)), quarter("2026Q3", (PRICE, SOME), (NEED, COMMON))], TITLES)
    assert [name for name, _ in rows(drawn)] == [TITLES[NEED], TITLES[PRICE], TITLES[SILENCE]]


def test_too_few_people_a_quarter_left_out_and_a_theme_not_shown_are_told_apart():
    drawn = picture([quarter("2025Q3", (PRICE, SOME)), quarter("2025Q4", enough=False), quarter("2026Q2")], TITLES)
    assert text(rows(drawn)[0][1]) == "some not enough people nothing released not shown"
    assert drawn.count('class="away"') == 2


def test_the_order_of_the_releases_changes_nothing():
    released = [quarter("2026Q1", (NEED, SOME)), quarter("2026Q2", (PRICE, MOST)), quarter("2026Q3", (PRICE, SOME))]
    assert as_seen(released, WORDS) == as_seen(released[::-1], WORDS)


def test_nothing_that_was_never_shown_has_a_row_and_with_no_theme_at_all_there_is_no_picture():
    assert picture(quarters(3), TITLES) == ""
    drawn = as_seen(quarters(3), WORDS)
    assert NONE_SHOWN in drawn
    assert QUESTIONS not in drawn


def test_not_enough_people_is_said_with_what_a_small_team_can_do_and_without_any_theme():
    drawn = text(as_seen([quarter("2026Q3", enough=False)], WORDS))
    assert TOO_FEW in drawn
    assert "“Send” beside a commitment" in drawn
    assert not any(title in drawn for title in TITLES.values())


def test_it_is_said_when_the_quarters_take_in_other_teams():
    before, now = quarter("2026Q2", (PRICE, SOME)), quarter("2026Q3", (PRICE, SOME))
    assert OTHERS not in as_seen([before, now], WORDS)
    assert OTHERS in as_seen([before.model_copy(update={"cohorts": ("Berlin",)}), now], WORDS)


def test_a_group_by_any_name_is_no_way_in_for_markup():
    drawn = as_seen([quarter("2026Q3", (PRICE, SOME), group='<img src=x onerror="alert(1)">')], WORDS)
    assert "<img" not in drawn


def test_no_count_and_no_day_stands_in_what_is_seen():
    said = text(as_seen([*quarters(3, (PRICE, SOME)), quarter("2026Q3", (PRICE, MOST), (NEED, SOME))], WORDS))
    numbers = set(re.findall(r"\d+", said))
    assert numbers <= {"1", "2", "3", "4", "2023", "2024", "2025", "2026"}, numbers
    assert "04" not in said


def test_what_a_band_claims_is_said_as_it_is_worked_out():
    shares = {"half or more": 1 / 2, "a quarter or more": 1 / 4, "a tenth or more": 1 / 10}
    assert {band: shares[said] for band, said in CLAIMED.items()} == CLAIMS
    assert TOO_MUCH == 1 / 10
    assert "at most one in ten" in text(certainty())
