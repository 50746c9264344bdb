"""What the coach needs from others, named by the need."""

from agent.ports.consents import Consents
from agent.ports.erasing import Withdrawing
from agent.ports.limiting import Kind, Meter, TurnGate, UsedStore
from agent.ports.playing import BuyerPlayed, BuyerPlayer, BuyerRequest, RoleCheck
from agent.ports.senses import Clock, Embedder, Judge, Marker, PairReader, Recall
from agent.ports.session_themes import SessionThemes, ThemeNamer
from agent.ports.speaking import ModelTurn, Phraser, PhraseRequest, Usage
from agent.ports.stores import CommitmentStore, InsightStore, SessionStore
from agent.ports.theme_keys import ThemeKeys
from agent.ports.themes import BallotBox, Releases, ThemeStore
from agent.ports.worked_out import MatterStore, PeerStore, PlanStore, SheetStore

__all__ = [
    "BallotBox",
    "BuyerPlayed",
    "BuyerPlayer",
    "BuyerRequest",
    "Clock",
    "CommitmentStore",
    "Consents",
    "Embedder",
    "InsightStore",
    "Judge",
    "Kind",
    "Marker",
    "MatterStore",
    "Meter",
    "ModelTurn",
    "PairReader",
    "PeerStore",
    "PhraseRequest",
    "Phraser",
    "PlanStore",
    "Recall",
    "Releases",
    "RoleCheck",
    "SessionStore",
    "SessionThemes",
    "SheetStore",
    "ThemeKeys",
    "ThemeNamer",
    "ThemeStore",
    "TurnGate",
    "Usage",
    "UsedStore",
    "Withdrawing",
]
