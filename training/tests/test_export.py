import numpy as np
import pytest

from training.export import write_float, write_int8
from training.model.encoder import load_encoder
from training.model.onnx_encoder import OnnxEncoder
from training.model.vocabulary import prune_vocabulary

TEXTS = ["Can I bring a guest to the workshop?", "Guests must sign the book at the door.", "", "x" * 10_000]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("encoder")
    write_float(prune_vocabulary(load_encoder(layers=3), folder).network, folder / "model-float.onnx")
    write_int8(folder / "model-float.onnx", folder / "model.onnx")
    return folder


@pytest.mark.parametrize(("model", "least"), [("model-float.onnx", 0.999), ("model.onnx", 0.97)])
def test_the_export_has_the_vectors_of_the_network(folder, model: str, least: float):
    expected = load_encoder(layers=3).encode(TEXTS)
    assert np.sum(OnnxEncoder(folder, model).encode(TEXTS) * expected, axis=1).min() > least


def test_int8_is_a_quarter_of_float(folder):
    assert (folder / "model.onnx").stat().st_size < 0.27 * (folder / "model-float.onnx").stat().st_size
