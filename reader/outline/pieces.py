"""A text as the word pieces of an uncased BERT vocabulary, each with its place in the text.

After Devlin et al., "BERT" (2019), as published with the model: words are cut at white space and
around every punctuation mark, folded to lower case without accents, and each is taken apart,
greedily, into the longest pieces that the vocabulary has. The library that is commonly used for
this brings a client for downloads along; this program has no network code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

UNKNOWN = "[UNK]"

# A longer word is one unknown piece, as in the original.
_LONGEST_WORD = 100

# Scripts that are written without spaces: every character is a word.
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF))


class Piece(NamedTuple):
    """A piece of the vocabulary, and the code points ``text[start:end]`` that it stands for."""

    number: int
    start: int
    end: int


class WordPieces:
    """Cuts texts by one vocabulary: each piece, as the model writes it, with its number."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, list[tuple[int, int]]] = {}

    def of(self, text: str) -> list[Piece]:
        """The word pieces of ``text``, in order; characters without a shape are passed over."""
        found: list[Piece] = []
        for word in _words(text):
            folded = "".join(character for character, _ in word)
            if folded not in self._known:
                self._known[folded] = self._taken_apart(folded)
            at = 0
            for number, length in self._known[folded]:
                found.append(Piece(number, word[at][1], word[at + length - 1][1] + 1))
                at += length
        return found

    def _taken_apart(self, word: str) -> list[tuple[int, int]]:
        """The number and the length of each piece of a folded word."""
        parts: list[tuple[int, int]] = []
        at = 0
        while at < len(word) <= _LONGEST_WORD:
            prefix = "##" if at else ""
            for end in range(len(word), at, -1):
                number = self._vocabulary.get(prefix + word[at:end])
                if number is not None:
                    parts.append((number, end - at))
                    at = end
                    break
            else:
                break
        return parts if at == len(word) else [(self._vocabulary[UNKNOWN], len(word))]


def _words(text: str) -> Iterator[list[tuple[str, int]]]:
    """Each word as its folded characters with the positions that they come from."""
    for run in re.finditer(r"\S+", text):
        word: list[tuple[str, int]] = []
        for position in range(run.start(), run.end()):
            alone, folded = _folded(text[position])
            characters = [(character, position) for character in folded]
            if alone:
                if word:
                    yield word
                yield characters
                word = []
            else:
                word += characters
        if word:
            yield word


@lru_cache(maxsize=4096)
def _folded(character: str) -> tuple[bool, str]:
    """Whether a character is a word by itself, and its folding (empty for controls)."""
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cn", "Co", "Cs"):
        return False, ""
    parts = unicodedata.normalize("NFD", character.lower())
    folded = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    code = ord(character)
    ascii_mark = code < 128 and not character.isalnum()
    ideograph = any(first <= code <= last for first, last in _IDEOGRAPHS)
    return ascii_mark or ideograph or category[0] == "P", folded
