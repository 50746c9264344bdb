"""Reps who rehearse by a script, and a rehearsal played to its end."""

from agent.domain.call import CallBrief, Line, Side
from agent.steps.rehearse import BuyerLine, reply
from prompts.buyers import Persona

ASKS = (
    "How do you handle this today?",
    "What is the biggest problem with it?",
    "What happens if nothing changes?",
    "Who else is involved in the decision?",
    "What matters most to you?",
    "You said that, so what does it mean for your people?",
    "When would you want to start?",
    "What would you need to see from us?",
    "What is the budget for it?",
    "Who are you comparing us with?",
)
TELLS = (
    "We connect to your systems through an interface, and records wait in a queue when it is down.",
    "It costs 48,000 euros a year, everything included.",
    "A customer of your size cut overtime by 30 per cent in a year.",
    "Yes, the data is held in Frankfurt and only two of our engineers can read it.",
    "Our rollout team needs four weeks and one of your people for two days a week.",
    "You can leave the contract after twelve months.",
    "I do not know that, I will find out and call you tomorrow.",
    "The support desk answers within an hour, at night as well.",
)
DRIFTS = (
    "ok",
    "We are the market leader and our platform is simply the best.",
    "Does that make sense?",
    "We could do ten per cent off.",
    "Well, it depends on many things, I would say.",
    "hm",
    "What do you think about our offer?",
    "We also have a great mobile app.",
)
KINDS = {"asks": ASKS, "tells": TELLS, "drifts": DRIFTS}

SCREEN_TIME = 15
"""Minutes that leave room for 25 exchanges."""


def played(persona: Persona, script: tuple[str, ...], exchanges: int = 25) -> list[BuyerLine]:
    """Return what the buyer said in a rehearsal with this script, said over and over, until it ended."""
    brief, said, heard = CallBrief(minutes=SCREEN_TIME), (), [reply(persona, CallBrief(minutes=SCREEN_TIME), ())]
    for number in range(exchanges):
        said = (*said, Line(side=Side.BUYER, text=heard[-1].text))
        said = (*said, Line(side=Side.REP, text=script[number % len(script)]))
        heard.append(reply(persona, brief, said))
        if heard[-1].ends:
            break
    return heard


def patient(persona: Persona) -> Persona:
    """Return the buyer with all the time and patience there is."""
    calm = persona.mood.model_copy(update={"moves": {}, "patience": 10})
    return persona.model_copy(update={"limit": None, "mood": calm})


def talk(*lines: str) -> tuple[Line, ...]:
    """Return a call in which the buyer and the rep take turns; the rep speaks last."""
    sides = (Side.REP, Side.BUYER)
    turned = [Line(side=sides[place % 2], text=line) for place, line in enumerate(reversed(lines))]
    return tuple(reversed(turned))
