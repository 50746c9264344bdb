"""The buyer in a model's words: asked, checked, told why once, and given up in time for the persona's own lines."""

import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from agent.domain.call import CallBrief, Line
from agent.domain.frozen import Frozen
from agent.domain.turn import Source
from agent.errors import FormatRefused, MalformedReply, ModelUnavailable
from agent.judges import Spent, one_call
from agent.ports import BuyerPlayed, BuyerPlayer, BuyerRequest, RoleCheck
from agent.steps.rehearse.buyer import reply
from agent.steps.rehearse.ending import ending_of, exchanges_at_most
from agent.steps.rehearse.heard import SLOT, even, heard_in
from agent.steps.rehearse.scene import Scene
from prompts.buyers import Persona

MOST_CALLS: Final = 2

FIRST_END: Final = 2
"""Lines of the rep before which a model cannot end a call."""

MOST_VOICE: Final = 8
"""Lines of the persona that show a model how it sounds."""

AGAIN: Final = "You have said this already. Say something new."


class Played(Frozen):
    """What the buyer says, who put it into words, how often a model was asked again, and the milliseconds it took."""

    text: str
    wording: str
    ends: bool = False
    source: Source = Source.BANK
    retries: int = 0
    model_ms: float = 0.0


class _Asked(NamedTuple):
    """A line, or why there is none; without either the model is gone."""

    played: BuyerPlayed | None = None
    objection: str | None = None


class Buyer:
    """Plays the buyer of a call: by a model where there is one and it keeps to the role, else by the persona."""

    def __init__(
        self,
        player: BuyerPlayer | None = None,
        seconds: float = 0.0,
        *,
        in_role: RoleCheck | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take who plays, the longest wait for a line in seconds, and the check, without which no model is asked."""
        self._player, self._seconds, self._in_role, self._clock = player, seconds, in_role, clock

    def line(self, persona: Persona, brief: CallBrief, said: Sequence[Line], *, before: Sequence[Line] = ()) -> Played:
        """Return the buyer's next line; a model's only once the check has passed it.

        `before` are the lines of earlier runs of the call; the persona's own words are then rather others.
        Never more than two calls, never longer than the seconds given. A call that must end by the persona's own
        rules ends with the persona's words, whatever a model would say.
        """
        scene = Scene(persona, brief, tuple(said))
        if self._player is None or self._in_role is None or ending_of(scene) is not None:
            return _own(persona, brief, said, before)
        played, spent = self._played(self._player, self._in_role, _request(scene))
        if played is None:
            return _own(persona, brief, said, before, spent)
        return Played(
            text=played.text,
            wording=self._player.wording,
            ends=played.ends and scene.exchanges >= FIRST_END,
            source=Source.MODEL,
            retries=spent.retries,
            model_ms=spent.seconds * 1000,
        )

    def _played(
        self, player: BuyerPlayer, in_role: RoleCheck, request: BuyerRequest
    ) -> tuple[BuyerPlayed | None, Spent]:
        until, spent = self._clock() + self._seconds, Spent()
        # A second call gets most of the prompt from the endpoint's cache: half the time of the first may do.
        while spent.calls < MOST_CALLS and until - self._clock() > spent.seconds / 2:
            asked_at = self._clock()
            played, objection = _ask(player, request, until - asked_at)
            spent = spent.plus(one_call(self._clock() - asked_at, played.usage if played else None))
            if played is not None:
                objection = _objection(in_role, played.text, request.said)
                if not objection:
                    return played, spent
            if objection is None:
                break
            rejected = played.text if played else ""
            request = request.model_copy(update={"objection": objection, "rejected": rejected})
        return None, spent


def _own(
    persona: Persona, brief: CallBrief, said: Sequence[Line], before: Sequence[Line], spent: Spent | None = None
) -> Played:
    own, cost = reply(persona, brief, said, before=before), spent or Spent()
    return Played(text=own.text, wording=own.wording, ends=own.ends, retries=cost.retries, model_ms=cost.seconds * 1000)


def _objection(in_role: RoleCheck, text: str, said: Sequence[Line]) -> str:
    if faults := in_role(text, said):
        return " ".join(dict.fromkeys(fault.why for fault in faults))
    return AGAIN if even(text) in heard_in(said) else ""


def _ask(player: BuyerPlayer, request: BuyerRequest, seconds: float) -> _Asked:
    try:
        return _Asked(played=player.play(request, seconds))
    except FormatRefused:
        return _Asked(objection="")
    except MalformedReply as error:
        return _Asked(objection=str(error))
    except ModelUnavailable:
        return _Asked()


def _request(scene: Scene) -> BuyerRequest:
    persona, brief, mood = scene.persona, scene.brief, scene.mood
    return BuyerRequest(
        name=persona.name,
        summary=persona.summary,
        interests=persona.interests,
        knows=persona.knows,
        hides=persona.hides,
        voice=_voice(persona),
        trust=mood.trust,
        patience=mood.patience,
        exchanges_left=max(0, exchanges_at_most(persona, brief) - scene.exchanges),
        brief=brief,
        said=scene.said,
    )


def _voice(persona: Persona) -> tuple[str, ...]:
    spoken = [line.say for line in (*persona.opens[:2], *persona.back_channels[:3], *persona.unsure)]
    return tuple(line for line in spoken if SLOT not in line)[:MOST_VOICE]
