"""What a rep asks the coach about the talk is heard as that, and is never content."""

import pytest

from agent.domain.move import RepMove

ASKED = {
    RepMove.ASKS_WHO_SEES: [
        "Is Graham going to see that I wrote this?",
        "who reads this?",
        "Can my director see what I say here?",
        "Does anyone else get to read my answers?",
        "Will this stay between us?",
        "Is this private?",
        "Does any of this go to HR?",
        "Where does what I type here end up?",
    ],
    RepMove.ASKS_IF_PERSON: [
        "are you an AI?",
        "Are you a real person?",
        "am i talking to a machine?",
        "is there a human on the other end?",
    ],
    RepMove.ASKS_WHAT_FOR: [
        "Why does that matter?",
        "why do you want to know?",
        "What has that got to do with it?",
        "What's the point of that question?",
        "How does that help?",
    ],
    RepMove.ASKS_MEANING: [
        "What do you mean?",
        "Explain what?",
        "behind what?",
        "Sorry, from whom?",
        "Which options?",
        "I don't understand the question.",
        "Hm, can you rephrase that?",
    ],
    RepMove.ASKS_PROMISE: [
        "what have you noted as my promise?",
        "Did you get the ten o'clock thing?",
        "What did I commit to?",
        "Can you read that back?",
        "Have you written that down?",
    ],
}
OF_THE_MATTER = [
    "Will she see this as an attack?",
    "She asked who reads the reports.",
    "Did you get them to name a date, I asked him.",
    "What does it matter to them, is what I don't know.",
    "but she may not even read it",
    "He wanted to know what I had written down for him.",
    "I explained what we can deliver and what not.",
    "Nobody there knows from whom the order comes.",
]
ABOUT_THE_TALK = frozenset(ASKED)


@pytest.mark.parametrize(("move", "said"), [(move, said) for move, all_said in ASKED.items() for said in all_said])
def test_a_question_to_the_coach_is_heard(heard, move, said):
    reading = heard(said, "cause", question="How do you explain it to yourself?")
    assert reading.does(move)
    assert not reading.does(RepMove.ASKS_ADVICE)
    assert reading.ideas == ()


@pytest.mark.parametrize("said", OF_THE_MATTER)
def test_talk_of_the_matter_asks_the_coach_nothing(heard, said):
    assert not ABOUT_THE_TALK & set(heard(said, "evidence").moves)


@pytest.mark.parametrize(
    ("said", "echo"),
    [
        ("Losing what? I could send a short mail.", "losing"),
        ("Explain what? They have only just opened the office.", "explain"),
        ("What options? I could have lunch with Ruben, that is the one.", "what options"),
    ],
)
def test_a_question_put_back_is_never_content_and_the_answer_after_it_is(heard, said, echo):
    reading = heard(said, "what_else", question="Besides losing it, what have you thought of?")
    assert reading.ideas
    assert not any(echo in idea.text.lower() for idea in reading.ideas)
    assert not reading.does(RepMove.ASKS_MEANING)
