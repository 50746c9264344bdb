"""What the reps of a load test say: a talk's worth of lines, each with details of its own.

No two reps send the same text, so nothing is answered out of a cache that real reps would not share.
"""

from collections.abc import Iterator
from itertools import cycle
from random import Random

_LINES = (
    "The {firm} deal has been stuck for {number} days and I want a way to get it moving again.",
    "I'd know if {name} gives me a date for the next meeting before the {day}th.",
    "{name} went quiet after the demo, {number} days ago. Before that we spoke every week.",
    "Her boss at {firm} asked about rollback in the second call and I had no answer ready.",
    "I think {name} has lost the budget, but I have not asked anybody there, it is {number} days now.",
    "What lies behind it is that I never met the head of IT at {firm}, only {name}.",
    "I could write to {name} and ask for {number} minutes on rollback.",
    "Another way would be to ask my old contact at {firm}, who left on the {day}th, to introduce me.",
    "Writing to {name} first is better, it costs me {number} minutes and nothing else.",
    "From the chair of {name} it looks as if I only call when I want the order of {number} seats.",
    "I will write to {name} tomorrow at ten and ask for {number} minutes.",
    "yes",
    "If {name} does not answer by the {day}th I ring the front desk of {firm}.",
    "Ask the {firm} people sooner, that is what I take away from these {number} days.",
)
_NAMES = ("Dana", "Petra", "Ines", "Marta", "Ruth", "Karen", "Lucia", "Helen", "Birgit", "Sonja", "Nadia", "Alice")
_FIRMS = ("Nordwind", "Sandvik Clinics", "Hellmann Foods", "Brandt Steel", "Weser Ports", "Lindqvist Paper")


def lines(seed: int) -> Iterator[str]:
    """Return one rep's lines without end; the same seed says the same, and no line twice within a talk."""
    chance = Random(seed)
    for line in cycle(_LINES):
        number = chance.randrange(3, 900)
        yield line.format(
            name=chance.choice(_NAMES), firm=chance.choice(_FIRMS), number=number, day=chance.randrange(2, 29)
        )
