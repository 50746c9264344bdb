"""Stand-ins for the ports, for tests that need no disk."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

import numpy as np

from agent.domain.commitment import Commitment, CommitmentChange
from agent.domain.insight import Insight
from agent.domain.matter import MOST_IMPORTANT, Matter
from agent.domain.peer import Ask, Handed, Skill, seen_by
from agent.domain.plan import Plan
from agent.domain.session import NOT_KEPT, Exchange, Session, SessionSummary
from agent.domain.sheet import Sheet, SheetLine
from agent.errors import MemoryStoreError, SessionConflict, SessionNotFound
from agent.ports import Kind
from memory.record.insights import insight_of


class InMemorySessions:
    """Keeps sessions and commitments in dictionaries, by the same rules as the record."""

    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}
        self._commitments: dict[str, Commitment] = {}
        self._changes: list[CommitmentChange] = []
        self._returned: dict[str, int] = {}

    def start(self, session: Session) -> Session:
        if session.id in self._sessions:
            raise SessionConflict(f"There is a session {session.id} already.")
        if session.insight is not None and session.insight.id in {one.id for one in self.insights(session.rep_id)}:
            self._returned[session.insight.id] = session.insight.returned
        return self._put(session)

    def load(self, rep_id: str, session_id: str) -> Session:
        stored = self._sessions.get(session_id)
        if stored is None or stored.rep_id != rep_id:
            raise SessionNotFound(f"There is no session {session_id} of this rep.")
        follow_up, commitment = (self._find(rep_id, one) for one in (stored.follow_up, stored.commitment))
        brought_back = stored.insight.id if stored.insight else ""
        insight = next((one for one in self.insights(rep_id) if one.id == brought_back), None)
        also = tuple(one for further in stored.also if (one := self._find(rep_id, further)))
        known = {"follow_up": follow_up, "insight": insight, "commitment": commitment, "also": also}
        return stored.model_copy(update=known)

    def keep(self, session: Session, exchange: Exchange) -> Session:
        stored = self.load(session.rep_id, session.id)
        if exchange.key is not None and exchange.key in {kept.key for kept in stored.exchanges}:
            return stored
        self._same_version(session, stored)
        if exchange.number in {kept.number for kept in stored.exchanges}:
            raise SessionConflict("This exchange was kept before: load the session again.")
        exchanges = (*session.exchanges, exchange)
        return self._put(session.model_copy(update={"exchanges": exchanges, "version": session.version + 1}))

    def amend(self, session: Session) -> Session:
        self._same_version(session, self.load(session.rep_id, session.id))
        return self._put(session.model_copy(update={"version": session.version + 1}))

    def history(self, rep_id: str) -> tuple[SessionSummary, ...]:
        own = [session for session in self._sessions.values() if session.rep_id == rep_id]
        newest = sorted(own, key=lambda session: (session.started_at, session.id), reverse=True)
        return tuple(
            SessionSummary(
                id=session.id,
                arc_id=session.arc_id,
                mode=session.mode,
                title=session.title,
                deal=session.deal,
                started_at=session.started_at,
                ended_at=session.ended_at,
                exchanges=len(session.exchanges),
            )
            for session in newest
        )

    def leave_out(self, rep_id: str, session_id: str, number: int) -> Session:
        stored = self.load(rep_id, session_id)
        said = next((kept.utterance for kept in stored.exchanges if kept.number == number), None)
        if said is None:
            raise MemoryStoreError(f"You said nothing in turn {number}: there is nothing to leave out.")
        gone = {"utterance": NOT_KEPT, "reading": None, "key": None, "unkept": True}
        left = tuple(kept.model_copy(update=gone) if kept.number == number else kept for kept in stored.exchanges)
        title = "" if stored.title in said else stored.title
        changes = {"exchanges": left, "title": title, "version": stored.version + 1}
        return self._put(stored.model_copy(update=changes))

    def delete(self, rep_id: str, session_id: str) -> None:
        self.load(rep_id, session_id)
        del self._sessions[session_id]
        made_here = [c.id for c in self._commitments.values() if (c.session_id, c.rep_id) == (session_id, rep_id)]
        for commitment_id in made_here:
            del self._commitments[commitment_id]
        self._changes = [change for change in self._changes if change.commitment_id not in made_here]

    def pending(self, rep_id: str) -> tuple[Commitment, ...]:
        found = [commitment for commitment in self.of(rep_id) if commitment.status.is_pending]
        return tuple(sorted(found, key=lambda c: (c.due_at is None, c.due_at or c.created_at, c.created_at, c.id)))

    def due(self, rep_id: str, now) -> tuple[Commitment, ...]:
        return tuple(c for c in self.pending(rep_id) if c.due_at is not None and c.due_at <= now)

    def of(self, rep_id: str) -> tuple[Commitment, ...]:
        own = [commitment for commitment in self._commitments.values() if commitment.rep_id == rep_id]
        return tuple(sorted(own, key=lambda c: (c.created_at, c.id), reverse=True))

    def save(self, commitment: Commitment) -> None:
        stored = self._commitments.get(commitment.id)
        if stored is not None and stored.rep_id != commitment.rep_id:
            raise MemoryStoreError(f"Commitment {commitment.id} belongs to somebody else: it was not kept.")
        self._commitments[commitment.id] = commitment
        state = {name: getattr(commitment, name) for name in ("status", "due_at", "outcome")}
        if stored is None or state != {name: getattr(stored, name) for name in state}:
            self._changes.append(CommitmentChange(commitment_id=commitment.id, at=commitment.updated_at, **state))

    def changes(self, rep_id: str) -> tuple[CommitmentChange, ...]:
        own = {commitment.id for commitment in self.of(rep_id)}
        return tuple(sorted((c for c in self._changes if c.commitment_id in own), key=lambda change: change.at))

    def insights(self, rep_id: str) -> tuple[Insight, ...]:
        found = [
            Insight(
                id=f"i-{session.id}-{exchange.number}",
                rep_id=rep_id,
                session_id=session.id,
                number=exchange.number,
                text=text,
                at=exchange.at,
                returned=self._returned.get(f"i-{session.id}-{exchange.number}", 0),
            )
            for session in self._sessions.values()
            if session.rep_id == rep_id
            for asked, exchange in zip((None, *session.exchanges), session.exchanges, strict=False)
            if (text := insight_of(session, asked, exchange))
        ]
        return tuple(sorted(found, key=lambda insight: (insight.at, insight.id), reverse=True))

    def _put(self, session: Session) -> Session:
        follow_up = self._keep_newest(session.rep_id, session.follow_up)
        commitment = self._keep_newest(session.rep_id, session.commitment)
        also = tuple(one for further in session.also if (one := self._keep_newest(session.rep_id, further)))
        kept = session.model_copy(update={"follow_up": follow_up, "commitment": commitment, "also": also})
        self._sessions[session.id] = kept
        return kept

    def _keep_newest(self, rep_id: str, commitment: Commitment | None) -> Commitment | None:
        if commitment is None:
            return None
        if commitment.rep_id != rep_id:
            raise MemoryStoreError(f"Commitment {commitment.id} is not this rep's: it was not kept.")
        stored = self._find(rep_id, commitment)
        if stored is not None and stored.updated_at > commitment.updated_at:
            return stored
        self.save(commitment)
        return commitment

    def _find(self, rep_id: str, commitment: Commitment | None) -> Commitment | None:
        stored = self._commitments.get(commitment.id) if commitment else None
        return stored if stored and stored.rep_id == rep_id else None

    def _same_version(self, session: Session, stored: Session) -> None:
        if session.version != stored.version:
            raise SessionConflict("Another tab or process went on with this session first: load it again.")


class InMemorySheets:
    """Keeps changed call sheets beside sessions in memory, by the same rules as the record."""

    def __init__(self, sessions: InMemorySessions) -> None:
        self._sessions = sessions
        self._sheets: dict[str, Sheet] = {}

    def sheet(self, rep_id: str, session_id: str) -> Sheet | None:
        return next((each for each in self.sheets(rep_id) if each.session_id == session_id), None)

    def sheets(self, rep_id: str) -> tuple[Sheet, ...]:
        oldest = [line.id for line in reversed(self._sessions.history(rep_id))]
        return tuple(self._sheets[each] for each in oldest if each in self._sheets)

    def keep_sheet(self, sheet: Sheet) -> Sheet:
        if self._sessions.load(sheet.rep_id, sheet.session_id).off_record:
            raise MemoryStoreError("This session is off the record: its sheet is not kept and cannot be changed.")
        left = tuple(line for line in sheet.lines if self._still_stands(sheet.rep_id, line))
        self._sheets[sheet.session_id] = sheet.model_copy(update={"lines": left})
        return self._sheets[sheet.session_id]

    def forget_sheet(self, rep_id: str, session_id: str) -> None:
        if self.sheet(rep_id, session_id) is not None:
            del self._sheets[session_id]

    def _still_stands(self, rep_id: str, line: SheetLine) -> bool:
        try:
            said = self._sessions.load(rep_id, line.session_id).exchanges
        except SessionNotFound:
            return False
        kept = {each.number for each in said if each.utterance is not None and not each.unkept}
        return line.number is None or line.number in kept


class InMemoryPlans:
    """Keeps plans in a dictionary, by the same rules as the record."""

    def __init__(self) -> None:
        self._plans: dict[str, Plan] = {}

    def plans(self, rep_id: str) -> tuple[Plan, ...]:
        own = [plan for plan in self._plans.values() if plan.rep_id == rep_id]
        return tuple(sorted(own, key=lambda plan: (plan.begins_at, plan.id), reverse=True))

    def begin_plan(self, plan: Plan) -> None:
        if any(one.is_open for one in self.plans(plan.rep_id)):
            raise MemoryStoreError("There is an open plan already: close it first.")
        if plan.id in self._plans:
            raise MemoryStoreError(f"There is a plan {plan.id} already: it was not kept.")
        self._plans[plan.id] = plan

    def change_plan(self, rep_id: str, plan_id: str, change) -> Plan:
        changed = change(self._own(rep_id, plan_id)).model_copy(update={"id": plan_id, "rep_id": rep_id})
        self._plans[plan_id] = changed
        return changed

    def erase_plan(self, rep_id: str, plan_id: str) -> None:
        self._own(rep_id, plan_id)
        del self._plans[plan_id]

    def _own(self, rep_id: str, plan_id: str) -> Plan:
        plan = self._plans.get(plan_id)
        if plan is None or plan.rep_id != rep_id:
            raise MemoryStoreError(f"There is no plan {plan_id} of this rep.")
        return plan


class InMemoryMatters:
    """Keeps matters in a dictionary, by the same rules as the record."""

    def __init__(self) -> None:
        self._matters: dict[str, Matter] = {}

    def matters(self, rep_id: str) -> tuple[Matter, ...]:
        own = [matter for matter in self._matters.values() if matter.rep_id == rep_id]
        return tuple(sorted(own, key=lambda matter: (matter.created_at, matter.id), reverse=True))

    def add_matter(self, matter: Matter) -> None:
        if matter.id in self._matters:
            raise MemoryStoreError(f"There is a matter {matter.id} already: it was not kept.")
        self._put(matter)

    def change_matter(self, rep_id: str, matter_id: str, change) -> Matter:
        changed = change(self._own(rep_id, matter_id)).model_copy(update={"id": matter_id, "rep_id": rep_id})
        return self._put(changed)

    def erase_matter(self, rep_id: str, matter_id: str) -> None:
        self._own(rep_id, matter_id)
        del self._matters[matter_id]

    def _put(self, matter: Matter) -> Matter:
        others = [one for one in self.matters(matter.rep_id) if one.is_open and one.id != matter.id]
        chosen = sum(one.most_important for one in others)
        if matter.is_open and matter.most_important and chosen >= MOST_IMPORTANT:
            raise MemoryStoreError("There are 2 most important matters already: let go of one first.")
        self._matters[matter.id] = matter
        return matter

    def _own(self, rep_id: str, matter_id: str) -> Matter:
        matter = self._matters.get(matter_id)
        if matter is None or matter.rep_id != rep_id:
            raise MemoryStoreError(f"There is no matter {matter_id} of this rep.")
        return matter


class InMemoryPeers:
    """Keeps skills and asks in dictionaries, by the same rules as the record."""

    def __init__(self) -> None:
        self._skills: dict[tuple[str, str], Skill] = {}
        self._asks: dict[str, Ask] = {}

    def skills(self, rep_id: str) -> tuple[Skill, ...]:
        return tuple(skill for skill in self._skills.values() if skill.rep_id == rep_id)

    def keep_skill(self, skill: Skill) -> None:
        self._skills[skill.rep_id, skill.name] = skill

    def offered(self, rep_id: str) -> tuple[Skill, ...]:
        return tuple(skill for skill in self._skills.values() if skill.offered and skill.rep_id != rep_id)

    def hand_over(self, ask: Ask, now) -> None:
        skill = self._skills.get((ask.to_rep, ask.skill))
        if skill is None or not skill.offered or ask.to_rep == ask.from_rep:
            raise MemoryStoreError(f"{ask.to_rep} does not offer this skill: nothing was handed over.")
        like = (ask.from_rep, ask.to_rep, ask.skill)
        if any((one.from_rep, one.to_rep, one.skill) == like and one.bars_another(now) for one in self._asks.values()):
            raise MemoryStoreError(f"You have asked {ask.to_rep} about this already.")
        self._asks[ask.id] = ask

    def asks_by(self, rep_id: str) -> tuple[Handed, ...]:
        return tuple(seen_by(rep_id, ask) for ask in self._newest() if ask.from_rep == rep_id)

    def asks_to(self, rep_id: str) -> tuple[Handed, ...]:
        own = [ask for ask in self._newest() if ask.to_rep == rep_id and ask.concerns(rep_id)]
        return tuple(seen_by(rep_id, ask) for ask in own if ask.withdrawn_at is None or ask.helped_peer)

    def change_ask(self, rep_id: str, ask_id: str, change) -> Handed:
        ask = self._asks.get(ask_id)
        if ask is None or not ask.concerns(rep_id):
            raise MemoryStoreError(f"There is no ask {ask_id} here.")
        self._asks[ask_id] = change(ask)
        return seen_by(rep_id, self._asks[ask_id])

    def _newest(self) -> list[Ask]:
        return sorted(self._asks.values(), key=lambda ask: (ask.at, ask.id), reverse=True)


class HashedWords:
    """An embedder without weights: texts lie close when they share words."""

    name = "hashed-words"
    dimensions = 64

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        vectors = np.full((len(texts), self.dimensions), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split():
                digest = hashlib.sha256(word.encode(errors="replace")).digest()
                vectors[row, digest[0] % self.dimensions] += 1 if digest[1] % 2 else -1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class InMemoryUsed:
    """Counts what reps used in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, datetime], int] = {}

    def use(self, rep_id: str, kind: Kind, since: datetime, amount: int) -> int:
        self.kept[rep_id, kind, since] = self.used(rep_id, kind, since) + amount
        return self.kept[rep_id, kind, since]

    def used(self, rep_id: str, kind: Kind, since: datetime) -> int:
        return self.kept.get((rep_id, kind, since), 0)

    def forget_used(self, before: datetime) -> int:
        old = [one for one in self.kept if one[2] < before]
        for one in old:
            del self.kept[one]
        return len(old)
