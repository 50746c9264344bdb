"""What a line of a call is about."""

from agent.steps.rehearse.asking import plain
from agent.steps.rehearse.lexicon import lexicon
from prompts.buyers import CallTopic

_NOT_NAMED = (0, False, 0)


def topics_of(text: str) -> tuple[CallTopic, ...]:
    """Return the topics of a text, the one with most of its words first; none when it names none."""
    words = plain(text)
    ranks = {topic: _rank(topic, cues.findall(words), words.lower()) for topic, cues in lexicon().topics.items()}
    return tuple(topic for topic, rank in sorted(ranks.items(), key=lambda entry: entry[1]) if rank < _NOT_NAMED)


def _rank(topic: CallTopic, hits: list[str], words: str) -> tuple[int, bool, int]:
    """Return what sorts a topic: by how many of its words are there; what is named by "now" alone is last; by place."""
    if not hits:
        return _NOT_NAMED
    return (
        -sum(len(hit.split()) for hit in {hit.lower() for hit in hits}),
        topic is CallTopic.TODAY,
        -words.rfind(hits[-1].lower()),
    )


def topic_of(text: str) -> CallTopic | None:
    """Return what a text is about, or None when it names no topic."""
    return next(iter(topics_of(text)), None)


def follows_on(question: str) -> bool:
    """Whether a question asks on about what was just said: "why is that?"."""
    return bool(lexicon().follows_on.search(plain(question)))
