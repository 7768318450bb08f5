from training.data.documents import Document, Passage
from training.data.folds import assign_folds

SHARED = Passage("Be kind to everybody who comes to the workshop, whatever they have come to build there.")


def make_document(name: str, *passages: Passage) -> Document:
    own = Passage(f"A sentence that only the document {name} has, and which is long enough.")
    return Document(name, [own, *passages])


def test_folds_are_equally_large():
    folds = assign_folds([make_document(str(i)) for i in range(12)], 4)
    assert sorted(folds) == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]


def test_documents_that_share_a_long_passage_are_left_out_together():
    documents = [make_document(str(i), *([SHARED] if i in (2, 7, 9) else [])) for i in range(12)]
    folds = assign_folds(documents, 4)
    assert folds[2] == folds[7] == folds[9]
