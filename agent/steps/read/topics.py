"""What a message is about, by its words."""

import re
from functools import cache

from agent.domain.topic import Topic
from agent.language.pattern import Pattern
from prompts.topics import topic_cues

MOST = 3


def topics_in(text: str) -> tuple[Topic, ...]:
    """Return at most three topics, the likeliest first: the more cues of a topic, and the earlier, the likelier."""
    said = text.lower()
    found = []
    for topic, pattern in _patterns().items():
        hits = {match.group(): match.start() for match in pattern.finditer(said)}
        if hits:
            found.append((-sum(1 + hit.count(" ") / 2 for hit in hits), min(hits.values()), topic))
    return tuple(topic for _, _, topic in sorted(found, key=lambda entry: entry[:2]))[:MOST]


@cache
def _patterns() -> dict[Topic, Pattern]:
    return {Topic(name): _pattern(cues) for name, cues in topic_cues().items()}


def _pattern(cues: tuple[str, ...]) -> Pattern:
    longest_first = sorted(cues, key=len, reverse=True)
    return Pattern(r"(?<!\w)(?:" + "|".join(_cue(cue) for cue in longest_first) + ")")


def _cue(cue: str) -> str:
    stem = re.escape(cue.rstrip("*")).replace(r"\ ", r"\s+").replace("'", "'?")
    return stem + (r"\w*" if cue.endswith("*") else r"(?!\w)")
