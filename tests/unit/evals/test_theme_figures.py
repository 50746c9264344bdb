"""The figures on themes of sessions count what they say they count."""

import pytest

from agent.domain.theme import Theme
from agent.errors import UsageError
from evals.theme_list.figures import Pair, figures
from evals.theme_list.labelled import LATER, NONE, SENTENCES, TEST, TRAIN, sentences, talks
from evals.theme_list.suite import evaluate

PRICE, NEED = Theme.PRICE, Theme.NEED


def test_what_is_right_what_is_mixed_up_and_what_is_wrongly_counted():
    seen = figures([Pair(PRICE, PRICE), Pair(PRICE, NEED), Pair(NEED, None), Pair(None, None)])
    assert (seen.sessions, seen.accuracy, seen.wrongly_counted) == (4, 0.5, 0.25)
    assert seen.f1["price"] == pytest.approx(2 / 3)
    assert (seen.f1["need"], seen.f1["none"]) == (0.0, pytest.approx(2 / 3))
    assert list(seen.confused) == [("need", "none", 1), ("price", "need", 1)]
    assert seen.accuracy_within.low < 0.5 < seen.accuracy_within.high


def test_every_theme_and_none_has_its_sentences_and_sessions_and_none_is_held_out_and_learned_from():
    labels = {*map(str, Theme), NONE}
    for rows in (sentences(SENTENCES), talks(TRAIN), talks(TEST), talks(LATER)):
        assert {row.theme for row in rows} == labels
    learned_from = {part for talk in talks(TRAIN) for part in talk.said} | {one.text for one in sentences(SENTENCES)}
    for held_out in (talks(TEST), talks(LATER)):
        assert len(held_out) >= 100
        assert not learned_from & {part for talk in held_out for part in talk.said}


@pytest.mark.parametrize("content", ["", '{"id": "1", "theme": "money", "said": ["x"]}', "no JSON"])
def test_a_file_without_labelled_sessions_is_refused_in_plain_words(tmp_path, content):
    file = tmp_path / "mine.jsonl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match="labelled session"):
        evaluate(file)
