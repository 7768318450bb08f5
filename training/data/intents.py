"""
Many ways to say one thing, as paraphrases: CLINC150 (clinc/oos-eval, CC BY 3.0) and Banking77
(PolyAI-LDN/task-specific-datasets, CC BY 4.0).
"""

import csv
import json
from collections import defaultdict
from pathlib import Path

Intents = dict[str, list[str]]
"""What people say for each intent."""


def read_clinc(file: Path) -> Intents:
    """Reads the training part of `data_full.json`, pairs of text and intent."""
    return _group(json.loads(file.read_text())["train"])


def read_banking(file: Path) -> Intents:
    """Reads `banking_data/train.csv`, whose columns are text and category."""
    with file.open(newline="") as rows:
        return _group((row["text"], row["category"]) for row in csv.DictReader(rows))


def _group(pairs) -> Intents:
    groups: Intents = defaultdict(list)
    for text, intent in pairs:
        groups[intent].append(" ".join(text.split()))
    return dict(groups)
