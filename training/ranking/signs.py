"""The signs by which a passage is judged for a question: a number each, for all passages of a document at once."""

import re

import numpy as np

from training.ranking.reading import DocumentReading, QuestionReading

ALONE = 0.4
"""The share of the passage alone in the mix of cosines, the rest being the passage in context."""

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|half|daily|weekly)\b", re.I
)
_ASKS_NUMBER = re.compile(
    r"\bhow (?:many|much|long|often|old|soon|late|far|big|quickly|early)\b|\bwhen\b|\bdeadline|\bcost", re.I
)
_ASKS_WHO = re.compile(r"\bwho(?:m|se)?\b", re.I)
_PERSON = re.compile(
    r"\b(?:team|member|committee|chair|director|manager|board|lead|officer|staff|owner|[A-Z][a-z]+ [A-Z][a-z]+)s?\b"
)


def compute_signs(reading: DocumentReading, question: QuestionReading) -> dict[str, np.ndarray]:
    """Returns each sign by name, [passages]."""
    context = reading.in_context @ question.whole
    alone = reading.alone @ question.whole
    parts = reading.in_context @ question.parts.T
    mixed = (1 - ALONE) * context + ALONE * alone
    bm25 = reading.letters.scores(question.text)
    return {
        "context": context,
        "alone": alone,
        "best_part": parts.max(1),
        "last_part": parts[:, -1],
        "headings": reading.headings @ question.whole,
        "section": reading.sections @ question.whole,
        "block": reading.blocks @ question.whole,
        "behind_best": mixed.max() - mixed,
        "deviations": (mixed - mixed.mean()) / max(mixed.std(), 1e-9),
        "is_first": (mixed >= mixed.max()).astype(float),
        "previous": _shift(mixed, 1),
        "next": _shift(mixed, -1),
        "bm25": bm25,
        "bm25_relative": bm25 / max(bm25.max(), 1e-9),
        "coverage": reading.letters.coverage(question.text),
        "heading_bm25": reading.heading_letters.scores(question.text),
        **_form_signs(reading, question),
    }


def _shift(scores: np.ndarray, by: int) -> np.ndarray:
    """Returns each passage's neighbour's score, its own at the ends."""
    positions = np.clip(np.arange(len(scores)) - by, 0, len(scores) - 1)
    return scores[positions]


def _form_signs(reading: DocumentReading, question: QuestionReading) -> dict[str, np.ndarray]:
    """What a passage looks like, and whether it holds the kind of thing that is asked for."""
    texts = [passage.text for passage in reading.document.passages]
    first_of_block = [
        i == 0 or passage.block != reading.document.passages[i - 1].block
        for i, passage in enumerate(reading.document.passages)
    ]
    number = np.array([bool(_NUMBER.search(text)) for text in texts], float)
    person = np.array([bool(_PERSON.search(text)) for text in texts], float)
    return {
        "length": np.log([1 + len(text.split()) for text in texts]),
        "colon": np.array([text.rstrip().endswith(":") for text in texts], float),
        "question": np.array([text.rstrip().endswith("?") for text in texts], float),
        "first_of_block": np.array(first_of_block, float),
        "number": number - 0.5 if _ASKS_NUMBER.search(question.text) else np.zeros(len(texts)),
        "person": person - 0.5 if _ASKS_WHO.search(question.text) else np.zeros(len(texts)),
    }
