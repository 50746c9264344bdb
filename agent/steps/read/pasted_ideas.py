"""What stands in pasted text: the ideas in it are its author's, its instructions nobody's."""

import re

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.language.forms import finite_forms
from agent.language.parse import parse
from agent.steps.read.clause import Clause
from agent.steps.read.clauses import clauses_of
from agent.steps.read.message import Message

LONGEST_PASTED = 1_500
"""Characters of pasted text that are taken apart."""

MOST = 8


def pasted_ideas(message: Message) -> tuple[Idea, ...]:
    """Return the statements in the pasted text as facts in their author's voice."""
    if not message.split.pasted:
        return ()
    clauses = clauses_of(parse(message.split.pasted[:LONGEST_PASTED]))
    told = [clause for clause in clauses if _states(clause)][:MOST]
    return tuple(_theirs(clause, message.split.by) for clause in told)


def _states(clause: Clause) -> bool:
    if re.search(r"\b(?:regards|wishes|sincerely|cheers)\b", clause.lower):
        return False
    return clause.is_finite and 3 <= len(clause.words) <= 40 and not clause.asks


def _theirs(clause: Clause, by: str | None) -> Idea:
    """Return the statement without turning its pronouns: "I" in it is its author."""
    speaks_of_self = {word.text.lower() for word in clause.words} & {"i", "me", "my", "we", "us", "our", "you", "your"}
    form = None if speaks_of_self else finite_forms(clause.parsed, clause.words).clause
    return Idea(kind=IdeaKind.FACT, text=clause.text, voice=Voice.PASTED, by=by, clause=form)
