import numpy as np

from training.data.documents import Document, Passage, Question
from training.ranking.asking import ask_all
from training.ranking.reading import last_part

PASSAGES = [
    Passage("You may bring:", headings=("Guests",), block=0),
    Passage("two guests a month", headings=("Guests",), lead_in="You may bring:", block=1),
    Passage("Dogs stay outside.", headings=("Animals",), block=2),
]
DOCUMENT = Document("x/rules", PASSAGES, [Question("How many gusets may I bring?", frozenset({1}))])


class LetterEncoder:
    """Counts letters: texts with the same letters have the same vector."""

    def encode(self, texts: list[str]) -> np.ndarray:
        counts = np.array(
            [[1 + text.lower().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts]
        )
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)


def test_signs_are_of_the_corrected_question_and_of_each_passage():
    (asked,) = ask_all([(DOCUMENT, 0)], LetterEncoder())
    assert asked.sign("bm25").argmax() == 1, "the misspelt word is the only one that passages share with the question"
    assert asked.sign("coverage")[2] == 0
    assert asked.sign("colon").tolist() == [1, 0, 0]
    assert asked.sign("number").tolist() == [-0.5, 0.5, -0.5]
    assert asked.sign("deviations").mean() < 1e-9


def test_the_question_after_a_story_is_its_last_part():
    assert last_part("My friend is in town for a week. Can she come along?") == "Can she come along?"
    assert last_part("We moved house last year, do we still have to pay?") == "do we still have to pay?"
    assert last_part("Hi! And dogs?") == "Hi! And dogs?"
