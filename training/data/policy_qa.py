"""PolicyQA (wasiahmad/PolicyQA, MIT): questions about privacy statements, in SQuAD's format."""

import json
from pathlib import Path

from training.data.documents import Document, Passage, Question


def read_policy_qa(folder: Path) -> list[Document]:
    """Reads `dev.json` and `test.json`; a website's paragraphs are the passages."""
    files = [folder / "dev.json", folder / "test.json"]
    sites = [site for file in files for site in json.loads(file.read_text())["data"]]
    return [_read_site(site) for site in sites]


def _read_site(site: dict) -> Document:
    passages = [Passage(text=paragraph["context"]) for paragraph in site["paragraphs"]]
    answers: dict[str, set[int]] = {}
    for i, paragraph in enumerate(site["paragraphs"]):
        for row in paragraph["qas"]:
            answers.setdefault(row["question"], set()).add(i)
    questions = [Question(text, frozenset(gold), "policy-qa") for text, gold in answers.items()]
    return Document(f"policy-qa/{site['title']}", passages, questions)
