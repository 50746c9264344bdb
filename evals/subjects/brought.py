"""What a rep brings to a talk about a call: the buyer to meet, or the transcript of a call that was held."""

from agent.domain.call import Call
from agent.transcripts import call_in
from evals.scenario import Scenario

VTT = "WEBVTT"


def call_of(scenario: Scenario) -> Call | None:
    """Return the call a session of this scenario begins with. Raises UsageError for a transcript that is none."""
    if scenario.transcript:
        name = "call.vtt" if scenario.transcript.startswith(VTT) else "call.txt"
        return call_in(scenario.transcript.encode(), name, scenario.me)
    return Call(persona=scenario.buyer) if scenario.buyer else None
