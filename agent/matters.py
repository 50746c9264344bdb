"""What to be coached on: what is on a rep's plate, in their words, and what they say of it."""

from collections.abc import Sequence
from datetime import tzinfo
from secrets import token_hex

from agent.domain.matter import MOST_IMPORTANT, Matter, Rating, Trigger, Urgency, in_order
from agent.domain.scale import HIGHEST
from agent.errors import MemoryStoreError, UsageError
from agent.language.due import read_due
from agent.ports import Clock, MatterStore
from agent.steps.plate.ask import ask_of
from agent.steps.plate.named import LONGEST
from agent.steps.short import in_a_line, short

LONGEST_LINE = 500
NOTHING = "say in a few words what is on your plate"


class Matters:
    """The matters of each rep; nobody else sees any of them."""

    def __init__(self, *, matters: MatterStore, clock: Clock, timezone: tzinfo) -> None:
        """Keep matters here; times are said in this zone."""
        self._matters = matters
        self._clock = clock
        self._timezone = timezone

    def of(self, rep_id: str) -> tuple[Matter, ...]:
        """Return the rep's matters: the most important first, then the newest; the closed ones last."""
        return in_order(self._matters.matters(rep_id))

    def on_plate(self, rep_id: str) -> tuple[Matter, ...]:
        """Return the open ones, the most important first."""
        return tuple(one for one in self.of(rep_id) if one.is_open)

    def add(self, rep_id: str, text: str, session_id: str = "") -> Matter:
        """Return a new matter in the rep's words, kept; one that stands there already comes back as it is."""
        now, words = self._clock(), in_a_line(text, LONGEST, otherwise=NOTHING)
        stands = next((one for one in self.on_plate(rep_id) if one.text.casefold() == words.casefold()), None)
        if stands is not None:
            return stands
        matter = Matter(
            id=f"m-{token_hex(6)}", rep_id=rep_id, text=words, session_id=session_id, created_at=now, updated_at=now
        )
        self._matters.add_matter(matter)
        return matter

    def reword(self, rep_id: str, matter_id: str, text: str) -> Matter:
        """Return the matter in other words. Raises UsageError without any."""
        heard = in_a_line(text, LONGEST, otherwise=NOTHING)
        return self._change(rep_id, matter_id, text=heard, session_id="")

    def describe(
        self,
        rep_id: str,
        matter_id: str,
        *,
        triggers: Sequence[Trigger] | None = None,
        urgency: Sequence[Urgency] | None = None,
        goal: str | None = None,
        tried: str | None = None,
    ) -> Matter:
        """Return the matter with what the rep says of it; what is None stays as it is."""
        said: dict[str, object] = {}
        if triggers is not None:
            said["triggers"] = tuple(one for one in Trigger if one in triggers)
        if urgency is not None:
            said["urgency"] = tuple(one for one in Urgency if one in urgency)
        for field, words in (("goal", goal), ("tried", tried)):
            if words is not None:
                said[field] = short(words, LONGEST_LINE)
        return self._change(rep_id, matter_id, **said)

    def choose(self, rep_id: str, matter_id: str, goal: str | None = None) -> Matter:
        """Return the matter as one of the two most important, tied to this goal of the organisation if one is said.

        Raises UsageError, which names the two, for a third.
        """
        chosen = [one for one in self.on_plate(rep_id) if one.most_important and one.id != matter_id]
        if len(chosen) >= MOST_IMPORTANT:
            named = " and ".join(f"“{one.text}”" for one in chosen)
            raise UsageError(f"two matters are most important already: {named}. Let go of one of them first")
        tied = {} if goal is None else {"goal": short(goal, LONGEST_LINE)}
        return self._change(rep_id, matter_id, most_important=True, **tied)

    def let_go(self, rep_id: str, matter_id: str) -> Matter:
        """Return the matter, still on the plate and no longer one of the most important."""
        return self._change(rep_id, matter_id, most_important=False)

    def rate(self, rep_id: str, matter_id: str, value: int) -> Matter:
        """Return the matter with where the rep sees themselves now, 0 to 10; earlier numbers stay with their time."""
        if not 0 <= value <= HIGHEST:
            raise UsageError("say where you are with a number from 0 to 10")
        rating = Rating(at=self._clock(), value=value)
        return self._matters.change_matter(rep_id, matter_id, lambda one: one.rated(rating))

    def aim(self, rep_id: str, matter_id: str, target: int | None = None, by: str | None = None) -> Matter:
        """Return the matter with where the rep wants to be and by when, in their words.

        What is None stays as it is; an empty time is taken back. Raises UsageError for a time that is not clear.
        """
        if target is not None and not 0 <= target <= HIGHEST:
            raise UsageError("say where you want to be with a number from 0 to 10")
        said: dict[str, object] = {} if target is None else {"target": target}
        if by is not None:
            heard = short(by, LONGEST_LINE)
            due = read_due(heard, self._clock(), self._timezone) if heard else None
            if heard and (due is None or due.at is None):
                raise UsageError(f"{heard!r} is no clear time; say it like 'by 3 December' or 'by the end of March'")
            said["target_by"] = due
        return self._change(rep_id, matter_id, **said)

    def close(self, rep_id: str, matter_id: str) -> Matter:
        """Return the matter, off the plate; it can come back."""
        return self._change(rep_id, matter_id, closed_at=self._clock(), most_important=False)

    def reopen(self, rep_id: str, matter_id: str) -> Matter:
        """Return the matter, on the plate again."""
        return self._change(rep_id, matter_id, closed_at=None)

    def erase(self, rep_id: str, matter_id: str) -> None:
        """Erase a matter with all its numbers. Raises MemoryStoreError when the rep has no such matter."""
        self._matters.erase_matter(rep_id, matter_id)

    def ask(self, rep_id: str, matter_id: str) -> str:
        """Return the three-part ask about a matter, as far as the rep has said it, to be copied or handed over."""
        found = next((one for one in self.of(rep_id) if one.id == matter_id), None)
        if found is None:
            raise MemoryStoreError(
                f"There is no matter {matter_id} of this rep; `meno plate show` lists what there is."
            )
        return ask_of(found, self._timezone)

    def _change(self, rep_id: str, matter_id: str, **said: object) -> Matter:
        now = self._clock()
        return self._matters.change_matter(
            rep_id, matter_id, lambda one: one.model_copy(update=said | {"updated_at": now})
        )
