"""The signs by which a passage is judged for a question: a number each, for all passages of a document at once."""

import re

import numpy as np

from training.ranking.reading import DocumentReading, QuestionReading

ALONE = 0.4
"""The share of the passage alone in the mix of cosines, the rest being the passage in context."""

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|half|daily|weekly)\b", re.I
)
_ASKS_NUMBER = re.compile(r"\bhow (?:many|much|long|often|old|soon|late|far|big|quickly|early)\b|\bwhen\b", re.I)


def compute_signs(reading: DocumentReading, question: QuestionReading) -> dict[str, np.ndarray]:
    """
    Returns each sign by name, [passages].

    Those of meaning are cosines of the question with the passage in context and alone, with its section and its block,
    and of the question's last sentence; `deviations` is how far the passage stands out from the others. `bm25` and
    `coverage` are of letters; the others say what form of answer a passage is.
    """
    context = reading.in_context @ question.whole
    alone = reading.alone @ question.whole
    mix = (1 - ALONE) * context + ALONE * alone
    texts = [passage.text.rstrip() for passage in reading.document.passages]
    number = np.array([bool(_NUMBER.search(text)) for text in texts]) - 0.5
    return {
        "context": context,
        "alone": alone,
        "last_part": reading.in_context @ question.last_part,
        "section": reading.sections @ question.whole,
        "block": reading.blocks @ question.whole,
        "deviations": (mix - mix.mean()) / max(mix.std(), 1e-9),
        "bm25": reading.letters.scores(question.text),
        "coverage": reading.letters.coverage(question.text),
        "length": np.log([1 + len(text.split()) for text in texts]),
        "colon": np.array([text.endswith(":") for text in texts], float),
        "question": np.array([text.endswith("?") for text in texts], float),
        "number": number if _ASKS_NUMBER.search(question.text) else np.zeros(len(texts)),
    }
