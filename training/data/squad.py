"""Articles of SQuAD 2.0 (Rajpurkar et al. 2018, CC BY-SA 4.0), cut into sentences with the answering ones marked."""

import json
from pathlib import Path

from training.data.documents import Document, Passage, Question

SQUAD = "squad"
"""The articles' corpus."""


def read_squad(file: Path) -> list[Document]:
    """
    Reads `[{title, paragraphs[], sentences[], questions: [{question, answerable, gold: positions of sentences}]}]`.

    Questions that the article does not answer were written to look as if it did.
    """
    return [_read_article(article) for article in json.loads(file.read_text())]


def _read_article(article: dict) -> Document:
    blocks = _place_sentences(article["sentences"], article["paragraphs"])
    passages = [
        Passage(text=sentence, headings=(article["title"],), block=block)
        for sentence, block in zip(article["sentences"], blocks, strict=True)
    ]
    questions = [
        Question(row["question"], frozenset(row["gold"]), "squad" if row["answerable"] else "near_unanswerable")
        for row in article["questions"]
    ]
    return Document(f"{SQUAD}/{article['title']}", passages, questions)


def _place_sentences(sentences: list[str], paragraphs: list[str]) -> list[int]:
    """Returns the position of each sentence's paragraph; sentences are in reading order."""
    at = 0
    blocks = []
    for sentence in sentences:
        later = (i for i in range(at, len(paragraphs)) if sentence.strip() in paragraphs[i])
        at = next(later, at)
        blocks.append(at)
    return blocks
