"""Whether a text speaks of its writer."""

_SAMPLE, _WORDS_A_SELF = 6_000, 25


def speaks_of_self(text: str) -> bool:
    """Return whether a long text is the rep's own story: people speak of themselves in every other sentence."""
    words = text[:_SAMPLE].lower().split()
    selves = sum(word.strip(".,!?").split("'")[0] in ("i", "my", "me", "we", "our", "us") for word in words)
    return selves * _WORDS_A_SELF > len(words)
