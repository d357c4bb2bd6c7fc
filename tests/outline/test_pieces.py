from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.outline.pieces import WordPieces

VOCABULARY = ["[UNK]", "quarry", "##man", "##men", "the", "naive", "'", "s", "北"]
WORDS = WordPieces({word: number for number, word in enumerate(VOCABULARY)})


def shown(text: str) -> list[tuple[str, str]]:
    return [(VOCABULARY[piece.number], text[piece.start : piece.end]) for piece in WORDS.of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quarrymen", [("the", "The"), ("quarry", "quarry"), ("##men", "men")]),
        ("the quarry's", [("the", "the"), ("quarry", "quarry"), ("'", "'"), ("s", "s")]),
        ("Naïve", [("naive", "Naïve")]),
        ("nai\u0308ve", [("naive", "nai\u0308ve")]),
        ("😀 the", [("[UNK]", "😀"), ("the", "the")]),
        ("北the", [("北", "北"), ("the", "the")]),
        ("quarrydog", [("[UNK]", "quarrydog")]),
        ("t\u200bhe", [("the", "t\u200bhe")]),
        ("", []),
    ],
)
def test_a_text_falls_into_pieces_with_their_places(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(text) == expected


def test_a_word_of_more_than_a_hundred_letters_is_one_unknown_piece() -> None:
    assert shown("the" * 40) == [("[UNK]", "the" * 40)]


@given(st.text())
def test_pieces_lie_in_order_within_the_text(text: str) -> None:
    pieces = WORDS.of(text)
    assert all(0 <= p.start < p.end <= len(text) for p in pieces)
    assert all(a.end <= b.start or a.start == b.start for a, b in pairwise(pieces))
