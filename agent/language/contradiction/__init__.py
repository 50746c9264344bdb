"""What a speaker said before and says otherwise now."""

from agent.language.contradiction.compare import Clash, Difference, clash
from agent.language.contradiction.predicates import claims_in
from agent.language.contradiction.supersede import clashes, supersedes
from agent.language.contradiction.things import is_name

__all__ = ["Clash", "Difference", "claims_in", "clash", "clashes", "is_name", "supersedes"]
