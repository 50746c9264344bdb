"""Skills and peers: what reps offer each other, by their own choice, and what they hand over."""

from datetime import datetime
from secrets import token_hex

from agent.domain.peer import Answer, Ask, Handed, Peer, Skill, seen_by
from agent.domain.scale import HIGHEST
from agent.errors import UsageError
from agent.ports import Clock, PeerStore
from agent.steps.peers_for import peers_for
from agent.steps.short import short
from agent.steps.the_ask import LONGEST
from prompts.skills import load_skills

OFFERED_AT_MOST = 10
"""Skills a rep offers at a time: people are willing and able on about ten (docs/method.md)."""
LONGEST_LINE = 500
LONGEST_NAME = 60
"""Characters of the name that a rep lets colleagues know them by."""
NOTHING = "say it in your own words; there are none yet"


class Peers:
    """What a rep lets others know of their skills, and the asks between them; nobody sees anything else."""

    def __init__(self, *, peers: PeerStore, clock: Clock) -> None:
        """Keep skills and asks here."""
        self._peers = peers
        self._clock = clock

    def skills(self, rep_id: str) -> tuple[Skill, ...]:
        """Return where the rep sees themselves, in the order of the list of skills."""
        order = list(load_skills())
        known = (skill for skill in self._peers.skills(rep_id) if skill.name in order)
        return tuple(sorted(known, key=lambda skill: order.index(skill.name)))

    def place(self, rep_id: str, name: str, level: int, used_at: datetime | None = None) -> Skill:
        """Return the skill with where the rep sees themselves, 0 to 10, and when they last did it in earnest."""
        if not 0 <= level <= HIGHEST:
            raise UsageError("say where you are with a number from 0 to 10")
        now = self._clock()
        if used_at is not None and used_at > now:
            raise UsageError("that day is still to come; say when you last did it, or leave it out")
        stood = self._skill(rep_id, name) or Skill(rep_id=rep_id, name=name, level=level, updated_at=now)
        skill = stood.at_level(level, now).model_copy(update={"used_at": used_at or stood.used_at})
        self._peers.keep_skill(skill)
        return skill

    def offer(self, rep_id: str, name: str, called: str = "") -> Skill:
        """Return the skill, offered: others may see this name of the rep's beside it, or without one their rep id.

        Raises UsageError.
        """
        skill = self._skill(rep_id, name)
        if skill is None:
            raise UsageError("say first where you are on this skill, 0 to 10")
        offered = [one for one in self.skills(rep_id) if one.offered and one.name != name]
        if len(offered) >= OFFERED_AT_MOST:
            raise UsageError(f"you offer {OFFERED_AT_MOST} skills already; withdraw one of them first")
        return self._keep(skill, offered=True, called=_name(called))

    def withdraw(self, rep_id: str, name: str) -> Skill:
        """Return the skill, offered no more: from now on nobody sees the rep beside it."""
        skill = self._skill(rep_id, name)
        if skill is None or not skill.offered:
            raise UsageError("you do not offer this skill; nothing was changed")
        return self._keep(skill, offered=False, called="")

    def on_offer(self, rep_id: str) -> frozenset[str]:
        """Return the names of the skills that anybody else offers."""
        return frozenset(skill.name for skill in self._peers.offered(rep_id))

    def find(self, rep_id: str, name: str) -> tuple[Peer, ...]:
        """Return at most three whom the rep could ask about this skill, those first who did it lately."""
        return peers_for(name, self._skill(rep_id, name), self._peers.offered(rep_id), self._clock())

    def hand_over(self, rep_id: str, to_rep: str, name: str, text: str, called: str = "") -> Handed:
        """Return the ask as the rep handed it to one peer, who sees these words, the skill and from whom they are.

        That is the name they are `called` by, as they gave it, or their rep id.

        Raises UsageError without words, MemoryStoreError when the peer does not offer the skill or was asked before.
        """
        self._skill(rep_id, name)
        heard, now = short(text, LONGEST, otherwise=NOTHING), self._clock()
        offers = (one.called for one in self._peers.offered(rep_id) if (one.rep_id, one.name) == (to_rep, name))
        names = {"from_called": _name(called), "to_called": next(offers, "")}
        ask = Ask(id=f"a-{token_hex(6)}", from_rep=rep_id, to_rep=to_rep, skill=name, text=heard, at=now, **names)
        self._peers.hand_over(ask, now)
        return seen_by(rep_id, ask)

    def handed(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what the rep handed to others, newest first."""
        return self._peers.asks_by(rep_id)

    def inbox(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what others handed to the rep, newest first."""
        return self._peers.asks_to(rep_id)

    def take_back(self, rep_id: str, ask_id: str) -> Handed:
        """Return the ask, withdrawn: its words are gone and the peer sees it no more."""
        now = self._clock()

        def taking_back(ask: Ask) -> Ask:
            if ask.from_rep != rep_id:
                raise UsageError("only whoever asked can withdraw an ask; answer it with “not now” instead")
            return ask.model_copy(update={"text": "", "from_called": "", "withdrawn_at": now})

        return self._peers.change_ask(rep_id, ask_id, taking_back)

    def answer(self, rep_id: str, ask_id: str, answer: Answer) -> Handed:
        """Return the ask with what the peer says to it; they may change their mind."""
        now = self._clock()

        def answering(ask: Ask) -> Ask:
            if ask.to_rep != rep_id or ask.withdrawn_at is not None:
                raise UsageError("this ask is not yours to answer")
            return ask.model_copy(update={"answer": answer, "answered_at": now})

        return self._peers.change_ask(rep_id, ask_id, answering)

    def helped(self, rep_id: str, ask_id: str, line: str, *, shared: bool = False) -> Handed:
        """Return the ask with the rep's own line on whether the talk helped; the other side reads it only if shared."""
        heard = short(line, LONGEST_LINE, otherwise=NOTHING)

        def noting(ask: Ask) -> Ask:
            if ask.withdrawn_at is not None:
                raise UsageError("this ask was withdrawn; there is nothing to add to it")
            own = ("helped_asker", "asker_shares") if ask.from_rep == rep_id else ("helped_peer", "peer_shares")
            return ask.model_copy(update=dict(zip(own, (heard, shared), strict=True)))

        return self._peers.change_ask(rep_id, ask_id, noting)

    def _skill(self, rep_id: str, name: str) -> Skill | None:
        if name not in load_skills():
            raise UsageError(f"there is no skill {name!r} in the list; `meno peers skills` shows it")
        return next((skill for skill in self._peers.skills(rep_id) if skill.name == name), None)

    def _keep(self, skill: Skill, *, offered: bool, called: str) -> Skill:
        kept = skill.model_copy(update={"offered": offered, "called": called, "updated_at": self._clock()})
        self._peers.keep_skill(kept)
        return kept


def _name(called: str) -> str:
    return " ".join(short(called, LONGEST_NAME).split())
