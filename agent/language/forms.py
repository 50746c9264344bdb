"""A rep's idea in the forms that a question can take up: gerund, clause, noun.

A form is None whenever the grammar is not certain: it goes into sentences said to a person, where a broken
phrase is worse than none.
"""

from agent.language.finite import finite_forms
from agent.language.nominal import noun_forms
from agent.language.plain import NO_FORMS, Forms
from agent.language.verbal import verb_forms

__all__ = ["NO_FORMS", "Forms", "finite_forms", "noun_forms", "verb_forms"]
