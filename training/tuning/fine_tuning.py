"""The training loop: cross-entropy over a batch's passages and "none of them", AdamW, warm-up and linear decay."""

import random
import sys
import time
from dataclasses import dataclass

import torch

from training.model.encoder import Encoder
from training.tuning.batches import Batch, Draw

TEMPERATURE = 1 / 20
THRESHOLD = 0.45
"""The cosine from which a passage answers, to start from. It is learned, at a rate of its own."""
THRESHOLD_RATE = 1e-3
UNANSWERED_WEIGHT = 0.5
"""How much a question that nothing answers counts beside the others."""
WEIGHT_DECAY = 0.01
CHUNK = 12
"""Passages that are padded to one length."""


@dataclass(frozen=True)
class Schedule:
    steps: int = 300
    learning_rate: float = 5e-5
    warm_up: int = 15
    seed: int = 1

    def rate_at(self, step: int) -> float:
        """The share of the learning rate at a step, from 0."""
        if step < self.warm_up:
            return (step + 1) / self.warm_up
        return (self.steps - step) / (self.steps - self.warm_up)


def fine_tune(encoder: Encoder, draw: Draw, schedule: Schedule) -> None:
    """
    Trains the encoder in place.

    One thread and a seed make it repeatable to the bit on one machine.
    """
    torch.manual_seed(schedule.seed)
    rng = random.Random(schedule.seed)
    trained = freeze_lowest(encoder)
    threshold = torch.nn.Parameter(torch.tensor(THRESHOLD))
    groups = [{"params": trained}, {"params": [threshold], "lr": THRESHOLD_RATE, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=schedule.learning_rate, weight_decay=WEIGHT_DECAY, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule.rate_at)
    started = time.monotonic()
    encoder.network.train()
    for step in range(schedule.steps):
        loss = batch_loss(encoder, draw(rng), threshold)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        rate.step()
        if step % 20 == 19:
            took = f"{time.monotonic() - started:.0f} s"
            print(f"step {step + 1}: loss {loss.item():.3f}, threshold {threshold.item():.2f}, {took}", file=sys.stderr)


def freeze_lowest(encoder: Encoder) -> list[torch.nn.Parameter]:
    """Fixes the word pieces' vectors and the lowest third of the layers, a third of the work; returns the rest."""
    bert = encoder.network.bert
    layers = bert.encoder.layer
    for part in (bert.embeddings, *layers[: len(layers) // 3]):
        part.requires_grad_(False)
    return [parameter for parameter in encoder.network.parameters() if parameter.requires_grad]


def batch_loss(encoder: Encoder, batch: Batch, threshold: torch.Tensor) -> torch.Tensor:
    """
    Cross-entropy. Where nothing answers some of a batch's questions, all may find "none of them", at the threshold.
    """
    questions = encoder.embed(batch.questions)
    logits = questions @ embed_by_length(encoder, batch.passages).T / TEMPERATURE
    logits = logits.masked_fill(torch.from_numpy(batch.masked), float("-inf"))
    if (batch.target == len(batch.passages)).any():
        none = (threshold / TEMPERATURE).expand(len(logits), 1)
        logits = torch.cat([logits, none], dim=1)
    target = torch.from_numpy(batch.target)
    weight = torch.where(target < len(batch.passages), 1.0, UNANSWERED_WEIGHT)
    losses = torch.nn.functional.cross_entropy(logits, target, reduction="none")
    return (losses * weight).sum() / weight.sum()


def embed_by_length(encoder: Encoder, texts: list[str]) -> torch.Tensor:
    """Embeds short texts apart from long ones: all of a call are padded to the longest."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    parts = [encoder.embed([texts[i] for i in order[at : at + CHUNK]]) for at in range(0, len(order), CHUNK)]
    back = torch.tensor(order).argsort()
    return torch.cat(parts)[back]
