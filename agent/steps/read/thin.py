"""Statements that say nothing to take up."""

from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import trimmed

SAYING = word_set(
    """say tell write mention reply answer ask confirm admit announce email text explain insist claim complain
    point promise"""
)
"""Verbs by which somebody says something."""

_EMPTY = word_set("""be do mean see guess think get have go always never just really all it that this""")


def is_thin(clause: Clause) -> bool:
    """Whether a statement says nothing that can be taken up: "that's it", "I always do"."""
    if len(clause.words) <= 2 and clause.head.lemma in SAYING:
        return True
    words = [word for word in trimmed(clause).words if word.pos in ("NOUN", "PROPN", "ADJ", "VERB", "NUM")]
    return not any(word.lemma not in _EMPTY for word in words)
