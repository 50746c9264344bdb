"""Talks in which every slot of the question bank holds."""

from datetime import UTC, datetime

from agent.domain.allowed import AllowedMove
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.topic import Topic
from agent.domain.turn import CoachTurn

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

IDEAS = (
    Idea(kind=IdeaKind.GOAL, text="I want to get a meeting with the CFO", gerund="getting a meeting with the CFO"),
    Idea(kind=IdeaKind.FACT, text="Dana has stopped replying", clause="Dana has stopped replying"),
    Idea(kind=IdeaKind.ASSUMPTION, text="they went elsewhere", clause="they went elsewhere"),
    Idea(kind=IdeaKind.UNKNOWN, text="who signs"),
    Idea(kind=IdeaKind.CAUSE, text="our slow pricing", noun="your slow pricing", clause="your pricing was slow"),
    Idea(kind=IdeaKind.OPTION, text="a smaller pilot", noun="a smaller pilot"),
    Idea(kind=IdeaKind.OPTION, text="I could call the CFO", gerund="calling the CFO", clause="you call the CFO"),
    Idea(kind=IdeaKind.CRITERION, text="speed", noun="speed"),
    Idea(kind=IdeaKind.OBSTACLE, text="my travel", noun="your travel", clause="the CFO is away"),
    Idea(kind=IdeaKind.SUCCESS, text="getting the second meeting", gerund="getting the second meeting"),
    Idea(kind=IdeaKind.ACTION, text="call Dana", gerund="calling Dana", clause="you call Dana"),
)

UTTERANCE = (
    "I want to get a meeting with the CFO. Dana has stopped replying, I think they went elsewhere. I don't know who "
    "signs. It's our slow pricing: our pricing was slow. A smaller pilot is one thing, or I could call the CFO. Speed "
    "matters. My travel gets in the way, and the CFO is away. Getting the second meeting went well. I'll call Dana "
    "next week, I'm at 7. Dana said \"not this quarter\" to our first proposal, and I'm afraid of the CFO's no. My "
    "colleague sees it otherwise."
)
"""One message that holds all of these ideas."""

FULL = Reading(ideas=IDEAS, people=("Dana", "the CFO", "my colleague"), rating=7, due=Due(text="next week"))

REMEMBERED = (Recalled(id="m1", text="price was never the real reason", at=datetime(2026, 3, 2, tzinfo=UTC)),)

PLAIN = "I'm stuck with this deal and I don't know what they think. There's a lot going on with them at the moment."

ON_TOPIC = {
    Topic.CHAMPION_SILENT: "My contact has gone quiet, she stopped answering my mails. Total silence.",
    Topic.NO_ACCESS: "I can't get access to the person who decides, the door stays closed.",
    Topic.SINGLE_THREADED: "Everything hangs on one contact at that company, I have nobody else there.",
    Topic.PRICE: "They say the price is too high. It's always about price in this deal.",
    Topic.COMPETITOR: "There's a competitor in this deal and they seem to like them.",
    Topic.PROCUREMENT: "Procurement has come in and now I only talk with the procurement team.",
    Topic.SECURITY_REVIEW: "We're in a security review, the reviewer has to sign off first.",
    Topic.STALLED: "The deal is stalled, it has stopped moving, nothing happens.",
    Topic.WEAK_DISCOVERY: "I didn't ask enough questions, I don't really know their problem.",
    Topic.DEMO_NO_FOLLOW_UP: "We did a demo and nothing came after it.",
    Topic.FORECAST: "My forecast looks shaky, I don't trust my number for this quarter.",
    Topic.PROSPECTING: "My prospecting isn't working, nobody answers and I get no first meetings.",
    Topic.RENEWAL: "Their contract is up for renewal and I don't know if this customer will renew.",
    Topic.NEGOTIATION: "We're in the middle of the negotiation and they keep asking for more.",
    Topic.INTERNAL_ALIGNMENT: "The people involved don't agree, they aren't on the same page about this.",
    Topic.NERVES: "I'm so nervous about tomorrow, the room will be full of people.",
    Topic.LOST_DEAL: "We lost the deal yesterday. They decided against us.",
    Topic.TIME: "I have no time, there are too many deals and too few hours this week.",
    Topic.MANAGER: "My manager told me this deal must close and I see it differently.",
    Topic.BUYING_PROCESS: "I don't understand their buying process, there are steps I can't see.",
}


def exchange(number: int, utterance: str | None, reading: Reading | None, turn: CoachTurn) -> Exchange:
    """Return one exchange of a talk."""
    return Exchange(number=number, at=NOW, utterance=utterance, reading=reading, turn=turn)


def asked(question: str, wording: str = "", about: str = "", focus: Focus = Focus.GOAL) -> CoachTurn:
    """Return a turn of the coach that asked this."""
    return CoachTurn(
        move=CoachMove.AGREE_GOAL, focus=focus, stage=GrowStage.GOAL, question=question, wording=wording, about=about
    )


def talk(*utterances: str, deal: str = "", turns: tuple[CoachTurn, ...] = ()) -> Session:
    """Return a session in which the rep has said this; the coach's turns are these, then plain ones."""
    all_turns = (*turns, *(asked(f"Question number {n}?") for n in range(len(turns), len(utterances) + 1)))
    said = (None, *utterances)
    exchanges = tuple(
        exchange(n, said[n] if n < len(said) else None, Reading() if n else None, turn)
        for n, turn in enumerate(all_turns)
    )
    return Session(id="s1", rep_id="r1", deal=deal, started_at=NOW, exchanges=exchanges)


def may(
    move: CoachMove, focus: Focus, *, about: Idea | None = None, stuck: bool = False, changes_subject: bool = False
) -> AllowedMove:
    """Return what the method allows."""
    return AllowedMove(
        move=move, focus=focus, stage=GrowStage.REALITY, about=about, stuck=stuck, changes_subject=changes_subject
    )
