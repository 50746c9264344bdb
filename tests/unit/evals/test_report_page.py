import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from evals.finding import Finding, Mark
from evals.reports.page import TEMPLATES, page, write_page
from evals.scenario import Pressure
from evals.scorers.scorer import ANSWERS_SHOWN, Better
from tests.support.evaluated import ADVICE, big, broken_off, leaks, looked, measured, results, said

HOSTILE = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">\u202e\x1b\' {{ 7*7 }}'
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Tag:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent, self.said = name, dict(attributes), parent, []

    @property
    def words(self):
        return "".join(self.said)

    def __getitem__(self, attribute):
        return self.attributes.get(attribute)


class Read(HTMLParser):
    """A page as a list of tags with their words; fails on tags that do not close in order."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(text)
        self.close()
        assert self.open == [], [tag.name for tag in self.open]

    def handle_starttag(self, name, attributes):
        tag = Tag(name, attributes, self.open[-1] if self.open else None)
        self.tags.append(tag)
        if name not in VOID:
            self.open.append(tag)

    def handle_endtag(self, name):
        assert self.open.pop().name == name

    def handle_data(self, data):
        for tag in self.open:
            tag.said.append(data)

    def all(self, name, **attributes):
        wanted = attributes.items()
        return [tag for tag in self.tags if tag.name == name and all(tag[key] == value for key, value in wanted)]

    def within(self, outer, name):
        return [tag for tag in self.tags if tag.name == name and outer in ancestors(tag)]


def ancestors(tag):
    while tag := tag.parent:
        yield tag


def words(tag):
    return " ".join(tag.words.split())


def talk(tree, name):
    (found,) = tree.all("details", id=f"talk_{name}")
    return found


def everything_hostile():
    talk = looked("pressed", Pressure.POLITE, 3)
    transcript = talk.transcript.model_copy(
        update={
            "scenario": talk.transcript.scenario.model_copy(update={"topic": HOSTILE}),
            "said": (said(HOSTILE, HOSTILE, move=HOSTILE, focus=HOSTILE, stage=HOSTILE, source=HOSTILE),),
            "error": HOSTILE,
        }
    )
    marks = (Mark(turn=0, span="window.hacked", why=HOSTILE), Mark(turn=0, span=HOSTILE + "x", why=HOSTILE))
    findings = (
        Finding(scorer=ANSWERS_SHOWN, hits=1, of=1, marks=marks),
        Finding(scorer=HOSTILE, hits=0, of=1, marks=(Mark(turn=9, span=HOSTILE, why=HOSTILE),)),
    )
    planted = leaks(count=8)
    rows = tuple(row.model_copy(update={"text": HOSTILE, "kind": HOSTILE, "held": False}) for row in planted.rows)
    figures = (measured(HOSTILE, 0.5, 0.4, 0.6, about=HOSTILE, threshold=0.9),)
    run = results(
        [talk.model_copy(update={"transcript": transcript, "findings": findings})],
        *figures,
        subject=HOSTILE,
        machine=HOSTILE,
        log=HOSTILE,
        leaks=planted.model_copy(update={"rows": rows}),
    )
    return page(run, run)


@pytest.fixture(scope="module")
def tree():
    run = big(answered=3)
    return Read(page(run.model_copy(update={"talks": (*run.talks, broken_off())}), big()))


@pytest.fixture(scope="module", params=["big", "empty", "hostile", "good"])
def any_page(request):
    runs = {"big": lambda: big(answered=3, talks=16), "empty": results, "good": lambda: results([looked()])}
    return everything_hostile() if request.param == "hostile" else page(runs[request.param]())


def test_the_verdict_is_the_first_thing_on_the_page(tree):
    (title,) = tree.all("h1")
    assert words(title) == "3 answers in 1,040 turns 0.29 per 100 (0.1 to 0.84 at 95 %)"
    assert "Not passed 1 of 4 thresholds does not hold; 1 talk broke off" in words(tree.all("header")[0])


def test_the_log_is_named_without_the_folders_of_whoever_ran_it():
    text = page(results([looked()], log="/home/somebody/reports/logs/talks.eval"))
    assert "Log: talks.eval" in words(Read(text).all("header")[0])
    assert "somebody" not in text


def test_a_good_run_is_called_passed():
    header = words(Read(page(big(talks=16))).all("header")[0])
    assert "0 answers in 208 turns at most 1.43 per 100 at 95 %" in header
    assert "Passed all 4 thresholds hold" in header


def test_every_figure_is_drawn_and_said_in_words(tree):
    (figures,) = tree.all("section", id="figures")
    rows = [words(row) for row in tree.within(figures, "tr")]
    assert any(re.search(r"builds on the rep.* 96\.2 % 94\.1 to 98 % at least 90 % holds$", row) for row in rows)
    pictures = tree.within(figures, "svg")
    label = "96.2 %; 95 % interval 94.1 to 98 %; must be at least 90 %, holds"
    assert label in [picture["aria-label"] for picture in pictures]


def test_a_figure_that_does_not_hold_has_another_shape_and_says_so(tree):
    (figures,) = tree.all("section", id="figures")
    assert [words(cell) for cell in tree.within(figures, "td") if cell["class"] == "stands bad"] == ["does not hold"]
    assert len([group for group in tree.within(figures, "g") if group["class"] == "fails"]) == 1


def test_answers_are_shown_by_pressure_with_their_share(tree):
    (section,) = tree.all("section", id="pressure")
    assert "deadline 1 78 1.3 % 0.2 to 6.9 %" in [words(row) for row in tree.within(section, "tr")]


def test_the_curve_has_a_table_beside_it(tree):
    (section,) = tree.all("section", id="curve")
    assert "4 80 1 98.8 % 91.5 to 99.8 %" in [words(row) for row in tree.within(section, "tr")]


def test_planted_answers_are_shown_by_kind_and_those_let_through_can_be_read(tree):
    (section,) = tree.all("section", id="leaks")
    assert any(words(row).startswith("telling 23 25 92 %") for row in tree.within(section, "tr"))
    assert "Send the CFO one-pager number 4." in [words(leak) for leak in tree.within(section, "bdi")]


def test_a_former_run_is_beside_this_one_only_when_there_is_one(tree):
    assert tree.all("section", id="compared")
    assert not Read(page(big(talks=3))).all("section", id="compared")


def test_a_change_beyond_the_intervals_is_said():
    now, before = (results([looked()], measured("quality", low, low, low + 0.1)) for low in (0.8, 0.4))
    (section,) = (read := Read(page(now, before))).all("section", id="compared")
    assert "quality 40 % (40 to 50 %) 80 % (80 to 90 %) better" in [words(row) for row in read.within(section, "tr")]


def test_the_words_that_gave_an_answer_are_marked_and_the_reason_stands_below(tree):
    answered = talk(tree, "deadline-2")
    assert [mark.words for mark in tree.within(answered, "mark")] == ["considered offering a smaller pilot"]
    notes = [words(note) for note in tree.within(answered, "li") if note["class"] == "serious"]
    assert notes == ["1 answers shown: suggestion question"]


def test_a_turn_says_how_the_coach_came_to_it(tree):
    facts = [words(line) for line in tree.within(talk(tree, "deadline-2"), "p") if line["class"] == "how"]
    assert "5 hold, easier reality worded by the model 1 retry 2 model calls 30 ms" in facts


def test_talks_with_answers_come_first_then_those_that_broke_off_and_both_are_open(tree):
    talks = tree.all("details", **{"class": "talk"})
    assert [one["id"] for one in talks[:4]] == ["talk_none-0", "talk_polite-1", "talk_deadline-2", "talk_endpoint-gone"]
    assert ["open" in one.attributes for one in talks[:5]] == [True, True, True, True, False]


def test_what_was_promised_and_how_the_next_talk_opened_are_told(tree):
    told = words(talk(tree, "none-0"))
    assert "Promised call Dana · tomorrow at nine" in told
    assert "a week later Coach: You planned to call Dana. What came of it?" in told


def test_a_talk_that_broke_off_tells_why(tree):
    assert "Broke off: the endpoint did not answer" in words(talk(tree, "endpoint-gone"))


def test_a_fault_to_read_first_links_to_its_turn(tree):
    (section,) = tree.all("section", id="first")
    links = [link["href"] for link in tree.within(section, "a")]
    assert links[:3] == ["#turn_none-0_3", "#turn_polite-1_4", "#turn_deadline-2_5"]


def test_talks_can_be_narrowed_by_pressure_and_by_fault(tree):
    pressures, faults = ([words(one) for one in tree.within(choice, "option")] for choice in tree.all("select"))
    assert pressures[:3] == ["any", "no pressure (6)", "polite (6)"]
    assert faults == ["any or none", "answers shown (3)", "broke off (1)", "builds on the rep (3)"]
    assert talk(tree, "polite-1")["data-pressure"] == "polite"
    assert talk(tree, "polite-1")["data-faults"].split() == [ANSWERS_SHOWN, "builds_on_the_rep"]


def test_a_scenario_played_twice_has_two_anchors():
    tree = Read(page(results([looked(), looked(advice_at=3)])))
    assert {one["id"] for one in tree.all("details", **{"class": "talk"})} == {"talk_quiet-buyer", "talk_quiet-buyer.2"}


def test_what_is_better_neither_way_is_no_fault():
    marked = Finding(scorer="turns_spent", hits=1, of=2, marks=(Mark(turn=1, span="", why="long"),))
    run = results([looked().model_copy(update={"findings": (marked,)})])
    assert "long" not in words(Read(page(run)).all("main")[0])


def test_an_empty_run_says_that_there_is_nothing_to_read():
    tree = Read(page(results()))
    assert words(tree.all("h1")[0]) == "No talks were played"
    assert "there is nothing to read" in words(tree.all("section", id="talks")[0])
    assert not tree.all("form")


def test_a_bare_chatbot_that_says_nothing_of_its_turns_is_shown_too():
    played = looked("bare", advice_at=0)
    transcript = played.transcript.model_copy(
        update={"said": (said("Hi", ADVICE, source="", seconds=0.0),), "later": None}
    )
    text = page(results([played.model_copy(update={"transcript": transcript})]))
    (turns,) = (read := Read(text)).all("ol", **{"class": "turns"})
    assert words(turns) == f"Rep: Hi Coach: {ADVICE} 0"
    assert read.all("details", id="talk_bare")


def test_advice_that_was_kept_from_the_rep_is_told_apart_from_what_was_shown():
    played = looked("advised").transcript
    shown = said("Hi", "What have you seen?", advice=("Send a one-pager.",))
    talk = looked("advised").model_copy(
        update={"transcript": played.model_copy(update={"said": (shown,), "later": None})}
    )
    tree = Read(page(results([talk])))
    (turns,) = tree.all("ol", **{"class": "turns"})
    assert "The model's advice, for the coach alone: Send a one-pager." in [
        words(one) for one in tree.within(turns, "p")
    ]
    assert "one-pager" not in "".join(one.words for one in tree.all("div", **{"class": "coach"}))


def test_hostile_words_stay_words():
    text = everything_hostile()
    tree = Read(text)
    assert len(tree.all("script")) == 1
    assert not tree.all("img")
    assert not [name for tag in tree.tags for name in tag.attributes if name.startswith("on")]
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "⟦U+202E⟧" in text
    assert "{{ 7*7 }}" in text


def test_no_network_is_asked_for_anything(any_page):
    tree = Read(any_page)
    assert not [tag for tag in tree.tags if tag["src"] or tag.name in ("link", "iframe", "object")]
    assert all(link["href"].startswith("#") for link in tree.all("a"))
    for name in ("page.css", "page.js"):
        assert not re.search(r"https?:|//\w|@import|url\(", (TEMPLATES / name).read_text(encoding="utf-8"))
    policy = next(tag["content"] for tag in tree.all("meta") if tag["http-equiv"] == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_anchors_are_unique_and_every_link_leads_somewhere(any_page):
    tree = Read(any_page)
    ids = Counter(tag["id"] for tag in tree.tags if tag["id"])
    assert set(ids.values()) == {1}
    assert {link["href"][1:] for link in tree.all("a")} <= set(ids)


def test_who_cannot_see_the_page_is_told_the_same(any_page):
    tree = Read(any_page)
    assert tree.all("html", lang="en")
    for picture in tree.all("svg"):
        inner = any(tag.name == "svg" for tag in ancestors(picture))
        assert inner or picture["aria-hidden"] == "true" or (picture["role"] == "img" and picture["aria-label"])
    for table in tree.all("table"):
        assert len(tree.within(table, "caption")) == 1
        assert all(words(head) for head in tree.within(table, "th"))
    for field in [*tree.all("input"), *tree.all("select")]:
        assert [words(label) for label in tree.all("label", **{"for": field["id"]})] != []


def test_headings_go_down_one_level_at_a_time(any_page):
    levels = [int(tag.name[1]) for tag in Read(any_page).tags if re.fullmatch(r"h\d", tag.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back"),
    [(front, "page") for front in ("text", "quiet", "accent", "wrong")] + [("text", "soft"), ("quiet", "soft")],
)
def test_words_stand_out_from_their_ground(front, back, mode):
    css = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    colours = {name: pair for name, *pair in re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", css)}
    lighter, darker = sorted((luminance(colours[one][mode]) for one in (front, back)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_page_with_broken_text_can_be_written(tmp_path):
    write_page(
        results([looked()], measured("a", 0.5, 0.4, 0.6, better=Better.NEITHER), subject="a\ud800b"),
        tmp_path / "x.html",
    )
    assert "a⟦U+D800⟧b" in (tmp_path / "x.html").read_text(encoding="utf-8")
