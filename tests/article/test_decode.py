from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.decode import decode
from reader.errors import NotTextError, ReaderError, UnsupportedFormatError

STORY = (
    "Bürgermeisterin Ilse Käßner sagte, die Brücke über die Wörnau müsse für alle offen sein. " * 4
)


def test_utf8_comes_first() -> None:
    assert decode(STORY.encode()) == (STORY, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_a_byte_order_mark_and_without(encoding: str) -> None:
    assert decode(STORY.encode(encoding)).text == STORY


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (STORY, "cp1252"),
        ("It’s a “quote” about 5 € — fine", "cp1252"),
        ("Мэр Ирина Долгова обещала открыть мост через реку весной. " * 4, "cp1251"),
        ("町長は、橋を春までに再び開くと約束した。" * 8, "shift_jis"),
    ],
)
def test_older_encodings_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_letter_far_from_the_beginning_counts() -> None:
    text = "The bridge is closed. " * 20_000 + "Käßner"
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_a_few_broken_bytes_do_not_spoil_a_text() -> None:
    assert decode(STORY.encode() + b"\xff end").text == STORY + "\ufffd end"


def test_lines_end_with_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "ZIP archive"),
        (b"PK\x03\x04" + 26 * b"\0" + b"mimetypeapplication/epub+zip", "EPUB"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (b"\n<!DOCTYPE html><html>", "web page"),
        (b"{\\rtf1\\ansi", "Rich Text"),
    ],
)
def test_other_formats_are_named(data: bytes, words: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=f"“x.bin” is a.*{words}"):
        decode(data, "x.bin")


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\x01\0\0\0", bytes(1000), bytes(range(32)) * 9])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match="“x” does not hold text"):
        decode(data, "x")


@given(st.binary())
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    with suppress(ReaderError):
        assert "\r" not in decode(data).text
