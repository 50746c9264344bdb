"""No table of the record holds anything of a rep that they cannot see, take along and erase."""

import pytest
from sqlalchemy import func, select

from agent.domain.matter import Matter
from agent.domain.notice import ReadNotice
from agent.domain.sheet import Sheet
from agent.domain.theme import Period, SessionTheme, Theme, ThemeSource
from agent.errors import MemoryStoreError
from agent.ports import Kind
from memory.record.schema import metadata
from memory.reports import RELEASED, ExportForm
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange

OF_A_REP = [table for table in metadata.sorted_tables if "rep_id" in table.c]
PERIOD = Period.named("2026Q1")


def of(memory, table, rep_id):
    with memory.record.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table).where(table.c.rep_id == rep_id))


def fill(memory, rep_id):
    """Put something of a rep into every table that holds anything of one."""
    record, session_id = memory.record, f"s-{rep_id}"
    promise = a_commitment(f"c-{rep_id}", rep_id, session_id=session_id)
    session = record.start(a_session(session_id, rep_id, commitment=promise))
    took = an_exchange(1, "I learned to ask about money first.")
    record.keep(session, took)
    with record.database.writing() as connection:
        insights = metadata.tables["insights"]
        row = {"id": f"i-{rep_id}", "rep_id": rep_id, "session_id": session_id, "number": 1, "returned": 0}
        connection.execute(insights.insert().values(row | {"text": "ask about money", "at": NOON}))
    record.keep_sheet(Sheet(session_id=session_id, rep_id=rep_id, title="Money talk", updated_at=NOON))
    record.add_matter(Matter(id=f"m-{rep_id}", rep_id=rep_id, text="pricing", created_at=NOON, updated_at=NOON))
    record.begin_plan(a_plan(f"p-{rep_id}", rep_id=rep_id))
    record.keep_skill(a_skill(rep_id))
    record.keep_skill(a_skill("cy"))
    record.hand_over(an_ask(f"a-{rep_id}", from_rep=rep_id, to_rep="cy"), NOON)
    record.accept(ReadNotice(rep_id=rep_id, version=7, at=NOON, counts_themes=True))
    record.use(rep_id, Kind.TOKENS, NOON, 1234)
    found = {"session_id": session_id, "rep_id": rep_id, "period": PERIOD, "theme": Theme.PRICE, "counted": True}
    record.keep_session_theme(SessionTheme(**found, source=ThemeSource.RULES, at=NOON))


@pytest.fixture
def filled(memory):
    fill(memory, "ann")
    fill(memory, "bo")
    return memory


def test_everything_of_a_rep_leaves_every_table_and_nothing_of_anybody_else(filled):
    empty = [table.name for table in OF_A_REP if of(filled, table, "ann") == 0]
    assert not empty, f"nothing is put into {empty} by this test: let `fill` do so"
    lasting = [table for table in OF_A_REP if table.name != "outbox"]
    before = {table: of(filled, table, "bo") for table in lasting}
    assert filled.holds("ann")
    assert filled.erase("ann").wiped
    assert [table.name for table in OF_A_REP if of(filled, table, "ann")] == []
    assert {table: of(filled, table, "bo") for table in lasting} == before
    assert (filled.holds("ann"), filled.holds("bo")) == (False, True)


DERIVED = {"postings", "histories", "outbox"}
"""What is made of the items for recall, and holds no more than they say."""
TAKEN_ALONG = {
    "sessions": "s-ann",
    "commitments": "c-ann",
    "insights": "ask about money",
    "items": "I learned to ask about money first.",
    "sheets": "Money talk",
    "matters": "m-ann",
    "plans": "p-ann",
    "skills": '"skills"',
    "asks": "a-ann",
    "notices": '"version": 7',
    "session_themes": '"theme": "price"',
    "used": "1234",
}


def test_what_stands_in_every_table_can_be_taken_along(filled):
    assert {table.name for table in OF_A_REP} == DERIVED | set(TAKEN_ALONG)
    written = filled.export("ann")
    assert [table for table, words in TAKEN_ALONG.items() if words not in written] == []
    assert "-bo" not in written


def test_the_notice_the_themes_and_what_was_used_stand_in_the_markdown_too(filled):
    text = filled.export("ann", ExportForm.MARKDOWN)
    for words in ("Read the notice. The themes of my sessions may count.", "theme: price, counted", "tokens: 1234"):
        assert words in text


class Counting:
    """Remembers what it was told; `away` is a theme store that nobody reaches."""

    def __init__(self, released=(), away=False):
        self.told, self.released, self.away = [], released, away

    def before_erasing(self, rep_id, session_id=None):
        if self.away:
            raise MemoryStoreError("away")
        self.told.append((rep_id, session_id))
        return self.released


def test_themes_are_taken_out_of_the_count_before_a_session_or_everything_is_erased(filled):
    counting = Counting()
    filled.tell_before_erasing(counting)
    assert filled.erase("ann", session_id="s-ann").stays == ""
    filled.erase("ann")
    assert counting.told == [("ann", "s-ann"), ("ann", None)]


def test_of_released_quarters_the_report_says_that_they_stay(filled):
    filled.tell_before_erasing(Counting(released=(PERIOD,)))
    assert filled.erase("ann").stays == RELEASED


def test_nothing_is_erased_while_a_theme_cannot_be_taken_out(filled):
    filled.tell_before_erasing(Counting(away=True))
    with pytest.raises(MemoryStoreError, match="away"):
        filled.erase("ann")
    assert filled.holds("ann")
