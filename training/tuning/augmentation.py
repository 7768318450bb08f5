"""Varies questions as people type them: typos, lower case, no question mark."""

import random
import re
import string

TYPOS = 0.3
"""The share of questions that get typos."""
TYPO_WORDS = 0.3
"""The share of their longer words that get one."""
LOWER = 0.4
NO_MARK = 0.5

_LONG_WORD = re.compile(r"[A-Za-z]{4,}")


def vary(question: str, rng: random.Random) -> str:
    """Returns the question as somebody in a hurry might have typed it."""
    if rng.random() < TYPOS:
        question = _LONG_WORD.sub(lambda word: _maybe_misspell(word[0], rng), question)
    if rng.random() < LOWER:
        question = question.lower()
    if rng.random() < NO_MARK:
        question = question.rstrip("?! .")
    return question


def _maybe_misspell(word: str, rng: random.Random) -> str:
    return misspell(word, rng) if rng.random() < TYPO_WORDS else word


def misspell(word: str, rng: random.Random) -> str:
    """Makes one slip after the first letter: swaps two letters, drops one, doubles one or hits another."""
    i = rng.randrange(1, len(word) - 1)
    slips = (
        lambda: word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        lambda: word[:i] + word[i + 1 :],
        lambda: word[:i] + word[i] + word[i:],
        lambda: word[:i] + rng.choice(string.ascii_lowercase) + word[i + 1 :],
    )
    return rng.choice(slips)()
