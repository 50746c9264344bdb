"""The notice says what the settings make of it, and is shown again when that changes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from agent.notice import Notice
from agent.settings import Settings
from prompts.notice import NoticeText, When, load_notice
from tests.support.consents import InMemoryConsents

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEAM = {"oidc_issuer": "https://provider.example"}


def notice(*, themes=False, **fields):
    settings = Settings(home=Path("/data/meno"), _env_file=None, **fields)
    return Notice(InMemoryConsents(), lambda: NOON, settings, counts_themes=themes)


def said(**fields):
    return dict(notice(**fields).points)


@pytest.mark.parametrize(
    "fields", [{}, TEAM, TEAM | {"themes": True}, TEAM | {"model": "openai:m", "notice": "Ask {us}."}]
)
def test_every_point_is_said_whole_and_none_twice(fields):
    points = notice(**fields).points
    titles = [title for title, _ in points]
    assert len(titles) == len(set(titles)) >= 10
    assert all(text.strip() for _, text in points)
    assert not any("{" in text for title, text in points if title != "From whoever runs Meno here")


def test_each_part_is_said_somewhere():
    everywhere = (said(), said(**TEAM), said(**TEAM, themes=True), said(notice="x"))
    spoken = {title for points in everywhere for title in points}
    assert spoken == {part.title for part in load_notice().parts}
    assert {part.when for part in load_notice().parts} == set(When)


def test_it_says_where_words_are_what_leaves_and_for_how_long():
    assert "/data/meno" in said()["What is kept"]
    assert "database that your organisation" in said(**TEAM, database_url="postgresql://h/m")["What is kept"]
    sent = said(**TEAM, model="openai:m", openai_base_url="https://llm.example/v1", second_judge="openai:j")
    assert "openai:m at llm.example" in sent["What leaves your organisation's server"]
    assert "openai:j" in sent["What leaves your organisation's server"]
    assert said()["What leaves this machine"].startswith("Nothing.")
    assert said()["For how long"] == "Until you erase it."
    assert "1 day after their last word" in said(keep_days=1)["For how long"]
    both = said(keep_days=90, keep_commitments_days=365)["For how long"]
    assert ("90 days after their last word" in both, "365 days after their last change" in both) == (True, True)
    assert "Sessions and what came of them: until you erase them" in said(keep_commitments_days=9)["For how long"]


@pytest.mark.parametrize(
    "change",
    [
        {"model": "openai:m"},
        {"keep_days": 90},
        {"notice": "Ask us."},
        {"themes": True},
        {"database_url": "postgresql://h/m"},
        {"openai_base_url": "https://llm.example/v1", "model": "openai:m"},
    ],
)
def test_what_says_something_else_is_another_edition(change):
    assert notice(**TEAM).edition != notice(**TEAM | change).edition


def test_what_nobody_is_told_of_changes_nothing_and_an_edition_fits_every_database():
    assert notice(**TEAM).edition == notice(**TEAM, log_level="DEBUG", wait=20).edition
    assert 2**24 <= notice(**TEAM).edition < 2**31


def test_no_theme_counts_where_none_are_counted_whatever_was_chosen_once():
    elsewhere = notice(**TEAM)
    elsewhere.accept("ann", counts_themes=True)
    assert not elsewhere.counts_themes("ann")
    assert elsewhere.last_read("ann").counts_themes
    assert elsewhere.last_read("bo") is None


def test_a_slot_that_nothing_fills_is_refused():
    whole = load_notice().model_dump()
    with pytest.raises(ValidationError, match="nothing fills wherever"):
        NoticeText.model_validate(whole | {"short": "It is {wherever}."})
