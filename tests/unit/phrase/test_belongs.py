"""A mirror leads to the question after it, and no frame of the coach's own returns in a talk."""

import pytest

from agent.steps.phrase.belongs import belongs, is_worn, repeats


@pytest.mark.parametrize(
    ("mirror", "question", "about"),
    [
        ("The big accounts got nothing.", "What don't you know yet about the 30 small mails?", "the 30 small mails"),
        ("You have no budget for it.", "What have you heard from Mrs Ott so far?", "Mrs Ott"),
        ("You don't know what you may promise.", "What tells you that legal would object?", "legal would object"),
        ("The quarter ends on Friday.", "What would calling the plant give you?", "call the plant"),
    ],
)
def test_a_question_about_one_thing_does_not_stand_on_a_mirror_of_another(
    mirror: str, question: str, about: str
) -> None:
    assert not belongs(mirror, question, about)


@pytest.mark.parametrize(
    ("mirror", "question", "about"),
    [
        ("The renewal hangs on one name.", "What don't you know yet about the renewal?", "the renewal"),
        ("She hasn't answered since May.", "What would you ask Mrs Ott, in one sentence?", "Mrs Ott"),
        ("Ott has gone quiet.", "What would you ask Mrs Ott, in one sentence?", "Mrs Ott"),
        ("The quarter ends on Friday.", "What about this makes it hard for you?", ""),
        ("The quarter ends on Friday.", "What else?", "call the plant"),
    ],
)
def test_a_mirror_of_the_same_or_before_an_open_question_belongs(mirror: str, question: str, about: str) -> None:
    assert belongs(mirror, question, about)


def test_a_frame_is_used_once_in_a_talk() -> None:
    assert is_worn("You don't know who signs.", ["Nobody called back.", "You don't know what they pay."])
    assert is_worn("You put it down to the price.", ["You put it down to your timing."])
    assert not is_worn("You haven't asked her.", ["You haven't called him."])


def test_what_the_question_says_whole_is_not_said_before_it() -> None:
    assert repeats("You don't know what they bring in.", "Who would know what they bring in?")
    assert not repeats("You haven't looked since May.", "Who would know what they bring in?")
