import json

import pytest

from training.data.documents import Passage, read_asks

PASSAGES = [Passage("No dogs."), Passage("Cats may come in."), Passage("No dogs.")]


def write_facts(folder, *rows):
    file = folder / "facts.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return file


def test_an_ask_is_answered_wherever_its_passage_stands(tmp_path):
    facts = write_facts(tmp_path, {"id": 1, "asks": ["dogs?", "my dog?"]}, {"id": 2, "asks": ["cats?"]})
    asks = read_asks(facts, PASSAGES)
    assert [(ask.text, set(ask.gold)) for ask in asks] == [("dogs?", {0, 2}), ("my dog?", {0, 2}), ("cats?", {1})]


def test_a_number_that_no_passage_has_is_refused(tmp_path):
    with pytest.raises(IndexError):
        read_asks(write_facts(tmp_path, {"id": 4, "asks": ["birds?"]}), PASSAGES)
