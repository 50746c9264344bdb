"""A LangChain chat model that names the theme of a session: one call, held to the closed list."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from agent.domain.theme import Theme
from agent.errors import MalformedReply
from agent.model.call import Reply
from agent.model.fence import as_data, fence_for
from agent.model.prompt import ChatPrompt, in_two
from agent.model.prompted import PromptedModel
from agent.model.wanted import Wanted, object_in
from prompts.themes import load_themes

PROMPT: Final = "themes/name"
MARK: Final = "theme"
NONE: Final = "none"

LONGEST_SENTENCE: Final = 300
"""Characters of a sentence that are told."""

WANTED: Final = Wanted(
    {
        "title": "theme",
        "description": "The theme of the closed list that a session was about.",
        "type": "object",
        "additionalProperties": False,
        "required": [MARK],
        "properties": {MARK: {"type": "string", "enum": [*Theme, NONE]}},
    },
    MARK,
)


class _Listed(NamedTuple):
    name: str
    title: str
    means: str
    not_here: str


class ModelNamer(PromptedModel):
    """Names themes by a model; built on first use, left alone while it keeps failing."""

    def theme_in(self, sentences: Sequence[str], seconds: float) -> Theme | None:
        """Return the theme within this many seconds, None where none fits, after one call at most.

        Raises ModelUnavailable or MalformedReply when it says nothing of the list.
        """
        return self._model.ask(self._told(sentences), WANTED, seconds, read_theme, wording=self.wording)

    def _told(self, sentences: Sequence[str]) -> ChatPrompt:
        fence = fence_for("\n".join(sentences))
        data = (as_data(sentence, LONGEST_SENTENCE, fence) for sentence in sentences)
        listed = [
            _Listed(theme, entry.title, entry.means, entry.not_here)
            for theme, entry in ((theme, load_themes()[theme]) for theme in Theme)
        ]
        text = self._prompt.render(fence=fence, sentences=tuple(one for one in data if one), themes=tuple(listed))
        return in_two(text)


def read_theme(reply: Reply) -> Theme | None:
    """Return the theme that a reply names, None for none. Raises MalformedReply for what is not on the list."""
    fields: Any = reply.arguments if reply.arguments is not None else object_in(reply.text, MARK)
    named = fields.get(MARK)
    if named == NONE:
        return None
    if not isinstance(named, str) or named not in tuple(Theme):
        raise MalformedReply("the reply names no theme of the list")
    return Theme(named)
