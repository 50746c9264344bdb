"""A promise that is named but by the thing or the person in it: "Tom today at 2, the proposal tomorrow"."""

from collections.abc import Sequence

from agent.domain.idea import Idea, IdeaKind
from agent.steps.fragment import is_fragment
from agent.steps.which import is_thing, which


def named_by_thing(ideas: tuple[Idea, ...], promises: Sequence[str]) -> tuple[Idea, ...]:
    """Return the ideas of a reply to the read-back; a bare name with a time stands for the promise that it names."""
    left = list(promises)
    named: list[Idea] = []
    for one in ideas:
        is_name = one.kind is IdeaKind.ACTION and one.due is not None and is_fragment(one.text)
        place = which(one.text, left) if is_name and not one.adds and not is_thing(one.text) else None
        if place is not None:
            one = one.model_copy(update={"text": left[place], "clause": None, "gerund": None})
            left[place] = ""
        named.append(one)
    return tuple(named)
