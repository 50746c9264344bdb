"""A phraser whose calls and tokens are counted."""

from agent.errors import ModelUnavailable
from agent.ports import ModelTurn, Phraser, PhraseRequest


class CountingPhraser:
    """Counts what goes through to another phraser.

    A reply that is no coach turn costs tokens that nobody tells: it counts as a call alone.
    """

    def __init__(self, phraser: Phraser) -> None:
        """Take the phraser to pass everything on to."""
        self.wording = phraser.wording
        self.calls = self.tokens = 0
        self.missed = 0
        """Calls in a row that found the model away."""
        self._phraser = phraser

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return what the other returns, counted."""
        self.calls += 1
        try:
            turn = self._phraser.phrase(request, seconds)
        except ModelUnavailable:
            self.missed += 1
            raise
        self.missed = 0
        self.tokens += turn.usage.input_tokens + turn.usage.output_tokens
        return turn

    def notice(self) -> str:
        """Return what the other says."""
        return self._phraser.notice()

    def warm_up(self) -> None:
        """Let the other load what it needs."""
        self._phraser.warm_up()
