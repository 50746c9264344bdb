"""A message split by who wrote its words."""

from typing import NamedTuple


class Pasted(NamedTuple):
    """A message split: the rep's own words, the text of others, and who wrote that, if it says."""

    own: str
    pasted: str = ""
    by: str | None = None
