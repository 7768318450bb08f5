"""Drops word pieces that English text never needs: other scripts than Latin, and places kept free for later."""

import json
import unicodedata
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertModel

from training.model.base import load_tokenizer
from training.model.encoder import Encoder, Pooled


def is_needed(piece: str) -> bool:
    """Whether a piece is kept: marks such as [CLS], and all whose letters are Latin, digits and signs included."""
    if piece.startswith("[unused"):
        return False
    return all(not char.isalpha() or unicodedata.name(char, "").startswith("LATIN") for char in piece)


def prune_vocabulary(encoder: Encoder, folder: Path) -> Encoder:
    """Returns the encoder with the needed pieces alone, and writes its `tokenizer.json` to the folder."""
    definition = json.loads(encoder.tokenizer.to_str())
    vocabulary: dict[str, int] = definition["model"]["vocab"]
    kept = sorted((number, piece) for piece, number in vocabulary.items() if is_needed(piece))
    numbers = {piece: i for i, (_, piece) in enumerate(kept)}
    write_tokenizer(definition, numbers, folder / "tokenizer.json")
    shrink_embeddings(encoder.network.bert, [number for number, _ in kept])
    return Encoder(Pooled(encoder.network.bert), load_tokenizer(folder))


def write_tokenizer(definition: dict, numbers: dict[str, int], file: Path) -> None:
    """Renumbers a tokenizer's pieces wherever its definition holds their numbers."""
    definition["model"]["vocab"] = numbers
    for token in definition["added_tokens"]:
        token["id"] = numbers[token["content"]]
    for name, token in definition["post_processor"]["special_tokens"].items():
        token["ids"] = [numbers[name]]
    definition["padding"]["pad_id"] = numbers[definition["padding"]["pad_token"]]
    tokenizer = Tokenizer.from_str(json.dumps(definition))
    tokenizer.no_padding()
    tokenizer.save(str(file))


def shrink_embeddings(bert: BertModel, kept: list[int]) -> None:
    embeddings = bert.embeddings.word_embeddings
    weights = embeddings.weight.detach()[kept].clone()
    bert.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(weights, freeze=False, padding_idx=0)
    bert.config.vocab_size = len(kept)
