"""
`python -m training.parity --encoder models/encoder --out FOLDER`: writes texts with their vectors.

`parity.json` holds the texts, `parity.f16` their vectors one after the other as little-endian float16, for a test that
another runtime reads the tokenizer and the network alike. The texts are made of the encoder's own word pieces by a
fixed seed, and odd ones are among them.
"""

import json
import random
from argparse import ArgumentParser
from pathlib import Path

from tokenizers import Tokenizer

from training.model.onnx_encoder import OnnxEncoder

TEXTS = 500
SEED = 1

ODD = [
    "",
    " ",
    "\n\t\r\n",
    "\0",
    "before\0after",
    "?",
    "a",
    "word " * 2000,
    "x" * 10_000,
    "🎉",
    "Is 👩‍👩‍👧‍👦 welcome? 🏳️‍🌈",
    "هل يمكنني إحضار ضيف؟",
    "我可以带客人吗？",
    "Могу ли я привести гостя?",
    "ゲストを連れてきてもいいですか",
    "Café naïve ÅNGSTRÖM straße ﬁne",
    "e\u0301 and é",
    "zero\u200bwidth\ufeff and \u202eright to left",
    "[CLS] [SEP] [MASK] [PAD] [UNK]",
    "don't won’t it's “quoted” ‘single’ – — …",
    "£5.50, €1,000.00 or $3 (50 %)",
    "user@example.org https://example.org/a_b?c=d#e",
    "**bold** _em_ `code` | a | b |",
    "ALL CAPITALS",
    "\ud7ff \ue000 \U0010ffff",
]


def make_texts(tokenizer: Tokenizer) -> list[str]:
    """Returns the odd texts, then strings of 1 to 60 of the encoder's words with capitals and punctuation."""
    words = sorted(piece for piece in tokenizer.get_vocab() if piece.isalnum() and piece.isascii())
    rng = random.Random(SEED)
    return ODD + [_make_text(words, rng) for _ in range(TEXTS - len(ODD))]


def _make_text(words: list[str], rng: random.Random) -> str:
    chosen = rng.choices(words, k=rng.choice([1, 3, 8, 12, 20, 60]))
    written = [rng.choice([str, str, str, str.capitalize, str.upper])(word) for word in chosen]
    return rng.choice([" ", " ", ", ", "-"]).join(written) + rng.choice(["", "?", ".", "!"])


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder that training.export wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    texts = make_texts(Tokenizer.from_file(str(options.encoder / "tokenizer.json")))
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "parity.json").write_text(json.dumps(texts, ensure_ascii=True, indent=0) + "\n")
    (options.out / "parity.f16").write_bytes(OnnxEncoder(options.encoder).encode(texts).astype("<f2").tobytes())


if __name__ == "__main__":
    main()
