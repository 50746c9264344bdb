"""A real Meno over a folder of its own with a clock that the test sets, and the page over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest

from agent.bootstrap import Meno, build
from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.settings import Settings

PAGE = str(Path(__file__).parents[1] / "e2e" / "pages" / "kept_page.py")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Desk:
    """A Meno and what time it is for it."""

    def __init__(self, home: Path, now: datetime = NOW) -> None:
        self.now = now
        self.home = home
        self.meno: Meno = build(Settings(home=home, timezone="UTC", _env_file=None), clock=self.clock)

    def clock(self) -> datetime:
        return self.now

    def visit(self, place: str = "", **address: str) -> AppTest:
        page = AppTest.from_file(PAGE, default_timeout=30)
        page.session_state["meno"], page.session_state["clock"] = self.meno, self.clock
        for name, value in ({"p": place} | address).items():
            page.query_params[name] = value
        return page.run()

    def promise(
        self, action: str, *, days: float = 3, made: float = 0, deal: str = "", **changes: object
    ) -> Commitment:
        """Keep a session with a commitment, made this many days ago and due in so many."""
        at = self.now - timedelta(days=made)
        session_id = f"s{len(self.meno.sessions.history('me')) + 1}"
        fields = {
            "id": f"c-{session_id}",
            "rep_id": "me",
            "session_id": session_id,
            "action": action,
            "due_at": self.now + timedelta(days=days),
            "status": CommitmentStatus.OPEN,
            "created_at": at,
            "updated_at": at,
        }
        promise = Commitment(**(fields | changes))
        turn = CoachTurn(move=CoachMove.AGREE_GOAL, focus=Focus.GOAL, stage=GrowStage.GOAL, question="What for?")
        opening = Exchange(number=0, at=at, turn=turn)
        known = {line.deal: line.arc_id for line in self.meno.sessions.history("me") if line.deal}
        self.meno.sessions.start(
            Session(
                id=session_id,
                rep_id="me",
                arc_id=known.get(deal, session_id),
                title=deal or action,
                deal=deal,
                started_at=at,
                exchanges=(opening,),
                commitment=promise,
            )
        )
        return promise

    def kept(self, promise: Commitment) -> Commitment:
        return next(each for each in self.meno.commitments.of("me") if each.id == promise.id)


@contextmanager
def desk(home: Path, now: datetime = NOW) -> Iterator[Desk]:
    """Give a Meno over this folder and close it afterwards."""
    opened = Desk(home, now)
    try:
        yield opened
    finally:
        opened.meno.close()


def live_a_quarter(at: Desk) -> None:
    """Fill the record with what a rep may have promised in three months, on three deals."""
    done, partly, not_done, dropped = (CommitmentStatus(name) for name in ("done", "partly", "not_done", "dropped"))
    advanced, won, no_change = Outcome.ADVANCED, Outcome.WON, Outcome.NO_CHANGE
    quarter = (
        (84, 6, "ask our partner who runs the budget there", "Harbour Freight", 7, done, advanced),
        (77, 10, "write down a reason for every number", "Northwind", 5, partly, None),
        (71, 3, "ring the CFO's office for ten minutes", "Harbour Freight", 8, done, advanced),
        (66, 14, "find out how they bought last time", "Northwind", 4, not_done, no_change),
        (58, 4, "walk Milo through the rollback plan", "Acme renewal", 9, done, None),
        (52, 7, "tell my manager that the date will not hold", "Northwind", 6, not_done, None),
        (45, 2, "rehearse the price question twice, out loud", "Harbour Freight", 8, done, won),
        (37, 12, "send Priya the two questions I could not answer", "Acme renewal", 7, done, None),
        (30, 5, "ask Dana what a month of delay costs them", "Acme renewal", 5, partly, no_change),
        (22, 8, "draw the map of who decides", "Northwind", 6, dropped, None),
        (15, 6, "call the buyer I have been putting off", "Acme renewal", 9, done, advanced),
    )
    for made, after, action, deal, sure, status, outcome in quarter:
        said = {"confidence": sure, "status": status, "outcome": outcome}
        at.promise(action, made=made, days=after - made, deal=deal, **said)
    at.promise("ask Dana who signs after her", made=6, days=-0.2, deal="Acme renewal", confidence=7)
    more = {"first_step": "look up when she is in", "if_then": "if she is out, I ask for ten minutes on Friday"}
    at.promise(
        "call Dana and ask how they get money approved", made=1, days=3, deal="Acme renewal", confidence=8, **more
    )


def words(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def press_inside(page: AppTest, opener: str, label: str) -> AppTest:
    """Press a button of an open dialog; a test's runs are whole ones and close it unless its opener is pressed too."""
    next(button for button in page.button if button.label == opener).click()
    return press(page, label)


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]
