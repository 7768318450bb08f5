"""An exported encoder, run as the product runs it: one thread, one text at a time."""

from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession, SessionOptions

from training.model.base import load_tokenizer


class OnnxEncoder:
    """
    Reads `model.onnx` and `tokenizer.json` of a folder.

    A quantised network scales its inputs by all texts of a batch; alone a text has the same vector always.
    """

    def __init__(self, folder: Path, model: str = "model.onnx") -> None:
        options = SessionOptions()
        options.intra_op_num_threads = 1
        self._session = InferenceSession(str(folder / model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = load_tokenizer(folder)

    def encode(self, texts: list[str]) -> np.ndarray:
        """Returns float32 vectors [texts, dimensions]."""
        vectors = {text: self._encode_one(text) for text in dict.fromkeys(texts)}
        return np.stack([vectors[text] for text in texts])

    def _encode_one(self, text: str) -> np.ndarray:
        encoded = self._tokenizer.encode(text)
        feed = {"input_ids": np.array([encoded.ids]), "attention_mask": np.array([encoded.attention_mask])}
        return self._session.run(None, feed)[0][0]
