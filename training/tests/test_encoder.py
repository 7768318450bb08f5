import random

import numpy as np
import pytest
import torch

from training.data.documents import Document, Passage, Question
from training.model.encoder import Encoder, load_encoder
from training.model.vocabulary import prune_vocabulary
from training.tuning.batches import draw_from_documents
from training.tuning.fine_tuning import Schedule, fine_tune

TOPICS = ["parking", "guests", "refunds", "the kiln", "keys", "dogs"]
DOCUMENT = Document(
    "x/rules",
    [Passage(f"The rule about {topic} is number {i}.", headings=("Rules",)) for i, topic in enumerate(TOPICS)],
    [Question(f"What holds for {topic}?", frozenset({i})) for i, topic in enumerate(TOPICS)],
)


def tune() -> Encoder:
    torch.set_num_threads(1)
    encoder = load_encoder(layers=3)
    fine_tune(encoder, draw_from_documents([DOCUMENT]), Schedule(steps=2, warm_up=1))
    return encoder


def test_the_same_seed_tunes_the_same_encoder():
    first, second = tune().encode(TOPICS), tune().encode(TOPICS)
    assert np.array_equal(first, second)
    assert not np.array_equal(first, load_encoder(layers=3).encode(TOPICS))


def test_vectors_have_length_one_and_keep_the_order_of_the_texts():
    encoder = load_encoder()
    texts = ["A much longer text about the opening hours of the workshop", "dogs", "", "dogs"]
    vectors = encoder.encode(texts)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)
    assert np.array_equal(vectors[1], vectors[3])
    assert vectors[0] @ encoder.encode([texts[0]])[0] == pytest.approx(1, abs=1e-2)


def test_pruning_changes_no_vector_of_an_english_text(tmp_path):
    texts = [random.Random(seed).choice(TOPICS) + "? Café, 50 % off – “now”!" for seed in range(3)]
    before = load_encoder().encode(texts)
    pruned = prune_vocabulary(load_encoder(), tmp_path)
    assert pruned.network.bert.config.vocab_size < 30_000
    assert np.array_equal(before, pruned.encode(texts))
