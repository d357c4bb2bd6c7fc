from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from reader.article.inline import render
from reader.article.model import InlineKind


def rendered(line: str) -> tuple[str, list[tuple[InlineKind, str, str]]]:
    tokens = MarkdownIt("commonmark").enable("strikethrough").parseInline(line)[0].children
    text, styles = render(tokens or ())
    return text, [(s.kind, text[s.start : s.end], s.href) for s in styles]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("a **bold** word", InlineKind.STRONG),
        ("a *bold* word", InlineKind.EMPHASIS),
        ("a `bold` word", InlineKind.CODE),
        ("a ~~bold~~ word", InlineKind.STRUCK),
        ("a <b>bold</b> word", InlineKind.STRONG),
    ],
)
def test_a_word_is_set_and_its_markup_gone(line: str, kind: InlineKind) -> None:
    assert rendered(line) == ("a bold word", [(kind, "bold", "")])


def test_a_link_keeps_its_address() -> None:
    assert rendered("see [the *town*](https://varn.example)") == (
        "see the town",
        [(InlineKind.EMPHASIS, "town", ""), (InlineKind.LINK, "the town", "https://varn.example")],
    )


def test_an_image_is_its_alternative_text() -> None:
    assert rendered("![the **old** bridge](b.png) today")[0] == "the old bridge today"


def test_line_breaks_are_spaces_unless_they_are_hard() -> None:
    assert rendered("one\ntwo  \nthree<br>four")[0] == "one two\nthree\nfour"


@pytest.mark.parametrize("line", ["press <Ctrl>", "a </b> b", "<b>a <i>b</b> c"])
def test_stray_tags_do_no_harm(line: str) -> None:
    assert rendered(line)[0].replace(" ", "") in {"press<Ctrl>", "ab", "abc"}
