import pytest

from training.model.vocabulary import is_needed


@pytest.mark.parametrize("piece", ["[CLS]", "[UNK]", "policy", "##ing", "café", "##ß", "7", "€", "–", "½", "ﬁ"])
def test_latin_pieces_digits_and_signs_are_kept(piece: str):
    assert is_needed(piece)


@pytest.mark.parametrize("piece", ["[unused12]", "ж", "##ия", "中", "ال", "α", "ひ"])
def test_other_scripts_are_dropped(piece: str):
    assert not is_needed(piece)
