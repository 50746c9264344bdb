"""A rep's matters, plans, skills and asks in words, for whoever takes their memory along."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agent.domain.matter import Matter
from agent.domain.peer import Handed, Skill
from agent.domain.plan import Plan
from agent.domain.sheet import Sheet


class Piece(NamedTuple):
    """A heading of ours, and words that were written under it."""

    head: str
    text: str


def of_matters(matters: Sequence[Matter]) -> Iterator[Piece]:
    """Yield what is on the rep's plate, each matter with all that they said of it."""
    for matter in matters:
        closed = f", closed {matter.closed_at:%Y-%m-%d}" if matter.closed_at else ""
        important = ", most important" if matter.most_important else ""
        target = "" if matter.target is None else str(matter.target)
        by_when = f"by {matter.target_by.text}" if matter.target_by else ""
        aim = " ".join(part for part in (target, by_when) if part)
        lines = [
            matter.text,
            *(f"what makes it worth a thought: {trigger.replace('_', ' ')}" for trigger in matter.triggers),
            *(f"what makes it press: {urgency}" for urgency in matter.urgency),
            f"goal behind it: {matter.goal}" if matter.goal else "",
            *(f"{rating.at:%Y-%m-%d}: {rating.value} of 10" for rating in matter.ratings),
            f"where I want to be: {aim}" if aim else "",
            f"read or tried: {matter.tried}" if matter.tried else "",
        ]
        yield Piece(f"{matter.created_at:%Y-%m-%d}{important}{closed}", "\n".join(line for line in lines if line))


def of_plans(plans: Sequence[Plan]) -> Iterator[Piece]:
    """Yield what stands in the rep's plans, and apart from that what colleagues observed."""
    for plan in plans:
        yield Piece(f"30 days from {plan.begins_at:%Y-%m-%d}", plan.item)
        for said in plan.follow_through:
            yield Piece(f"Week {said.week}: {said.kept} of 10", said.line)
        for invitation in plan.invitations:
            yield Piece(f"Invitation {invitation.id}, {invitation.at:%Y-%m-%d}", invitation.words)
        for seen in plan.observations:
            yield Piece(f"Observed by a colleague, read {seen.at:%Y-%m-%d}", f"{seen.by}: {seen.text}")
        if plan.closed_at:
            yield Piece(f"Closed {plan.closed_at:%Y-%m-%d}", plan.learned)


def of_skills(skills: Sequence[Skill]) -> Iterator[Piece]:
    """Yield where the rep sees themselves, and what they offer."""
    for skill in skills:
        used = f", last used {skill.used_at:%Y-%m-%d}" if skill.used_at else ""
        called = f" as {skill.called}" if skill.called else ""
        offered = f", offered to colleagues{called}" if skill.offered else ""
        yield Piece(skill.name.replace("_", " "), f"{skill.level} of 10{used}{offered}")


def of_asks(by_me: Sequence[Handed], to_me: Sequence[Handed]) -> Iterator[Piece]:
    """Yield what was handed over in either direction, with the lines on whether it helped that the rep may see."""
    sides = [(ask, f"{ask.peer}, by me") for ask in by_me] + [(ask, f"me, by {ask.asker}") for ask in to_me]
    for ask, between in sides:
        lines = [ask.text or "[withdrawn]"]
        if ask.answer:
            lines.append(f"answer: {ask.answer.replace('_', ' ')}")
        if ask.mine:
            lines.append(f"my line{' (shared)' if ask.mine_shared else ''}: {ask.mine}")
        if ask.theirs:
            lines.append(f"their line: {ask.theirs}")
        yield Piece(f"Handed to {between}, {ask.at:%Y-%m-%d}, {ask.skill.replace('_', ' ')}", "\n".join(lines))


def of_sheets(sheets: Sequence[Sheet]) -> Iterator[Piece]:
    """Yield what stands on the call sheets that the rep changed, line by line."""
    for sheet in sheets:
        yield Piece(f"Session {sheet.session_id}", "\n".join(line.text for line in sheet.lines))
