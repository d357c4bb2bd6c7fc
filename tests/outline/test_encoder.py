import pytest

from reader.article.model import Span
from reader.outline.encoder import PieceLabel, SentenceLabel, encoder, windows
from reader.outline.pieces import Piece

TEXT = (
    "The mayor of Tarnow, Ilse Brandt, promised on Monday to reopen the library by June. "
    "It rained. No one should be punished for what others write."
)
SENTENCES = (Span(0, 83), Span(84, 94), Span(95, 143))


def pieces(count: int) -> list[Piece]:
    return [Piece(7, at, at + 1) for at in range(count)]


def test_a_window_holds_whole_sentences_after_some_of_the_text_before() -> None:
    first, second = windows(pieces(300), [Span(0, 100), Span(100, 180), Span(180, 300)])
    assert (first.first, first.core, first.last) == (0, 0, 180)
    assert (second.first, second.core, second.last) == (116, 180, 300)


def test_a_sentence_longer_than_a_window_is_read_in_parts() -> None:
    found = list(windows(pieces(500), [Span(0, 500)]))
    assert [(window.core, window.last) for window in found] == [(0, 192), (192, 384), (384, 500)]
    assert {sentence.number for window in found for sentence in window.sentences} == {0}


@pytest.mark.parametrize("text", ["", " ", "\u200b"])
def test_nothing_to_read_leaves_no_impression(text: str) -> None:
    impression = encoder().read(text, [Span(0, len(text))] if text else [])
    assert impression.pieces.shape == (0, 9)


def test_sentences_are_told_apart() -> None:
    impression = encoder().read(TEXT, SENTENCES)
    assert impression.sentences[:, SentenceLabel.COMMITMENT].argmax() == 0
    assert impression.sentences[:, SentenceLabel.PRINCIPLE].argmax() == 2


def test_names_are_told_from_other_words() -> None:
    impression = encoder().read(TEXT, SENTENCES)
    town, mayor, weather = Span(13, 19), Span(21, 32), Span(84, 93)
    assert impression.mean(mayor, PieceLabel.ACTOR) > 0.9
    assert impression.mean(town, PieceLabel.PLACE) > impression.mean(mayor, PieceLabel.PLACE)
    assert impression.mean(weather, PieceLabel.ACTOR) < 0.1


def test_the_same_article_leaves_the_same_impression() -> None:
    once, again = (encoder().read(TEXT, SENTENCES).pieces.tobytes() for _ in range(2))
    assert once == again
