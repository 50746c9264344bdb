"""What an OpenAI-compatible endpoint answered, read."""

import json
from typing import Any, NamedTuple

from evals.subjects.subject import SubjectAway


class Completion(NamedTuple):
    """What a model said, and the tokens it read and wrote; 0 where the endpoint does not count."""

    text: str
    tokens: int


def completion_in(answer: str, base_url: str) -> Completion:
    """Return the completion in an answer's body. Raises SubjectAway when there is none."""
    try:
        body: Any = json.loads(answer)
        text = body["choices"][0]["message"]["content"] or ""
        used = body.get("usage") or {}
        tokens = used.get("total_tokens") or used.get("prompt_tokens", 0) + used.get("completion_tokens", 0)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise SubjectAway(f"{base_url} answers, but not as a chat model does") from error
    if not isinstance(text, str) or not isinstance(tokens, int):
        raise SubjectAway(f"{base_url} answers, but not as a chat model does")
    return Completion(text.strip(), tokens)
