"""A question that points at something is asked only where the rep has just said that, and of the right kind."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.language.beliefs import is_of_oneself
from agent.steps.phrase.bank import choose
from agent.steps.phrase.claims import has_view, is_claim
from agent.steps.phrase.given import Given
from agent.steps.phrase.just_said import has_way
from agent.steps.phrase.points import keeps_pointing, points_at_something
from agent.steps.progress import Progress
from prompts.loader import load_bank
from prompts.questions import Question
from tests.support.bank_talk import NOW, asked, exchange, may

HARD = asked("What about this makes it hard for you?", wording="probe_cause/cause/hard-for-you", focus=Focus.CAUSE)
BEHIND = asked("What do you think lies behind that?", wording="probe_cause/cause/behind", focus=Focus.CAUSE)
PLAIN = asked("What else?")


def given(message: str, *ideas: Idea, before: str = "", turn: object = PLAIN, people: tuple[str, ...] = ()) -> Given:
    first = exchange(0, None, None, asked("What brings you here?"))
    earlier = exchange(1, before or "It is about a deal.", Reading(), turn)  # type: ignore[arg-type]
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(first, earlier))
    reading = Reading(ideas=ideas, people=people)
    return Given(Progress(session, reading), None, (), "\n".join((before or "It is about a deal.", message)))


def question(name: str) -> Question:
    found = load_bank().get(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("message", "held", "clause"),
    [
        ("I suppose I'd like to feel more at ease at the end.", "I'd like to feel more at ease at the end", ""),
        ("I guess whether he was right.", "whether he was right", "he was right"),
        ("Over lunch maybe, he's in the office tomorrow.", "Over lunch maybe, he's in the office tomorrow", "he's in"),
        ("She would also like to understand the fee.", "She would also like to understand the fee", "she would like"),
        ("I think I should have asked.", "I should have asked", "you should have asked"),
        ("I'm afraid she says no, probably.", "I'm afraid she says no, probably", "she says no"),
        ("Maybe at nine he is at his desk.", "at nine he is at his desk", "he is at his desk"),
    ],
)
def test_a_wish_a_plan_a_fear_and_an_hour_are_not_asked_to_be_shown(message: str, held: str, clause: str) -> None:
    idea = Idea(kind=IdeaKind.ASSUMPTION, text=held, clause=clause or None)
    assert not is_claim(idea, given(message, idea))


@pytest.mark.parametrize(
    ("message", "held"),
    [
        ("I think they went elsewhere.", "they went elsewhere"),
        ("She probably likes being liked.", "She probably likes being liked"),
        ("Our price seems too high for them.", "Our price seems too high for them"),
        ("He must be covering himself.", "He must be covering himself"),
    ],
)
def test_a_belief_about_others_is_asked_to_be_shown(message: str, held: str) -> None:
    idea = Idea(kind=IdeaKind.ASSUMPTION, text=held, clause=held.lower())
    assert is_claim(idea, given(message, idea))
    assert has_view(given(message, idea))


@pytest.mark.parametrize(
    ("message", "held", "turn", "shown"),
    [
        ("One contact. She's leaving.", "She's leaving", HARD, False),
        ("We lose 34 shops if we are wrong.", "We lose 34 shops if we are wrong", HARD, False),
        ("The board is split.", "The board is split", HARD, False),
        ("The board is split.", "The board is split", BEHIND, True),
        ("It is hard because the board is split.", "the board is split", HARD, True),
        ("Cowardice, plainly. I showed them a beta.", "Cowardice", BEHIND, False),
        ("Money. Or respect.", "Money", BEHIND, True),
    ],
)
def test_what_is_hard_and_what_is_confessed_is_no_view_of_a_cause(
    message: str, held: str, turn: object, shown: bool
) -> None:
    idea = Idea(kind=IdeaKind.CAUSE, text=held, clause=held.lower() if " " in held else None)
    assert has_view(given(message, idea, turn=turn)) is shown


@pytest.mark.parametrize(
    "message",
    [
        "I froze. I said 'uh, I'll send you something' and he was gone.",
        "And I'd be tempted to keep all of them, a big map looks good.",
        "I always promise a date.",
        'He went "I\'ll call you back".',
    ],
)
def test_what_was_said_once_or_only_tempts_is_nothing_to_be_doing(message: str) -> None:
    assert not has_way(given(message))


@pytest.mark.parametrize(
    "message", ["I could ask her for one sentence.", "I'd write it today.", "Maybe I'll just ring him.", "Ring Anders."]
)
def test_what_the_rep_could_do_is(message: str) -> None:
    assert has_way(given(message))


@pytest.mark.parametrize(
    ("name", "message", "fits"),
    [
        ("clarify/assumption/other-explanation", "They think we are a screensaver. She hasn't written since.", False),
        ("clarify/assumption/other-explanation", "I saw him close the laptop. He never looked up.", True),
        ("probe_cause/cause/price-behind", "Is it the price or is it the concept.", False),
        ("probe_cause/cause/price-behind", "Their buyer says the price is too high.", True),
        ("clarify/unknown/decide-without", "I'd want to know whether she stays or who has her job.", False),
        ("shift_perspective/premortem/failed", "The one who decides is the CFO.", False),
        ("shift_perspective/premortem/failed", "I could put a price on the next workshop.", True),
        ("shift_perspective/stakeholders/against", "She'd be surprised, a little cool.", False),
        ("weigh/option_gives/that-give", "It is quiet at their end.", False),
        ("clarify/evidence/person-word", "She hasn't answered a single mail.", False),
        ("clarify/evidence/person-word", "I haven't called either of them yet.", False),
        ("clarify/evidence/person-word", "She wants a decision.", True),
        ("clarify/evidence/price-word", "Our price is only good until December.", False),
        ("clarify/evidence/price-word", "They want a lower price.", True),
    ],
)
def test_a_pointing_word_needs_what_it_points_at(name: str, message: str, fits: bool) -> None:
    assert points_at_something(question(name), given(message)) is fits


@pytest.mark.parametrize(
    ("mirror", "fits"),
    [
        ("You've never asked her that straight.", True),
        ("You didn't mean the info address.", False),
        ("That is a lot.", False),
    ],
)
def test_a_mirror_does_not_stand_between_that_and_what_it_means(mirror: str, fits: bool) -> None:
    said = "I didn't mean the info address. I've never asked her that straight."
    assert keeps_pointing("weigh/criteria/way-come-of", mirror, said) is fits
    assert keeps_pointing("weigh/criteria/not-risk", mirror, said)


def test_a_way_is_seen_from_the_chair_of_whoever_the_message_speaks_of() -> None:
    may_be = may(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER)
    for message, fits in (("I could call her on Friday.", True), ("I could call only three people.", False)):
        here = given(message, before="Jana has the answers in this deal.")
        exchanges = here.progress.session.exchanges
        kept = exchanges[1].model_copy(update={"reading": Reading(people=("Jana",))})
        session = here.progress.session.model_copy(update={"exchanges": (exchanges[0], kept)})
        line = choose(session, Reading(), may_be, utterance=message)
        assert ("come across to Jana" in line.text) <= fits


def test_what_is_hard_with_somebody_is_asked_where_that_was_said() -> None:
    may_be = may(CoachMove.PROBE_CAUSE, Focus.CAUSE)
    for message, fits in (("Jana never says what she wants.", True), ("Jana runs the plant, she rang today.", False)):
        session = given(message, before="It is about the deal.").progress.session
        line = choose(session, Reading(people=("Jana",)), may_be, utterance=message)
        assert ("hardest for you with Jana" in line.text or "between you and Jana" in line.text) <= fits
    assert is_of_oneself("pricing isn't mine")


@pytest.mark.parametrize(
    ("message", "fits"),
    [
        ("Procurement reopened the terms of the deal. Two weeks after a yes from the COO.", False),
        ("The COO doesn't answer my mails about the deal.", True),
    ],
)
def test_what_was_tried_with_somebody_is_asked_where_the_trouble_is_with_them(message: str, fits: bool) -> None:
    fact = Idea(kind=IdeaKind.FACT, text=message.split(".")[0])
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(exchange(0, None, None, asked("What now?")),))
    reading = Reading(people=("the COO" if "the COO" in message else "The COO",), ideas=(fact,))
    line = choose(session, reading, may(CoachMove.CLARIFY, Focus.SITUATION), utterance=message)
    assert ("tried with the COO" in line.text) <= fits


def test_what_is_listened_for_comes_from_the_one_who_is_rung() -> None:
    session, reading = promised("I'll call Piet and ask him what Roth wants.", "call Piet and ask him what Roth wants")
    line = choose(session, reading, may(CoachMove.CONSOLIDATE, Focus.LISTEN_FOR), utterance="Yes.")
    assert line.text == "What will you listen for from Piet?"


def test_with_nobody_named_first_nobody_is_listened_to_by_name() -> None:
    session, reading = promised(
        "I'll call her and ask for a meeting with Roth.", "call her and ask for a meeting with Roth"
    )
    line = choose(session, reading, may(CoachMove.CONSOLIDATE, Focus.LISTEN_FOR), utterance="Yes.")
    assert "Roth" not in line.text


def promised(message: str, action: str) -> tuple[Session, Reading]:
    people = tuple(name for name in ("Roth", "Piet") if name in message)
    idea = Idea(kind=IdeaKind.ACTION, text=action)
    told = "Roth decides on the deal, she told me. Piet runs the plant, he knows her."
    exchanges = (
        Exchange(number=0, at=NOW, turn=asked("What brings you here?")),
        Exchange(number=1, at=NOW, utterance=told, reading=Reading(people=("Roth", "Piet")), turn=PLAIN),
        Exchange(number=2, at=NOW, utterance=message, reading=Reading(ideas=(idea,), people=people), turn=PLAIN),
    )
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=exchanges), Reading()
