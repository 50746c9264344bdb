"""Serves a model on loopback in OpenAI's format until its standard input ends.

Run with the models' own Python: `serve.py FILE.gguf PORT [THREADS]`; needs xllamacpp and nothing else.
"""

import os
import sys
from importlib import import_module
from typing import Protocol

ROOM = 8192
"""Tokens of context: what Meno sends at most fits in with the reply."""

LONGEST = 300
"""Tokens of a reply: a weak model may never come to an end by itself."""


class Server(Protocol):
    """What xllamacpp's server is used for."""

    listening_address: str


def serve(weights: str, port: int, threads: int) -> Server:
    """Return the server, which answers from now on; the address it listens on is written to standard output."""
    # Threads that spin while they wait take the processor from everybody else.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    llama = import_module("xllamacpp")
    params = llama.CommonParams()
    params.model.path = weights
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = ROOM
    params.n_parallel = 1
    params.n_predict = LONGEST
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    server: Server = llama.Server(params)
    return server


def main() -> None:
    """Serve until whoever started this closes its end of the pipe, or is gone."""
    weights, port, *rest = sys.argv[1:]
    server = serve(weights, int(port), int(rest[0]) if rest else 1)
    sys.stdout.write(f"listening on {server.listening_address}/v1\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # the server's own threads would go on


if __name__ == "__main__":
    main()
