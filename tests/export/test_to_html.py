from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reader.article.clean import clean
from reader.article.model import Article, Span
from reader.export.to_html import to_html
from reader.outline.model import EntryKey, Event, Outline, Principle, Section


class Quotes(HTMLParser):
    """Collects what stands in block quotations."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()
        self.within = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.add(tag)
        if tag == "blockquote":
            self.within = True
            self.found.append("")
        elif tag == "br" and self.within:
            self.found[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        self.within = self.within and tag != "blockquote"

    def handle_data(self, data: str) -> None:
        if self.within:
            self.found[-1] += data


def test_the_whole_has_a_heading_for_each_section(outline: Outline) -> None:
    html = to_html(outline)
    assert html.count("<h2>") == 5
    assert "<li><strong>Ilse Brandt</strong>: open it — deadline: by May" in html


def test_an_entry_has_quote_and_source(outline: Outline) -> None:
    html = to_html(outline, EntryKey(Section.WHAT, 0))
    assert Quotes(html).found == [outline.what[0].text]
    assert "<cite>“Varn&#x27;s bridge" in html


def test_an_empty_section_says_so() -> None:
    assert "<p>No places were found" in to_html(Outline(Article("", ())), Section.WHERE)


@given(st.text(min_size=1).map(clean), st.text(min_size=1))
def test_quotes_are_the_words_of_the_article_and_no_markup(text: str, holder: str) -> None:
    spans = (Span(0, len(text)),)
    outline = Outline(
        Article(text, (), title=holder),
        what=(Event(text=text, spans=spans),),
        principles=(Principle(text=text, holder=holder, spans=spans),),
    )
    quotes = Quotes(to_html(outline))
    assert quotes.found == [text, text]
    assert quotes.tags <= {"h2", "p", "cite", "ul", "li", "strong", "blockquote", "br"}
