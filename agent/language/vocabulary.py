"""Closed sets of words."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which are told apart by white space, as a set."""
    return frozenset(text.split())
