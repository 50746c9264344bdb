"""A model behind an OpenAI-compatible endpoint on loopback that answers every message with advice."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from evals.subjects.advice import Advice, advice_without_end

MODEL = "adviser"


class Adviser:
    """A running adviser; close it, or use it as a context. `given` is the advice it gave so far."""

    def __init__(self, seed: str) -> None:
        """Listen on a free port; the same seed gives the same advice in the same order."""
        self.given: list[Advice] = []
        self._next = advice_without_end(seed)
        self._server = _server(self)
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), name=MODEL, daemon=True).start()

    def answer(self) -> str:
        """Return the next piece of advice as a chat completion that holds a coach's turn."""
        self.given.append(next(self._next))
        line = self.given[-1]
        turn = {"move": "1", "mirror": line.mirror, "question": line.question, "ideas": []}
        message = {"role": "assistant", "content": json.dumps(turn)}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
        told = {"id": "1", "object": "chat.completion", "created": 0, "model": MODEL, "usage": usage}
        return json.dumps({**told, "choices": [choice]})

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *args: object) -> None:
        """Stop listening."""
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


def _server(adviser: Adviser) -> _Server:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            """Answer whatever is said."""
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            data = adviser.answer().encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return _Server(("127.0.0.1", 0), Handler)
