"""How what is on the plate is named to people."""

from agent.domain.matter import Matter, Trigger, Urgency

TRIGGERS = {
    Trigger.FIRST_TIME: "I do it for the first time",
    Trigger.STUCK: "I am stuck",
    Trigger.STRATEGIC: "It is strategic",
    Trigger.ACCELERATE: "I want to go faster",
    Trigger.STRETCH_GOAL: "It is a stretch",
}
URGENCY = {
    Urgency.DEADLINE: "There is a deadline",
    Urgency.VISIBILITY: "Others are watching",
    Urgency.COLLABORATION: "It needs others",
}
WORTH, PRESSES = "What makes it worth a thought", "What makes it press"
GOAL, WHERE, TRIED = "The goal behind it", "Where I am, 0 to 10", "What I have read or tried"
GO_ON = "Go on with"


def said_of(matter: Matter, by_when: str) -> dict[str, str]:
    """Return what the rep has said of a matter, by its heading, empty where they have not; `by_when` is the time."""
    now = str(matter.latest.value) if matter.latest else ""
    aim = "" if matter.target is None else f"I want to be at {matter.target}"
    aim = " ".join(part for part in (aim, by_when) if part)
    return {
        WHERE: ". ".join(part for part in (now, aim) if part),
        TRIED: matter.tried,
        GOAL: matter.goal,
        WORTH: ". ".join(TRIGGERS[one] for one in matter.triggers),
        PRESSES: ". ".join(URGENCY[one] for one in matter.urgency),
    }
