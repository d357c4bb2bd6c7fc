from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin
from ruamel.yaml import YAML

from reader.article.clean import clean, one_line
from reader.article.model import Article, Metadata, Span
from reader.export.to_markdown import to_markdown
from reader.outline.model import Actor, ActorKind, Commitment, EntryKey, Event, Outline, Section

DAY = date(2026, 1, 31)
NASTY = [
    "*a*",
    "_b_",
    "[x](y)",
    "<b>",
    "a|b",
    "`c`",
    "- d",
    "1. e",
    "# f",
    "[[g]]",
    "$h$",
    "^i",
    "---",
]
TRICKY = st.one_of(
    st.text(), st.sampled_from(NASTY), st.text(st.sampled_from("*_[]<|`-1.#$^:'\"\n 🌉"))
)


def parse(note: str) -> list[Token]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.use(front_matter_plugin).use(tasklists_plugin).parse(note)


def front_matter(note: str) -> Any:
    first = parse(note)[0]
    assert first.type == "front_matter"
    return YAML(typ="safe", pure=True).load(first.content)


def plain(token: Token) -> str:
    return "".join(
        " " if child.type in {"hardbreak", "softbreak"} else child.content
        for child in token.children or ()
        if child.type != "html_inline"
    )


def within(tokens: list[Token], kind: str) -> list[str]:
    """The text of every element of that kind, its paragraphs joined."""
    found: list[str] = []
    depth = 0
    for token in tokens:
        if token.type == f"{kind}_open":
            depth += 1
            found.append("")
        elif token.type == f"{kind}_close":
            depth -= 1
        elif token.type == "inline" and depth:
            found[-1] = f"{found[-1]} {plain(token)}".strip()
    return found


def test_front_matter_says_what_the_note_is_about(outline: Outline) -> None:
    assert front_matter(to_markdown(outline, created=DAY)) == {
        "title": "Varn's bridge: #1 “story” 🌉",
        "source": "https://varn.example/bridge",
        "author": "Ann Example",
        "published": date(2024, 9, 5),
        "created": DAY,
        "description": outline.what[0].text,
        "tags": ["article", "outline"],
    }


def test_each_section_has_one_heading(outline: Outline) -> None:
    headings = within(parse(to_markdown(outline)), "heading")
    assert headings == ["Who", "What", "Where", "Stated principles", "Commitments"]


def test_evidence_is_quoted(outline: Outline) -> None:
    found = (*outline.what, *outline.principles, *outline.commitments)
    quoted = [outline.article.quote(entry.spans[0]) for entry in found]
    assert within(parse(to_markdown(outline)), "blockquote") == quoted


def test_commitments_are_tasks_with_party_deadline_and_status(outline: Outline) -> None:
    note = to_markdown(outline, Section.COMMITMENTS)
    assert (
        "- [ ] **Ilse Brandt**: open it — deadline: by May · status: open · paragraph 2\n" in note
    )
    assert "- [x] **Party not named**: a ferry — status: past" in note
    boxes = [c for t in parse(note) for c in t.children or () if "checkbox" in c.content]
    assert len(boxes) == 2


def test_an_empty_section_says_that_nothing_was_found() -> None:
    note = to_markdown(Outline(Article("", ())))
    assert (
        len([p for p in within(parse(note), "paragraph") if p.endswith("found in this article.")])
        == 5
    )


def test_a_part_has_its_source_instead_of_front_matter(outline: Outline) -> None:
    note = to_markdown(outline, EntryKey(Section.WHAT, 0))
    assert note.startswith(
        "- main event · when: on Monday · paragraph 1\n\n  > Mayor Ilse Brandt 🙂"
    )
    assert note.endswith("🌉”, Ann Example, https://varn.example/bridge, 2024-09-05\n")


@pytest.mark.parametrize(
    "title", ["a: b", "\"a\" 'b'", "# a", "🌉", "a\nb", "- a", "yes", "2024", "", "a\n---\nb"]
)
def test_any_title_is_read_back(outline: Outline, title: str) -> None:
    named = replace(outline, article=replace(outline.article, title=title, name=""))
    assert front_matter(to_markdown(named))["title"] == (" ".join(title.split()) or None)


@given(TRICKY, TRICKY, TRICKY)
def test_front_matter_holds_any_words(title: str, author: str, published: str) -> None:
    metadata = Metadata(author=author, published=published)
    found = front_matter(to_markdown(Outline(Article("", (), title=title, metadata=metadata))))
    assert (found["title"] or "") == one_line(title)
    assert (found["author"] or "") == one_line(author)
    assert str(found["published"] or "") == one_line(published)


@given(TRICKY.map(clean), TRICKY.filter(str.strip))
def test_any_entry_stays_what_it_is(text: str, words: str) -> None:
    text, words = f"A {text}", clean(words) if clean(words).strip() else "A"
    spans = (Span(0, len(text)),)
    outline = Outline(
        Article(text, ()),
        who=(Actor(name=words, kind=ActorKind.GROUP, names=(words,), spans=spans),),
        what=(Event(text=text, spans=spans),),
        commitments=(Commitment(text=text, party=words, action=words, spans=spans),),
    )
    tokens = parse(to_markdown(outline))
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h2"] * 5
    assert within(tokens, "blockquote") == [" ".join(text.split())] * 2
    assert len(within(tokens, "list_item")) == 3
    strong = "".join(words.split())
    assert "".join(within(tokens, "list_item")[0].split()).startswith(strong + "—")
