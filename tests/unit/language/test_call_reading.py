"""Transcripts are read in the forms that recorders write, and what is none is refused in a plain sentence."""

import pytest

from agent.errors import UsageError
from agent.language.calls import looks_like_transcript, read_transcript

TALK = (("Dana Reyes", "Hello there"), ("Lee Park", "Hi, what does it cost?"), ("Dana Reyes", "Nine thousand a year."))

TEXTS = {
    "names": "Dana Reyes: Hello there\nLee Park: Hi, what does it cost?\nDana Reyes: Nine thousand\na year.",
    "bold names": "**Dana Reyes:** Hello there\n\n**Lee Park:** Hi, what does it cost?\n\n**Dana "
    "Reyes:** Nine thousand a year.",
    "time before": "[00:00:03] Dana Reyes: Hello there\n[00:00:05] Lee Park: Hi, what does it cost?\n"
    "[00:00:09] Dana Reyes: Nine thousand a year.",
    "tabs": "00:00:03\tDana Reyes:\tHello there\n00:00:05\tLee Park:\tHi, what does it cost?\n"
    "00:00:09\tDana Reyes:\tNine thousand a year.",
    "name over words": "Weekly call\n\nDana Reyes  0:03\nHello there\n\nLee Park  0:05\nHi, what does it cost?\n\n"
    "Dana Reyes  0:09\nNine thousand\na year.\n",
    "brackets": "[Dana Reyes] 10:00:03\nHello there\n\n[Lee Park] 10:00:05\nHi, what does it cost?\n\n"
    "[Dana Reyes] 10:00:09\nNine thousand a year.",
    "bar": "0:03 | Dana Reyes\nHello there\n\n0:05 | Lee Park\nHi, what does it cost?\n\n0:09 | "
    "Dana Reyes\nNine thousand a year.",
    "brackets behind": "Dana Reyes (00:03):\nHello there\n\nLee Park (00:05):\nHi, what does it cost?\n\n"
    "Dana Reyes (00:09):\nNine thousand a year.",
    "arrows and names": "0:0:3.0 --> 0:0:4.0\nDana Reyes\nHello there\n\n0:0:5.0 --> 0:0:6.0\nLee Park\n"
    "Hi, what does it cost?\n\n0:0:9.0 --> 0:0:11.5\nDana Reyes\nNine thousand a year.",
    "times alone": "00:00:03\nDana Reyes: Hello there\n\n00:00:05\nLee Park: Hi, what does it cost?\n\n"
    "00:00:09\nDana Reyes: Nine thousand a year.",
    "name, then time": "Dana Reyes\n00:03\nHello there\nLee Park\n00:05\nHi, what does it cost?\nDana Reyes\n00:09\n"
    "Nine thousand a year.",
    "voices": "WEBVTT - a call\nKind: captions\n\nNOTE made\nby hand\n\nSTYLE\n::cue { color: red "
    "}\n\nREGION\nid:one\n\n"
    "a-1\n00:03.000 --> 00:04.000 align:start\n<v.loud Dana Reyes>Hello <b>there</b></v>\n\n"
    "00:00:05.000 --> 00:00:06.000\n<v Lee Park>Hi, what does <00:00:05.500><i>it</i> cost?</v>\n\n"
    "00:00:09.000 --> 00:00:10.000\n<v Dana Reyes>Nine&nbsp;thousand\n\n00:00:10.000 --> 00:00:11.500\na year.",
    "names in cues": "WEBVTT\n\n1\n00:00:03.000 --> 00:00:04.000\nDana Reyes: Hello "
    "there\n\n2\n00:00:05.000 --> 00:00:06.000\n"
    "Lee Park: Hi, what does it cost?\n\n3\n00:00:09.000 --> 00:00:11.500\nDana Reyes: Nine thousand\na year.",
    "subtitles": "1\n00:00:03,000 --> 00:00:04,000\n{\\an8}Dana Reyes: Hello "
    "there\n\n2\n00:00:05,000 --> 00:00:06,000\n"
    "- Lee Park: Hi, <i>what does it cost?</i>\n\n3\n00:00:09,000 --> 00:00:10,000\nDana Reyes: Nine thousand\n\n4\n"
    "00:00:10,000 --> 00:00:11,500\na year.",
    "rolling": "WEBVTT\n\n00:03.000 --> 00:04.000\nDana Reyes: Hello there\n\n00:05.000 --> 00:06.000\n"
    "Lee Park: Hi, what does\n\n00:06.000 --> 00:06.010\nLee Park: Hi, what does\nit cost?\n\n00:06.010 --> 00:09.000\n"
    "it cost?\nDana Reyes: Nine thousand\n\n00:09.000 --> 00:11.500\nDana Reyes: Nine thousand\na year.",
    "growing": "WEBVTT\n\n00:03.000 --> 00:04.000\n<v Dana Reyes>Hello</v>\n\n00:03.000 --> "
    "00:04.500\n<v Dana Reyes>Hello there</v>"
    "\n\n00:05.000 --> 00:06.000\n<v Lee Park>Hi, what does it cost?</v>\n\n00:09.000 --> "
    "00:11.500\n<v Dana Reyes>Nine thousand a year.</v>",
}


@pytest.mark.parametrize("form", TEXTS)
def test_a_call_is_read_in_every_form_that_recorders_write(form):
    transcript = read_transcript(TEXTS[form].encode(), "call.txt")
    assert tuple((line.speaker, line.text.replace("\xa0", " ")) for line in transcript.lines) == TALK
    assert transcript.speakers == ("Dana Reyes", "Lee Park")


@pytest.mark.parametrize(
    "form", ["time before", "voices", "subtitles", "name over words", "arrows and names", "times alone"]
)
def test_times_are_seconds_from_the_start(form):
    assert [line.at for line in read_transcript(TEXTS[form].encode(), "call.vtt").lines] == [3, 5, 9]


def test_the_end_of_the_last_cue_is_the_end_of_the_last_stretch():
    assert read_transcript(TEXTS["voices"].encode(), "call.vtt").lines[-1].until == 11.5


def test_times_of_the_day_count_from_the_first_words():
    text = "Dana 10:02 AM\nHello\n\nLee 10:05 AM\nHi\n\nDana 10:07 AM\nFine"
    assert [line.at for line in read_transcript(text.encode(), "call.txt").lines] == [0, 180, 300]


def test_times_that_may_be_minutes_or_hours_are_left_out():
    text = "Dana  10:02\nHello\n\nLee  10:05\nHi\n\nDana  10:07\nFine"
    assert {line.at for line in read_transcript(text.encode(), "call.txt").lines} == {None}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_encodings_of_other_programs_are_read(encoding):
    text = "Zoë: Grüße aus Köln\r\nLee: Schön, danke"
    assert read_transcript(text.encode(encoding), "call.txt").lines[0].text == "Grüße aus Köln"


def test_a_heading_inside_a_stretch_is_no_speaker():
    text = "Date: 12 May\nDana: Hi\nNote: the price is open\nMe: Which price: list or net?\nDana: Net"
    transcript = read_transcript(text.encode(), "call.txt")
    assert transcript.speakers == ("Dana", "Me")
    assert transcript.lines[0].text == "Hi Note: the price is open"


def test_two_speakers_in_one_cue_are_told_apart():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>So?</v> <v Lee>Yes.</v>\n"
    assert [(line.speaker, line.text) for line in read_transcript(text.encode(), "call.vtt").lines] == [
        ("Dana", "So?"),
        ("Lee", "Yes."),
    ]


def test_a_vtt_file_without_its_first_line_is_read_all_the_same():
    text = TEXTS["names in cues"].removeprefix("WEBVTT\n\n")
    assert read_transcript(text.encode(), "call.vtt").speakers == ("Dana Reyes", "Lee Park")
    assert read_transcript(TEXTS["names"].encode(), "call.vtt").speakers == ("Dana Reyes", "Lee Park")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x7fELF\x00\x00\x01\x02", "not a text file"),
        (bytes(range(1, 32)) * 20, "not a text file"),
        (b"\xff\xfe\x00\xd8", "not a text file"),
        (b"  \n ", "is empty"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\n...\n", "no words"),
        (b"We talked about the price and they were happy.", "no speakers are named"),
        (b"Dana: hello\nand more\nDana: and more", "only Dana speaks"),
        (b"a" * 5_000_001, "larger than 5 MB"),
        (b"A: x\nB: y\n" * 10_001, "20,000 times: take one call at a time"),
        (b"A: x\nB: y\n" * 50_001, "100,000 lines: take one call at a time"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_that_says_what_to_do(data, says):
    with pytest.raises(UsageError, match=says) as refused:
        read_transcript(data, "call.vtt")
    assert "call.vtt" in str(refused.value)


LONG_TALK = "\n".join(
    f"{name}: {words}"
    for name, words in (
        ("Me", "How do you plan the shifts today, and who does it?"),
        ("Dana", "Two people, by hand, it takes a whole day a week."),
    )
    * 4
)


def test_a_pasted_talk_of_some_length_looks_like_a_transcript():
    assert looks_like_transcript(LONG_TALK)
    assert looks_like_transcript(
        "WEBVTT\n\n"
        + "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}" for n, line in enumerate(LONG_TALK.split("\n")))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Dana: are you there?\nMe: yes\nDana: good",
        "From: Dana\nTo: Lee\nSubject: the price\nDate: Monday\n\n"
        + "Dear Lee, we looked at the offer again and it is high. " * 12,
        "Goal: a date\nObstacle: the CFO\nNext: " + "call her on Monday and ask about the plan again " * 10,
        "I spoke to Dana and she told me that the price is too high. " * 20,
        "",
        LONG_TALK[:200],
    ],
)
def test_a_short_chat_a_mail_and_notes_are_no_transcript(text):
    assert not looks_like_transcript(text)
