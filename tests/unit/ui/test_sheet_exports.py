"""A call sheet leaves Meno as the rep wrote it: nothing in it acts as markup."""

import re
from html.parser import HTMLParser

from icalendar import Calendar
from markdown_it import MarkdownIt

from agent.domain.sheet import Sheet, SheetLine, SheetSection
from tests.support.sessions import NOON, a_commitment
from ui.export import to_calendar
from ui.sheet.headings import HEADINGS, to_text
from ui.sheet.markdown import to_markdown
from ui.sheet.print_view import to_print

HOSTILE = (
    "<script>alert(1)</script> **bold** ![x](http://evil.example/a.png)",
    "# no heading",
    "1. no list",
    "- no list either",
    "a | b | c",
    "[x]: http://evil.example",
    "</li></ul><img src=x onerror=alert(1)>",
    "$parts and ${title}",
    "&lt;b&gt; `code` ~~gone~~ <http://evil.example>",
)


def a_sheet(*texts, title="Acme & <Dana>"):
    lines = [SheetLine(section=SheetSection.KNOWN, text=text, session_id="s1", number=1) for text in texts]
    goal = SheetLine(section=SheetSection.GOAL, text="I want to go in calm.", session_id="s1", number=1)
    return Sheet(rep_id="ann", session_id="s1", title=title, lines=(goal, *lines))


class Shown(HTMLParser):
    """The texts of list items and the tags of a page, as a browser would read them."""

    def __init__(self, page):
        super().__init__()
        self.items, self.tags, self.links = [], set(), []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.links += [value for name, value in attributes if name in ("href", "src")]
        if tag == "li":
            self.items.append("")

    def handle_data(self, data):
        if self.items:
            self.items[-1] += data


def test_markdown_shows_every_line_as_it_was_typed():
    shown = Shown(MarkdownIt("commonmark").enable("table").render(to_markdown(a_sheet(*HOSTILE), "about *us*")))
    assert [item.strip() for item in shown.items[1:-1]] == [*HOSTILE[:-1]]
    assert shown.items[-1].strip() == HOSTILE[-1]
    assert shown.tags == {"h1", "h2", "p", "ul", "li"}
    assert shown.links == []


def test_the_page_to_print_holds_every_line_as_it_was_typed_and_nothing_from_elsewhere():
    page = to_print(a_sheet(*HOSTILE), "about <us>")
    shown = Shown(page)
    assert [item.strip() for item in shown.items[1:-1]] == [*HOSTILE[:-1]]
    assert shown.items[-1].strip() == HOSTILE[-1]
    assert shown.tags.isdisjoint({"script", "img", "link", "iframe", "b"})
    assert shown.links == []
    assert not re.search(r"url\(|@import|http-equiv=\"refresh", page)
    assert "Acme &amp; &lt;Dana&gt;" in page


def test_every_part_has_a_heading_and_empty_parts_have_none():
    assert set(HEADINGS) == set(SheetSection)
    text = to_text(a_sheet("Dana signs."))
    assert text == "What I want\n- I want to go in calm.\n\nWhat I know\n- Dana signs."


def test_the_calendar_entry_carries_the_sheet():
    notes = to_text(a_sheet("Dana signs; finance, too."))
    event = Calendar.from_ical(to_calendar((a_commitment(due_at=NOON, obstacle="nerves"),), notes)).walk("VEVENT")[0]
    assert str(event["description"]) == notes
    assert event["summary"] == "call the buyer"
    assert to_calendar((a_commitment(),), notes) == b""
