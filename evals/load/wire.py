"""Streamlit's own protocol, as a browser speaks it: what is sent, and what of the answers says what a page shows."""

from collections.abc import Iterable
from typing import NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PROTOCOL = "streamlit"
PATH = "/_stcore/stream"


class Began(NamedTuple):
    """A run of the page's script has begun; `session` is named in the first one alone."""

    run: str
    session: str


class Piece(NamedTuple):
    """Something the page shows: an element of this kind with its id, its words, and whether it takes any now."""

    kind: str
    id: str = ""
    words: str = ""
    is_off: bool = False


class Drew(NamedTuple):
    """A piece was put in this place of the page."""

    path: tuple[int, ...]
    piece: Piece


class Ended(NamedTuple):
    """A run has ended; not `whole` when the next one begins at once."""

    whole: bool


class Turned(NamedTuple):
    """The page's address has these parameters now."""

    query: str


class SentOff(NamedTuple):
    """The tab is sent to another address: to sign in."""

    to: str


Event = Began | Drew | Ended | Turned | SentOff


class Reader:
    """Reads what a server sends to one tab; long elements come once and are named by their hash from then on."""

    def __init__(self) -> None:
        """Start as a tab that has just been opened."""
        self._held: dict[str, Piece] = {}

    @property
    def held(self) -> Iterable[str]:
        """The hashes of long elements that need not be sent again."""
        return self._held.keys()

    def read(self, data: bytes) -> Event | None:
        """Return what a message says of the page, None when it says nothing of it."""
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            piece = _piece(message.delta.new_element)
            if message.metadata.cacheable:
                self._held[message.hash] = piece
            return Drew(tuple(message.metadata.delta_path), piece)
        if kind == "ref_hash":
            return Drew(tuple(message.metadata.delta_path), self._held[message.ref_hash])
        if kind == "new_session":
            return Began(message.metadata.run.script_run_id, message.new_session.initialize.session_id)
        if kind == "script_finished":
            return Ended(message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)
        if kind == "auth_redirect":
            return SentOff(message.auth_redirect.url)
        return Turned(message.page_info_changed.query_string) if kind == "page_info_changed" else None


def asked(query: str, held: Iterable[str]) -> bytes:
    """Return the message that asks for a run: a tab that opens, or comes back, at this address."""
    return _bytes(_rerun(query, held))


def wrote(query: str, held: Iterable[str], field: str, words: str) -> bytes:
    """Return the message of a tab in which somebody has sent these words from the field with this id."""
    message = _rerun(query, held)
    widget = message.rerun_script.widget_states.widgets.add(id=field)
    widget.chat_input_value.data = words
    return _bytes(message)


def pressed(query: str, held: Iterable[str], button: str) -> bytes:
    """Return the message of a tab in which the button with this id was pressed."""
    message = _rerun(query, held)
    message.rerun_script.widget_states.widgets.add(id=button, trigger_value=True)
    return _bytes(message)


def _bytes(message: BackMsg) -> bytes:
    written: bytes = message.SerializeToString()
    return written


def _rerun(query: str, held: Iterable[str]) -> BackMsg:
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.context_info.timezone = "Europe/Berlin"
    message.rerun_script.cached_message_hashes.extend(held)
    return message


def _piece(element: Element) -> Piece:
    kind = element.WhichOneof("type") or ""
    if kind == "html":
        return Piece(kind, words=element.html.body)
    if kind == "chat_input":
        field = element.chat_input
        return Piece(kind, field.id, field.placeholder, field.disabled)
    if kind == "button":
        return Piece(kind, element.button.id, element.button.label, element.button.disabled)
    return Piece(kind, words=element.alert.body if kind == "alert" else "")
