"""Fits the reader of turn and talk: `python -m evals.fitting.pairs` writes memory/pairs.npz.

It takes some 20 minutes on two cores and needs PyTorch and onnx, which nothing else here does: `pip install
'meno-coach[fit]'`. The same command gives the same
reader up to the order in which a machine adds numbers.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch.nn import functional

from agent.guard.excerpt import excerpt
from agent.guard.plain import LONGEST_TURN, plain
from evals.fitting.pairs_kept import write
from evals.fitting.pairs_net import Batch, Net, batch
from evals.fitting.table import Row, own, read
from memory.pairs import Pair, as_pair
from memory.runtime import open_tokenizer
from memory.weights import locate

DATA = Path(__file__).parent.parent / "data" / "guard"
EPOCHS, BATCH, RATE, HEAD_RATE, WARM_UP = 3, 32, 6e-5, 1e-3, 0.06
FROZEN, DROPOUT, SMOOTHING, DECAY = 2, 0.1, 0.03, 0.01
OWN = 350
"""So many of the coach's own sentences are shown as harmless beside the labelled turns."""
BUCKET = 20
"""Batches drawn together and sorted by length, so that little is padded."""


class _Labelled(NamedTuple):
    pair: Pair
    label: float


def main(weights: Path) -> None:
    """Fit on the train split, starting from the MiniLM at this folder, and write what was moved."""
    random.seed(0)
    torch.manual_seed(0)
    tokenizer = open_tokenizer(weights / "tokenizer.json", None)
    start = _start(weights / "onnx" / "model.onnx")
    net = Net(start, frozen=FROZEN, dropout=DROPOUT)
    _train(net, list(_pairs(tokenizer, _rows())))
    write(net, start, Path(__file__).parent.parent.parent / "memory" / "pairs.npz", weights / "onnx" / "model.onnx")


def _rows() -> list[Row]:
    labelled = read(DATA / "turns.train.jsonl")
    harmless = own(labelled)
    random.Random(1).shuffle(harmless)
    return [*labelled, *harmless[:OWN]]


def _pairs(tokenizer: Tokenizer, rows: Sequence[Row]) -> Iterator[_Labelled]:
    for row in rows:
        turn = plain(row.text, LONGEST_TURN)
        yield _Labelled(as_pair(tokenizer, excerpt(row.context, turn), turn), float(row.gives_answer))


def _train(net: Net, pairs: Sequence[_Labelled]) -> None:
    head = list(net.head.parameters())
    body = [one for name, one in net.named_parameters() if one.requires_grad and not name.startswith("head")]
    steps = EPOCHS * -(-len(pairs) // BATCH)
    groups = [{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
    net.train()
    for rows, labels in (drawn for _ in range(EPOCHS) for drawn in _batches(pairs)):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds = net(rows)
        wanted = labels * (1 - SMOOTHING) + SMOOTHING / 2
        loss = functional.binary_cross_entropy_with_logits(odds.float(), wanted)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*body, *head], 1.0)
        optimizer.step()
        schedule.step()


def _rate(step: int, steps: int) -> float:
    """Up in a straight line, then down in one."""
    return float(min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps))


def _batches(pairs: Sequence[_Labelled]) -> Iterator[tuple[Batch, torch.Tensor]]:
    order = random.sample(range(len(pairs)), len(pairs))
    size = BATCH * BUCKET
    buckets = (
        sorted(order[at : at + size], key=lambda row: len(pairs[row].pair.tokens)) for at in range(0, len(order), size)
    )
    batches = [bucket[at : at + BATCH] for bucket in buckets for at in range(0, len(bucket), BATCH)]
    random.shuffle(batches)
    for rows in batches:
        chosen = [pairs[row] for row in rows]
        yield batch([one.pair for one in chosen]), torch.tensor([one.label for one in chosen])


def _start(model: Path) -> dict[str, torch.Tensor]:
    """MiniLM's weights by their names. The file's external data are read by hand: installers may hard-link them."""
    graph = onnx.load(str(model), load_external_data=False).graph
    data = model.with_name("model.onnx_data").read_bytes()
    found = {}
    for tensor in graph.initializer:
        place = {entry.key: entry.value for entry in tensor.external_data}
        if place:
            start = int(place["offset"])
            tensor.raw_data, tensor.data_location = data[start : start + int(place["length"])], onnx.TensorProto.DEFAULT
        found[tensor.name] = torch.tensor(numpy_helper.to_array(tensor).copy())
    return found


if __name__ == "__main__":
    main(locate())
