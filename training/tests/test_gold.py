from training.data.gold import find_gold, normalise


def test_markup_is_no_difference():
    assert normalise("- **Read** [the   rules](https://x.org/a_b) “first”") == 'Read the rules "first"'


def test_a_passage_answers_that_contains_a_gold_string_or_is_contained_in_one():
    passages = ["Ask a moderator first.", "Guests may stay, and must sign the book.", "Nothing of the kind."]
    assert find_gold(passages, ["must sign the book"]) == {1}
    assert find_gold(passages, ["Ask a moderator first. Then wait for a reply."]) == {0}


def test_a_short_passage_contained_in_a_gold_string_does_not_answer():
    assert find_gold(["Then wait.", "Then wait for it."], ["Then wait. Then wait for it."]) == {1}


def test_no_gold_strings_no_gold():
    assert find_gold(["Anything at all, really."], []) == frozenset()
