"""The questions beside a theme are asked of a manager; none of them tells."""

import pytest

from agent.bootstrap import local_guard
from agent.domain.theme import Theme
from prompts.themes import load_themes


@pytest.mark.parametrize("theme", Theme)
def test_every_question_beside_a_theme_is_one_open_question_that_the_guard_lets_through(theme):
    entry = load_themes()[theme]
    shown = f"rep: My people struggle with this: {entry.title}. {entry.means} {' '.join(entry.belongs)}"
    verdicts = {question: local_guard().check((shown,), question) for question in entry.questions}
    assert len(verdicts) >= 3
    assert not [question for question, verdict in verdicts.items() if verdict.blocked or verdict.gives_answer]
    assert {verdict.questions for verdict in verdicts.values()} == {1}
