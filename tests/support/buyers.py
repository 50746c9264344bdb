"""A player of the buyer that follows a script, on a clock of its own."""

from agent.errors import MenoError
from agent.ports import BuyerPlayed, BuyerRequest


class ScriptedBuyer:
    """Says what the script says; every call takes so many seconds of its own clock."""

    wording = "buyer/play v9"

    def __init__(self, *script: str | BuyerPlayed | MenoError, takes: float = 1.0) -> None:
        self.script = list(script)
        self.asked: list[BuyerRequest] = []
        self.given: list[float] = []
        self.now = 0.0
        self.takes = takes

    def play(self, request: BuyerRequest, seconds: float) -> BuyerPlayed:
        self.asked.append(request)
        self.given.append(seconds)
        self.now += min(self.takes, seconds)
        said = self.script.pop(0)
        if isinstance(said, MenoError):
            raise said
        return BuyerPlayed(text=said) if isinstance(said, str) else said

    def notice(self) -> str:
        return ""

    def warm_up(self) -> None:
        return None
