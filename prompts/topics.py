"""The cue words by which a selling problem is told to be about a topic."""

from functools import cache
from importlib.resources import files

import yaml


@cache
def topic_cues() -> dict[str, tuple[str, ...]]:
    """Return the cue phrases of each topic, by the topic's value; a cue that ends in * stands for all its endings."""
    raw = yaml.safe_load(files("prompts").joinpath("topics.yaml").read_text(encoding="utf-8"))
    return {str(topic): tuple(str(cue) for cue in cues) for topic, cues in raw.items()}
