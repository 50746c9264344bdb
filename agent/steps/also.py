"""A deed with what goes with it: told in the same answer, or added when it was read back."""

import re

from agent.domain.idea import Idea
from agent.language.alike import shared_words
from agent.language.verbs import is_known_verb

_JOINT = re.compile(r",\s+(?:and\s+|then\s+)*|\s+and\s+(?:then\s+)?")
_BARE = re.compile(r"(?:no|not|never|only|without|with|the|my|a)\b", re.IGNORECASE)
"""Opens what is added without an "and"."""
THEN = "then "
"""Opens a deed that comes after the one before it."""
_SMALL = re.compile(
    r"(?:At|On|By|In|No|Not|Only|Without|With|The|My|An?|And|But|Just|To|For|Before|After|First|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Half|Then|Also|Maybe)\b"
)


def with_also(action: Idea, other: Idea) -> Idea:
    """Return one deed of two: the words of both; what names a part of the first anew replaces that."""
    if other.text.casefold() in action.text.casefold():
        return action
    parts = _JOINT.split(action.text)
    same = [part for part in parts if other.adds and shared_words(part, other.text)]
    if len(same) == 1 and len(parts) > 1:
        return action.model_copy(update={"text": action.text.replace(same[0], other.text), "clause": None})
    if other.text.lower().startswith(THEN):
        after = f"{THEN}{other.text[len(THEN) :]}"
        return action.model_copy(update={"text": f"{action.text.rstrip(' .,;')}, {after}", "clause": None})
    is_deed = other.gerund is not None or is_known_verb(other.text.split()[0].lower())
    added = f"{other.text[:1].lower()}{other.text[1:]}"
    joint, text = (", and ", added) if is_deed and not _BARE.match(other.text) else (", ", _uncapped(other.text))
    return action.model_copy(update={"text": f"{action.text.rstrip(' .,;')}{joint}{text}", "clause": None})


def _uncapped(text: str) -> str:
    """The words as they go on within a sentence: a small word loses the capital that it had from opening one."""
    return text[:1].lower() + text[1:] if _SMALL.match(text) else text
