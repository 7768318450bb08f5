import pytest

from training.data.documents import Document, Passage
from training.ranking.spelling import Speller, edit_distance

SPELLER = Speller(Document("x/y", [Passage("Reimbursements are paid by the Treasurer, Zoltan.")]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who pays reimbursments", "who pays reimbursements"),
        ("is Zoltna in", "is zoltan in"),
        ("whihc one is it", "which one is it"),
    ],
)
def test_words_are_corrected_by_the_document_then_by_the_language(typed: str, meant: str):
    assert SPELLER.correct(typed) == meant


def test_words_that_exist_stay():
    assert SPELLER.correct("Who treasures the treasury?") == "Who treasures the treasury?"


def test_a_swap_is_one_edit_and_the_limit_ends_the_search():
    assert edit_distance("form", "from", 2) == 1
    assert edit_distance("abcdef", "uvwxyz", 2) > 2
