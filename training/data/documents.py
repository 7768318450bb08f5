"""Documents as the product cuts them into passages, and the questions asked of them."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from training.data.gold import find_gold

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Passage:
    """A sentence, an item's sentence or a table row."""

    text: str
    headings: tuple[str, ...] = ()
    """The titles from the outermost section's to its own."""
    lead_in: str | None = None
    """What introduces its list or table."""
    block: int = 0
    """The position of its block (paragraph, item, row) in the document, from 0."""
    kind: str = "paragraph"
    heads: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()

    @property
    def heading_path(self) -> str:
        return " > ".join(self.headings)

    @property
    def in_context(self) -> str:
        """What the product encodes: `heading > heading: lead-in text`, a row's cells after their column heads."""
        cells = zip(self.heads, self.cells, strict=False)
        body = "; ".join(f"{head}: {cell}" for head, cell in cells if cell) or self.text
        path = f"{self.heading_path}:" if self.headings else None
        return " ".join(part for part in (path, self.lead_in, body) if part)


@dataclass(frozen=True)
class Question:
    text: str
    gold: frozenset[int]
    """The positions of the passages that answer it; empty if none does."""
    kind: str = "direct"


@dataclass(frozen=True)
class Document:
    name: str
    """Its corpus and its own name: `policies/house-rules`."""
    passages: list[Passage]
    questions: list[Question] = field(default_factory=list)
    asks: list[Question] = field(default_factory=list)
    """How curators who saw no question put what each passage answers."""

    @property
    def corpus(self) -> str:
        return self.name.split("/")[0]

    @property
    def answerable(self) -> list[Question]:
        return [question for question in self.questions if question.gold]

    @property
    def unanswered(self) -> list[Question]:
        return [question for question in self.questions if not question.gold]


def read_documents(corpora: Iterable[Path], curated: Path | None = None) -> list[Document]:
    """
    Reads folders of `<name>/document.md` with `<name>/questions.jsonl` beside it, in the order of their names.

    A line of questions is `{question, kind, gold: [], also: []}`; `gold` and `also` are strings of the document.
    `curated` has `<name>/facts.jsonl` of some documents, see `read_asks`.
    Raises FileNotFoundError where a folder holds no document.
    """
    files = [file for corpus in corpora for file in find_documents(corpus)]
    passages = cut_passages(files)

    def read(file: Path) -> Document:
        own = passages[file]
        facts = curated and curated / file.parent.name / "facts.jsonl"
        asks = read_asks(facts, own) if facts and facts.exists() else []
        return Document(_name(file), own, read_questions(file, own), asks)

    return [read(file) for file in files]


def _name(document: Path) -> str:
    return "/".join(document.parts[-3:-1])


def find_documents(corpus: Path) -> list[Path]:
    files = sorted(corpus.resolve().glob("*/document.md"))
    if not files:
        raise FileNotFoundError(f"{corpus} has no folder with a document.md")
    return files


def cut_passages(files: list[Path]) -> dict[Path, list[Passage]]:
    """Cuts Markdown files into passages with the product's own importer."""
    node = REPOSITORY / "node_modules/.bin/node"
    command = [node, REPOSITORY / "scripts/export-passages.ts", *files]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    passages: dict[Path, list[Passage]] = {file: [] for file in files}
    for row in map(json.loads, output.splitlines()):
        passages[Path(row["file"])].append(
            Passage(
                text=row["text"],
                headings=tuple(row["headings"]),
                lead_in=row["leadIn"],
                block=row["block"],
                kind=row["kind"],
                heads=tuple(row["heads"]),
                cells=tuple(row["cells"]),
            )
        )
    return passages


def read_questions(document: Path, passages: list[Passage]) -> list[Question]:
    """Reads the questions beside a document. Those whose gold strings are in no passage are left out."""
    texts = [passage.text for passage in passages]
    questions = []
    for line in (document.parent / "questions.jsonl").read_text().splitlines():
        row = json.loads(line)
        strings = [*row["gold"], *row["also"]]
        gold = find_gold(texts, strings)
        if bool(gold) == bool(strings):
            questions.append(Question(row["question"], gold, row["kind"]))
    return questions


def read_asks(facts: Path, passages: list[Passage]) -> list[Question]:
    """
    Reads lines of `{id, asks: []}`, where `id` is the number of a passage, from 1.

    A passage that the document repeats answers wherever it stands.
    """
    asks = []
    for row in map(json.loads, facts.read_text().splitlines()):
        text = passages[row["id"] - 1].text
        gold = frozenset(i for i, passage in enumerate(passages) if passage.text == text)
        asks += [Question(ask, gold, "ask") for ask in row["asks"]]
    return asks
