from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article.clean import clean
from reader.export.markdown_escape import escape, escape_lines

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from("*_`~[]()!<>#|-=+:\\\n\t &^\"'.1ai@%$;{}é🌉"))


def parsed(markdown: str) -> list[str]:
    """The paragraphs of a text that must not hold anything else."""
    tokens = PARSER.parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = [token.children or [] for token in tokens if token.type == "inline"]
    kinds = {child.type for line in children for child in line}
    assert kinds <= {"text", "text_special", "hardbreak"}
    return [
        "".join("\n" if c.type == "hardbreak" else c.content for c in line) for line in children
    ]


@given(st.one_of(st.text(), SIGNS).map(clean))
def test_any_text_parses_as_itself(text: str) -> None:
    assert "".join(parsed(escape(text))) == " ".join(text.split())


@given(st.one_of(st.text(), SIGNS).map(clean))
def test_any_lines_parse_as_themselves(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    shown = "\n".join(parsed(escape_lines(text))).split("\n")
    assert [line for line in shown if line] == [line for line in lines if line]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[[note]]", "\\[\\[note\\]\\]"),
        ("$5 and ^id #tag", "\\$5 and \\^id \\#tag"),
        ("==a== %%b%% c--d", "\\=\\=a\\=\\= \\%\\%b\\%\\% c\\-\\-d"),
        ("@ann a@b.example {x}", "\\@ann a@b.example \\{x}"),
        ("see https://b.example/a_b--c#d", "see https://b.example/a_b--c#d"),
        ("snake_case _a_ C# #1", "snake_case \\_a\\_ C# \\#1"),
        ("&amp; A & B", "\\&amp; A & B"),
        ("1. May", "1\\. May"),
        ("(iv) no", "(iv\\) no"),
        ("- a - b", "\\- a - b"),
        (": a", "\\: a"),
        ("It’s a 5% rise, well-known.", "It’s a 5% rise, well-known."),
    ],
)
def test_only_what_could_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped
