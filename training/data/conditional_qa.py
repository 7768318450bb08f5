"""
ConditionalQA (haitian-sun/ConditionalQA, BSD 2-Clause): questions with stories about pages of the UK government.

The passages of a page are the evidence of all its questions: `documents.json` is not needed.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

from training.data.documents import Document, Passage, Question

MIN_QUESTIONS = 4
"""Pages with fewer have too little evidence for hard negatives."""
MAX_EVIDENCE = 4
"""Questions with more are answered by a whole page rather than by a passage."""

_TAG = re.compile(r"<[^>]+>")


def read_conditional_qa(folder: Path) -> list[Document]:
    """Reads `train.json` and `dev.json`, a document for each page."""
    pages: dict[str, list[dict]] = defaultdict(list)
    for file in (folder / "train.json", folder / "dev.json"):
        for row in json.loads(file.read_text()):
            if 0 < len(row["evidences"]) <= MAX_EVIDENCE:
                pages[row["url"]].append(row)
    return [_read_page(url, rows) for url, rows in sorted(pages.items()) if len(rows) >= MIN_QUESTIONS]


def _read_page(url: str, rows: list[dict]) -> Document:
    evidence = sorted({one for row in rows for one in row["evidences"]})
    position = {one: i for i, one in enumerate(evidence)}
    title = url.rsplit("/", 1)[-1].replace("-", " ")
    passages = [Passage(text=_TAG.sub(" ", one).strip(), headings=(title,)) for one in evidence]
    questions = [Question(_tell(row), frozenset(position[one] for one in row["evidences"]), "story") for row in rows]
    return Document(f"conditional-qa/{title}", passages, questions)


def _tell(row: dict) -> str:
    """Puts the last sentence of the story before the question, as members do; whole stories drown the question."""
    sentences = re.split(r"(?<=[.!?])\s+", row["scenario"].strip())
    return f"{sentences[-1]} {row['question']}"
