"""The frames of the bank and what reps say: a clean piece fills the slot, anything else leaves the question out."""

from datetime import UTC, datetime

import pytest

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.fair_words import is_plain_deed, is_whole_clause
from agent.steps.phrase.gist import gist
from agent.steps.phrase.given import Given, gather
from agent.steps.phrase.heard import heard_in
from agent.steps.phrase.known import holds
from agent.steps.phrase.matter import matters_in
from agent.steps.phrase.sense import makes_sense
from agent.steps.phrase.slots import fill
from agent.steps.progress import Progress
from agent.steps.read import read
from prompts.loader import load_bank

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CAUSE = (CoachMove.PROBE_CAUSE, Focus.CAUSE, "What do you think lies behind it?")
FACTS = (CoachMove.CLARIFY, Focus.EVIDENCE, "What have you seen or heard?")
Asked = tuple[CoachMove, Focus, str]


def opened(asked: Asked) -> Session:
    move, focus, question = asked
    turn = CoachTurn(move=move, focus=focus, stage=GrowStage.REALITY, question=question)
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=turn),))


def progress(said: str, asked: Asked) -> Progress:
    session = opened(asked)
    return Progress(session, read(session, said, now=NOW, timezone=UTC))


def filled(question_id: str, said: str, asked: Asked = FACTS) -> str | None:
    question = load_bank().get(question_id)
    assert question is not None, question_id
    allowed = AllowedMove(move=asked[0], focus=asked[1], stage=GrowStage.REALITY)
    done = fill(question, gather(progress(said, asked), allowed, (), said))
    return done.text if done else None


@pytest.mark.parametrize(
    ("question_id", "said", "asked", "text"),
    [
        (
            "probe_cause/influence/given-clause",
            "The data is bad.",
            CAUSE,
            "Given that the data is bad, what is still up to you?",
        ),
        ("probe_cause/influence/given-clause", "They're lovely people, all of them.", CAUSE, None),
        ("probe_cause/influence/given-clause", "The workshop itself was fine.", CAUSE, None),
        ("probe_cause/influence/given-clause", "She invited those twelve guests.", CAUSE, None),
        (
            "probe_cause/influence/knowing-fact",
            "Their lawyer has postponed it twice. I rang on Monday.",
            FACTS,
            "Given that their lawyer has postponed it twice, what is still in your hands?",
        ),
        ("probe_cause/influence/knowing-fact", "I know the basics, but not when somebody asks twice.", FACTS, None),
        ("probe_cause/influence/knowing-fact", "The fee isn't the problem. Nothing's hard about it.", FACTS, None),
        ("probe_cause/influence/knowing-fact", "They sort of don't call back.", FACTS, None),
        (
            "draw_options/first_options/find-out",
            "I don't know who the hell signs this.",
            FACTS,
            "What could you do to find out who signs this?",
        ),
        ("draw_options/first_options/find-out", "I don't know what you mean by my part in it.", FACTS, None),
        ("draw_options/first_options/find-out", "No idea. How should I know?", FACTS, None),
    ],
)
def test_a_clean_piece_fills_the_frame_and_any_other_leaves_it_out(
    question_id: str, said: str, asked: Asked, text: str | None
) -> None:
    assert filled(question_id, said, asked) == text


@pytest.mark.parametrize(
    "words",
    [
        "not when somebody asks twice",
        "they sort of don't finish",
        "the thin margin is",
        "nobody did when you started",
        "long she says nothing",
        "last time he stopped halfway",
        "the other is doing it by hand",
        "you've heard that one before",
        "no one else was ever asked in",
        "now you have two new names",
        "they don't give a damn",
    ],
)
def test_half_a_clause_stands_in_no_frame(words: str) -> None:
    assert not is_whole_clause(words)


@pytest.mark.parametrize(
    "words",
    [
        "the five big ones got nothing",
        "all 30 together are less than one of the big ones",
        "they keep asking for workshops that nobody pays for",
        "your deals stall right after the test",
        "nobody from finance has been on a call",
        "Ola never came to the second meeting",
    ],
)
def test_a_whole_clause_can_stand_in_one(words: str) -> None:
    assert is_whole_clause(words)


@pytest.mark.parametrize(("words", "is_plain"), [("asking for visit in May", False), ("asking for a visit", True)])
def test_a_noun_without_its_article_is_not_put_into_the_coach_s_mouth(words: str, is_plain: bool) -> None:
    assert is_plain_deed(words) is is_plain


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Money, or respect. I couldn't tell you which of these.", CAUSE),
        ("Both times it died in week two, because a meeting landed at 8:30.", CAUSE),
        ("A full calendar, mostly. It wouldn't win me anything.", (CoachMove.WEIGH, Focus.CRITERIA, "And then?")),
    ],
)
def test_a_cause_or_a_criterion_is_named_only_where_it_was_given_as_one(said: str, asked: Asked) -> None:
    assert not [text for text in gist(progress(said, asked), said) if text.startswith(("You put it", "You name"))]


@pytest.mark.parametrize(
    "said",
    [
        "He said 'you have no clue what this costs' and left.",
        "She said 'you people never listen'.",
        "The buyer said 'you don't even know our plant'.",
        "He just said 'shut up for once'.",
    ],
)
def test_an_insult_is_not_quoted_back(said: str) -> None:
    assert not list(heard_in(said))


def test_what_was_said_on_the_matter_is_still_taken_up() -> None:
    assert list(heard_in("She said 'you are 12 percent above the others'.")) == [
        '"you are 12 percent above the others"'
    ]


@pytest.mark.parametrize("words", ["Flee to Norway", "Call the plant"])
def test_an_order_is_no_thing(words: str) -> None:
    assert not makes_sense(words, "noun")


@pytest.mark.parametrize("words", ["their slow lawyers", "Ida's new boss", "the gap in July"])
def test_a_thing_is_one(words: str) -> None:
    assert makes_sense(words, "noun")


@pytest.mark.parametrize("said", ["I've got a dead deal on my hands.", "The much discount.", "The bloody tender."])
def test_a_matter_is_named_without_a_verdict(said: str) -> None:
    assert not any(word in name for name in matters_in(said) for word in ("dead", "much", "bloody"))


@pytest.mark.parametrize(
    ("question_id", "said", "text"),
    [
        ("weigh/option_gives/give", "I could ask her once and then know.", None),
        ("weigh/option_gives/give", "I could ring her and say: it was my fault.", None),
        ("weigh/option_gives/give", "I could do both.", None),
        (
            "weigh/option_gives/give",
            "I could ask for a visit.",
            "What would asking for a visit give you?",
        ),
    ],
)
def test_only_a_whole_deed_is_weighed(question_id: str, said: str, text: str | None) -> None:
    assert filled(question_id, said) == text


def test_ways_of_two_messages_are_a_choice_only_where_the_rep_sets_one_against_the_other() -> None:
    first, second = "I could ring the works council.", "I could send the short offer first."
    asked = (CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, "What else?")
    assert not holds("choice", after(first, second, asked))
    assert holds("choice", after(first, "I could send the short offer instead.", asked))


def after(first: str, second: str, asked: Asked) -> Given:
    """What is given once the rep has said the second after the first."""
    session = opened(asked)
    move, focus, question = asked
    turn = CoachTurn(move=move, focus=focus, stage=GrowStage.OPTIONS, question=question)
    heard = read(session, first, now=NOW, timezone=UTC)
    exchange = Exchange(number=1, at=NOW, utterance=first, reading=heard, turn=turn)
    session = session.model_copy(update={"exchanges": (*session.exchanges, exchange)})
    latest = Progress(session, read(session, second, now=NOW, timezone=UTC))
    return gather(latest, AllowedMove(move=move, focus=focus, stage=GrowStage.OPTIONS), (), second)
