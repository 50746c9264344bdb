"""Plans, skills and asks with what a test does not care about filled in."""

from datetime import timedelta

from agent.domain.peer import Ask, Skill
from agent.domain.plan import DAYS, Plan
from tests.support.sessions import NOON


def a_plan(plan_id: str = "p1", rep_id: str = "ann", **fields) -> Plan:
    """Return a plan that begins at noon."""
    made = {"id": plan_id, "rep_id": rep_id, "item": "ask one question more", "begins_at": NOON}
    return Plan(**made | {"ends_at": NOON + timedelta(days=DAYS)} | fields)


def a_skill(rep_id: str = "bo", level: int = 3, name: str = "discovery", **fields) -> Skill:
    """Return a skill that is offered."""
    made = {"rep_id": rep_id, "name": name, "level": level, "offered": True, "updated_at": NOON}
    return Skill(**made | fields)


def an_ask(ask_id: str = "a1", from_rep: str = "ann", to_rep: str = "bo", **fields) -> Ask:
    """Return an ask about finding out."""
    made = {"id": ask_id, "from_rep": from_rep, "to_rep": to_rep, "skill": "discovery", "text": "I talk too much"}
    return Ask(**made | {"at": NOON} | fields)
