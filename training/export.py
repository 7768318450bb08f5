"""
`python -m training.export --encoder FOLDER --out models/encoder`: writes what the product runs.

`model.onnx` (int8; input_ids and attention_mask [texts, pieces] to vectors [texts, 384] of length 1),
`tokenizer.json` and `manifest.json`. With `--float` also `model-float.onnx`, to compare with.
"""

import hashlib
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.model.base import MAX_LENGTH
from training.model.encoder import DIMENSIONS, Pooled, load_encoder
from training.model.vocabulary import prune_vocabulary

OPSET = 18


def parse_options() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, help="folder that training.tune wrote; without it the base weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep the float32 network as well")
    return parser.parse_args()


def write_float(network: Pooled, file: Path) -> None:
    """Writes the network in float32, for any number of texts of any length."""
    ids, mask = torch.full((2, 16), 7), torch.ones(2, 16, dtype=torch.long)
    texts, pieces = torch.export.Dim("texts"), torch.export.Dim("pieces", max=512)
    torch.onnx.export(
        network.eval(),
        (ids, mask),
        str(file),
        dynamo=True,
        external_data=False,
        opset_version=OPSET,
        input_names=["input_ids", "attention_mask"],
        output_names=["vectors"],
        dynamic_shapes=({0: texts, 1: pieces}, {0: texts, 1: pieces}),
    )


def write_int8(source: Path, file: Path) -> None:
    quantize_dynamic(source, file, weight_type=QuantType.QInt8, per_channel=True)
    model = onnx.load(file)
    onnx.checker.check_model(model)


def write_manifest(folder: Path) -> None:
    """The version is of the weights and the tokenizer: vectors kept under another version are of no use."""
    digest = hashlib.sha256()
    for name in ("model.onnx", "tokenizer.json"):
        digest.update((folder / name).read_bytes())
    manifest = {"version": digest.hexdigest()[:16], "dimensions": DIMENSIONS, "maxLength": MAX_LENGTH}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main() -> None:
    options = parse_options()
    options.out.mkdir(parents=True, exist_ok=True)
    encoder = prune_vocabulary(load_encoder(options.encoder), options.out)
    with TemporaryDirectory() as scratch:
        float_file = (options.out if options.float else Path(scratch)) / "model-float.onnx"
        write_float(encoder.network, float_file)
        write_int8(float_file, options.out / "model.onnx")
    write_manifest(options.out)
    for file in sorted(options.out.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
