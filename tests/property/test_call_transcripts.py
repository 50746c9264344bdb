"""Whatever a file holds, it is read as a call of two or refused in a plain sentence, and no word is made up."""

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.call import Side
from agent.errors import UsageError
from agent.language.calls import facts_of, looks_like_transcript, read_transcript, sides
from agent.language.calls.said import words_of

PARTS = st.sampled_from(
    [
        "WEBVTT\n",
        "00:01.000 --> 00:02.000\n",
        "1\n",
        "<v Dana>",
        "Dana: ",
        "Lee Park: ",
        "me: ",
        "[00:02] ",
        "Dana  0:03\n",
        "\n",
        "\n\n",
    ]
    + [
        "so what does it cost? ",
        "yes. ",
        "NOTE x\n",
        "> ",
        "**",
        "10:02 AM",
        " - ",
        "(laughs) ",
        "&amp;",
        "<",
        "how do you do that today ",
    ]
)
FILES = st.lists(PARTS | st.text(max_size=12), max_size=40).map("".join)


@given(FILES | st.binary(max_size=200))
def test_any_file_is_a_call_of_two_or_refused_in_a_sentence(file):
    data = file if isinstance(file, bytes) else file.encode("utf-8", "ignore")
    try:
        transcript = read_transcript(data, "call.txt")
    except UsageError:
        return
    assert len(transcript.speakers) >= 2
    assert {line.speaker for line in transcript.lines} == set(transcript.speakers)
    assert all(one.speaker != other.speaker for one, other in zip(transcript.lines, transcript.lines[1:], strict=False))
    assert all(line.text.strip() for line in transcript.lines)


@given(FILES)
def test_the_words_of_both_sides_are_all_the_words_and_questions_are_among_them(file):
    looks_like_transcript(file)
    try:
        transcript = read_transcript(file.encode("utf-8", "ignore"), "call.txt")
        lines = sides(transcript, transcript.speakers[:1])
    except UsageError:
        return
    facts = facts_of(lines, "the cost")
    assert facts.rep_words + facts.buyer_words == sum(len(words_of(line.text)) for line in transcript.lines)
    assert facts.open_questions <= facts.questions
    assert len(facts.unanswered) <= facts.buyer_questions
    assert facts.longest_words <= facts.rep_words
    buyer = " ".join(line.text for line in lines if line.side is Side.BUYER)
    assert all(part in buyer for question in facts.unanswered for part in question.split())
