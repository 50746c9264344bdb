"""A real HTTP server on loopback that behaves as endpoints do, well or badly."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = dict[str, Any]
Behaviour = Callable[["Heard"], None]


class Heard:
    """One request: what was sent, and the means to answer it."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: Reply, gone: threading.Event) -> None:
        self.body = body
        self.gone = gone
        self.key = handler.headers.get("Authorization", "").removeprefix("Bearer ")
        self._handler = handler

    @property
    def shape(self) -> str:
        """How structured output was asked for: json_schema, tool or plain."""
        return "json_schema" if "response_format" in self.body else "tool" if self.body.get("tools") else "plain"

    @property
    def said(self) -> str:
        """All that the model is told."""
        return "\n".join(message["content"] for message in self.body["messages"])

    def send(self, status: int, text: str, kind: str = "application/json") -> None:
        """Answer whole."""
        data = text.encode()
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", kind)
        self._handler.send_header("Content-Length", str(len(data)))
        self._handler.end_headers()
        self._handler.wfile.write(data)

    def send_turn(self, turn: Reply) -> None:
        """Answer as a chat model does, in the form that was asked for."""
        message: Reply = {"role": "assistant", "content": json.dumps(turn)}
        if self.shape == "tool":
            name = self.body["tools"][0]["function"]["name"]
            call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": json.dumps(turn)}}
            message = {"role": "assistant", "content": None, "tool_calls": [call]}
        self.send_message(message)

    def send_message(self, message: Reply) -> None:
        """Answer with this message, in the envelope of chat completions."""
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        answer = {"id": "c1", "object": "chat.completion", "created": 1, "model": "local", "usage": usage}
        self.send(200, json.dumps({**answer, "choices": [choice]}))

    def trickle(self, seconds: float) -> None:
        """Send a body that never ends, a byte at a time."""
        self._handler.send_response(200)
        self._handler.send_header("Content-Type", "application/json")
        self._handler.send_header("Content-Length", "1000000")
        self._handler.end_headers()
        while not self.gone.wait(seconds):
            self._handler.wfile.write(b" ")
            self._handler.wfile.flush()


class LoopbackEndpoint:
    """A running endpoint: where it is, and what it heard."""

    def __init__(self, behave: Behaviour) -> None:
        self.heard: list[Heard] = []
        self.dropped = threading.Event()
        self.gone = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._handler_of(behave))
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def _handler_of(endpoint, behave: Behaviour) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                heard = Heard(self, _body(self.rfile.read(int(self.headers.get("Content-Length", 0)))), endpoint.gone)
                endpoint.heard.append(heard)
                try:
                    behave(heard)
                except (BrokenPipeError, ConnectionResetError):
                    endpoint.dropped.set()
                    self.close_connection = True

            def log_message(self, *args: object) -> None:
                """Say nothing: tests read what was heard."""

        return Handler

    def __enter__(self) -> "LoopbackEndpoint":
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *args: object) -> None:
        self.gone.set()
        self._server.shutdown()
        self._server.server_close()


def _body(data: bytes) -> Reply:
    try:
        return json.loads(data)
    except ValueError:
        return {}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    block_on_close = False


@contextmanager
def endpoint(behave: Behaviour) -> Iterator[LoopbackEndpoint]:
    """Serve this behaviour on loopback until the test is over."""
    with LoopbackEndpoint(behave) as running:
        yield running


def closed_url() -> str:
    """Return the address of a port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/v1"


def hangs(heard: Heard) -> None:
    """Accept and never answer."""
    heard.gone.wait(60)


def trickles(heard: Heard) -> None:
    """Send a byte now and then, for ever."""
    heard.trickle(0.05)


def fails(heard: Heard) -> None:
    """Answer 500."""
    heard.send(500, '{"error": {"message": "internal"}}')


def babbles(heard: Heard) -> None:
    """Answer what no chat model says."""
    heard.send(200, "<html><body>Welcome to nginx!</body></html>", "text/html")


def rambles(heard: Heard) -> None:
    """Answer as a chat model, without a turn in it."""
    heard.send_message({"role": "assistant", "content": "Sure! Here is what I would do: call him. {not json"})


def is_slow(seconds: float) -> Behaviour:
    """Answer a good turn, after so many seconds."""

    def behave(heard: Heard) -> None:
        if not heard.gone.wait(seconds):
            heard.send_turn({"move": "1", "mirror": "", "question": "What has changed since?", "ideas": []})

    return behave


def says(*turns: Reply) -> Behaviour:
    """Answer these turns, one a call, the last one for ever."""
    left = list(turns)

    def behave(heard: Heard) -> None:
        heard.send_turn(left.pop(0) if len(left) > 1 else left[0])

    return behave


def takes_only(shape: str, turn: Reply) -> Behaviour:
    """Answer calls of one shape and refuse all others, as endpoints without schemas or tools do."""

    def behave(heard: Heard) -> None:
        if heard.shape == shape:
            heard.send_turn(turn)
        else:
            heard.send(400, json.dumps({"error": {"message": f"{heard.shape} is not supported"}}))

    return behave
