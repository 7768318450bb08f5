"""Keeps the vectors of texts beside an encoder, so that measuring again takes seconds."""

from pathlib import Path

import numpy as np

from training.model.encoder import Encoder


class VectorCache:
    """Encodes as its encoder does, each text once. `file` is read on opening and written by `save`."""

    def __init__(self, encoder: Encoder, file: Path) -> None:
        self._encoder = encoder
        self._file = file
        self._vectors: dict[str, np.ndarray] = {}
        if file.exists():
            stored = np.load(file)
            self._vectors = dict(zip(stored["texts"].tolist(), stored["vectors"], strict=True))

    def encode(self, texts: list[str]) -> np.ndarray:
        missing = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(missing, self._encoder.encode(missing), strict=True))
        return np.stack([self._vectors[text] for text in texts])

    def save(self) -> None:
        np.savez(self._file, texts=np.array(list(self._vectors)), vectors=np.stack(list(self._vectors.values())))
