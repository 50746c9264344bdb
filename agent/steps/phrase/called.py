"""Which names of a talk mean the same person."""

import re

from agent.steps.progress import Progress


def names_together(progress: Progress, talk: str) -> list[list[str]]:
    """Return the names of the talk, newest first, those of one person together: Graham and Graham Pettifer."""
    groups: list[list[str]] = []
    for reading in reversed(progress.readings):
        for name in reading.people:
            known = next((group for group in groups if any(_is_same(name, other, talk) for other in group)), None)
            if known is None:
                groups.append([name])
            else:
                known.append(name)
    return groups


def _is_same(one: str, other: str, talk: str) -> bool:
    if any(_is_named_as(role, name, talk) for role, name in ((one, other), (other, one))):
        return True
    these, those = ({word.casefold() for word in name.split()} - {"the", "my", "our"} for name in (one, other))
    return bool(these) and (these <= those or those <= these)


def _is_named_as(role: str, name: str, talk: str) -> bool:
    """Whether the talk calls somebody by both: "my champion there, Petra", "Jonas, our plant manager"."""
    if not role[:1].islower() and not role.startswith(("My ", "Our ", "The ")) or not name[:1].isupper():
        return False
    one, other = re.escape(role), re.escape(name)
    after = rf"\b{one}(?: (?:there|here|at [A-Z]\w+))?,? (?:is |called |named )?{other}\b"
    return re.search(rf"{after}|\b{other},? (?:is |who is |who's )?{one}\b", talk) is not None
