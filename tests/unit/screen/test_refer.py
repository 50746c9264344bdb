from datetime import UTC, datetime

import pytest

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.refer import refer, refer_text
from prompts.screening import load_screening

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
RISKS = (Focus.HARM, Focus.HARASSMENT, Focus.WRONGDOING)
GOAL = CoachTurn(move=CoachMove.AGREE_GOAL, focus=Focus.GOAL, stage=GrowStage.GOAL, question="What brings you here?")


def no_text(focus: str) -> str:
    return ""


def session(*turns: CoachTurn) -> Session:
    exchanges = tuple(Exchange(number=number, at=NOW, utterance="...", turn=turn) for number, turn in enumerate(turns))
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=exchanges)


def referral(utterance: str, *before: CoachTurn) -> CoachTurn:
    turn = refer(session(GOAL, *before), utterance, no_text)
    assert turn is not None
    return turn


def test_a_risk_stops_coaching_and_asks_nothing() -> None:
    turn = referral("I don't want to be here any more")
    assert (turn.move, turn.focus, turn.stage, turn.question) == (CoachMove.REFER, Focus.HARM, GrowStage.GOAL, "")
    assert "emergency number" in turn.text


def test_sales_talk_is_coached_on() -> None:
    assert refer(session(GOAL), "This deal is killing me", no_text) is None


@pytest.mark.parametrize("focus", RISKS)
def test_a_referral_said_again_is_worded_anew(focus: Focus) -> None:
    texts = [refer_text(focus, times, "") for times in range(5)]
    assert len(set(texts)) == 5
    assert not any("?" in text for text in texts)
    assert all(len(text.split()) <= 75 for text in texts)


@pytest.mark.parametrize("focus", RISKS)
def test_a_configured_text_takes_the_place_of_the_default_help(focus: Focus) -> None:
    configured = "Ring our care line, 4711."
    for times in range(6):
        text = refer_text(focus, times, configured)
        assert configured in text
        assert not any(default in text for default in getattr(load_screening().referrals, focus.value).helps)


def test_the_text_for_the_kind_of_risk_is_asked_for_by_its_name() -> None:
    turn = refer(session(GOAL), "The buyer wants a kickback", {"wrongdoing": "Write to the ombudswoman."}.__getitem__)
    assert turn is not None
    assert "Write to the ombudswoman." in turn.text


def test_a_referral_stays_in_other_words() -> None:
    first = referral("I want to die")
    second = referral("ok", first)
    third = referral("whatever", first, second)
    assert {turn.focus for turn in (first, second, third)} == {Focus.HARM}
    assert len({turn.text for turn in (first, second, third)}) == 3


@pytest.mark.parametrize(
    "utterance",
    [
        "No no, I didn't mean that I want to kill myself, it's a figure of speech",
        "you misread me",
        "I meant the deal, sorry",
        "I'm fine, let's go on",
        "back to the deal please",
        "stop",
    ],
)
def test_after_a_false_alarm_the_rep_can_go_on(utterance: str) -> None:
    assert refer(session(GOAL, referral("I want to kill myself")), utterance, no_text) is None


def test_a_new_risk_is_referred_even_when_the_rep_wants_to_go_on() -> None:
    first = referral("My boss told me to falsify the forecast")
    again = referral("let's go on. I'm fine but honestly I want to die", first)
    assert again.focus is Focus.HARM


def test_taking_back_does_not_count_before_there_was_a_referral() -> None:
    assert referral("just joking, but I want to kill myself").focus is Focus.HARM


@pytest.mark.parametrize(
    "utterance",
    [
        "Nobody's being harassed",
        "It's not harassment.",
        "I'm not being bullied",
        "No one is threatening me, she only asked for a lower price",
        "there was no harassment",
        "he hasn't touched me",
        "I never said anybody harassed me. Nobody did harass me.",
        "A buyer threatened me with a tender, that's all",
    ],
)
def test_a_denial_takes_a_referral_on_harassment_back(utterance: str) -> None:
    assert refer(session(GOAL, referral("He keeps harassing me")), utterance, no_text) is None
    assert refer(session(GOAL), utterance, no_text) is None


@pytest.mark.parametrize(
    "utterance", ["That's not illegal", "Nobody is bribing anyone.", "it isn't fraud", "It's perfectly legal"]
)
def test_a_denial_takes_a_referral_on_wrongdoing_back(utterance: str) -> None:
    assert refer(session(GOAL, referral("The buyer wants a kickback")), utterance, no_text) is None


@pytest.mark.parametrize("risk", ["He keeps harassing me", "The buyer wants a kickback"])
@pytest.mark.parametrize(
    "utterance",
    [
        "Thanks. Back to it.",
        "The customer wants 8 % off",
        "I want the renewal without ever sitting next to him again",
        "let's go on",
        "I'm fine",
        "They said it was only a joke",
        "He says I was joking",
        "my boss didn't mean it, he says",
        "Whether I misread the napkin",
        "I don't mean to make trouble",
    ],
)
def test_a_referral_on_harassment_or_wrongdoing_stays_until_the_rep_takes_it_back(risk: str, utterance: str) -> None:
    assert refer(session(GOAL, referral(risk)), utterance, no_text) is not None


@pytest.mark.parametrize("risk", ["He keeps harassing me", "The buyer wants a kickback", "I want to die"])
@pytest.mark.parametrize(
    "utterance",
    [
        "You misread me, he only asked for a lower price",
        "I didn't mean it like that",
        "It was a figure of speech.",
        "That's a misunderstanding: I meant their bonus programme",
        "just kidding",
        "stop",
    ],
)
def test_whoever_takes_it_back_goes_on(risk: str, utterance: str) -> None:
    assert refer(session(GOAL, referral(risk)), utterance, no_text) is None


@pytest.mark.parametrize("utterance", ["The customer wants 8 % off", "it isn't fraud", "nobody's being harassed"])
def test_a_referral_on_harm_outlasts_sales_talk_and_other_denials(utterance: str) -> None:
    assert referral(utterance, referral("I want to die")).focus is Focus.HARM


@pytest.mark.parametrize(
    "utterance",
    [
        "he'll give us the renewal if I come to dinner",
        "My boss says it's not harassment",
        "Nobody believes I'm being harassed",
        "Nobody knows about the discount he wants for it in cash",
        "The customer wants a discount and I don't know who can help me",
        "I'm not being bullied, but he keeps touching me",
        "he hasn't touched me yet",
        "it happened again at the demo, he put his hand on my leg",
        "ok",
    ],
)
def test_a_referral_on_harassment_stays_where_the_talk_is_not_plainly_of_business(utterance: str) -> None:
    assert refer(session(GOAL, referral("He keeps harassing me")), utterance, no_text) is not None


def test_the_first_word_of_business_after_a_denial_is_coached() -> None:
    assert refer(session(GOAL, referral("He keeps harassing me"), GOAL), "A customer asks for 8 % off", no_text) is None
