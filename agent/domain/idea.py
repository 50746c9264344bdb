"""An idea that a rep brought, in the rep's own words."""

from enum import StrEnum

from agent.domain.due import Due
from agent.domain.frozen import Frozen


class IdeaKind(StrEnum):
    """What an idea is about the rep's problem."""

    GOAL = "goal"
    STANDARD = "standard"
    FACT = "fact"
    ASSUMPTION = "assumption"
    UNKNOWN = "unknown"  # what the rep says they do not know
    CAUSE = "cause"
    OPTION = "option"
    CRITERION = "criterion"
    OBSTACLE = "obstacle"
    ACTION = "action"
    FIRST_STEP = "first_step"
    MEASURE = "measure"
    IF_THEN = "if_then"
    FEELING = "feeling"
    INSIGHT = "insight"
    SUCCESS = "success"
    CONTACT = "contact"


class Voice(StrEnum):
    """Whose words an idea stands in."""

    OWN = "own"
    REPORTED = "reported"
    PASTED = "pasted"
    REHEARSED = "rehearsed"


class Owner(StrEnum):
    """Whose a cause is."""

    SELF = "self"
    OTHERS = "others"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Idea(Frozen):
    """One idea with its source.

    `text` is a verbatim span of the rep's message. The other forms say the same to the rep and are
    None where the local grammar is not sure: `gerund` ("calling the CFO"), `clause` ("you call the
    CFO", a finite clause in the second person), `noun` ("the pilot", a noun phrase). Of an action, `due` is the
    time said of it alone, and `adds` says that it goes with what was promised before instead of replacing it.
    """

    kind: IdeaKind
    text: str
    voice: Voice = Voice.OWN
    owner: Owner = Owner.UNKNOWN
    by: str | None = None
    evidence: bool = False
    gerund: str | None = None
    clause: str | None = None
    noun: str | None = None
    due: Due | None = None
    adds: bool = False
