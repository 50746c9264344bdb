"""A chatbot behind an OpenAI-compatible endpoint on loopback, which may die and come back."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from evals.finding import Finding
from evals.scenario import Knows, Scenario
from evals.scorers.scorer import Better, Scorer, Unit

KNOWS = Knows(goal=("I want a next step.",), facts=("She went quiet.",))


def scenario(name: str, limit: int = 3) -> Scenario:
    return Scenario(id=name, topic="silence", first="Dana has gone quiet.", knows=KNOWS, limit=limit)


def count_turns(talk, judge) -> Finding:
    return Finding(scorer="asks", hits=sum("?" in said.text for said in talk.said), of=len(talk.said))


ASKS = Scorer("asks", "How many turns ask.", Unit.SHARE, Better.MORE, count_turns)


class NoJudge:
    """Is there for scorers that ask for no verdict."""

    def check(self, context, turn, *, remembered=()):
        raise AssertionError("nobody was to ask for a verdict")


class Chatbot:
    """Says `text` to everything; `dies_after` so many replies it closes its door in the middle of a call."""

    def __init__(self, *, text: str = "What else?", port: int = 0, dies_after: int = 10_000, statuses: tuple = ()):
        self.heard: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.text, self.dies_after, self.statuses = text, dies_after, list(statuses)
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", port), _handler(self))
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *args):
        self.die()

    def die(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def takes(self, body: dict[str, Any]) -> bool:
        """Whether it is still there for this call."""
        with self._lock:
            if len(self.heard) >= self.dies_after:
                if len(self.heard) == self.dies_after:
                    threading.Thread(target=self.die, daemon=True).start()
                self.heard.append(body)
                return False
            self.heard.append(body)
            return True


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


def _handler(chatbot: Chatbot) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(chatbot.statuses[0] if chatbot.statuses else 200, '{"data": []}')

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            chatbot.keys.append(self.headers.get("Authorization", ""))
            status = chatbot.statuses.pop(0) if chatbot.statuses else 200
            if not chatbot.takes(body):
                return  # the connection closes without an answer
            choice = {"index": 0, "message": {"role": "assistant", "content": chatbot.text}, "finish_reason": "stop"}
            usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
            self._send(status, json.dumps({"choices": [choice], "usage": usage}))

        def _send(self, status: int, text: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *args: object) -> None:
            pass

    return Handler
