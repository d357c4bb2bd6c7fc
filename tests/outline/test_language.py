from __future__ import annotations

import pytest

from reader.article.model import Article, Block, BlockKind, Span
from reader.outline.language import lemma, parse

HEADING = "The night boat stays"
BODY = "🚢 Halloran gave a promise. The boats were running."
TEXT = f"{HEADING}\n\n{BODY}"
ARTICLE = Article(
    TEXT,
    (
        Block(BlockKind.HEADING, Span(0, len(HEADING)), level=1),
        Block(BlockKind.PARAGRAPH, Span(len(HEADING) + 2, len(TEXT))),
    ),
)


def test_the_parsed_text_is_the_article_s() -> None:
    doc = parse(ARTICLE)
    assert doc.text == TEXT
    assert all(TEXT[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_no_sentence_runs_over_the_end_of_a_block() -> None:
    sentences = [sentence.text.strip() for sentence in parse(ARTICLE).sents]
    assert sentences[0] == HEADING


def test_progress_grows_to_the_whole() -> None:
    shares: list[float] = []
    parse(ARTICLE, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_an_empty_article_has_no_words() -> None:
    assert len(parse(Article("", ()))) == 0


@pytest.mark.parametrize(
    ("form", "entry"), [("gave", "give"), ("boats", "boat"), ("running", "run"), ("The", "the")]
)
def test_verbs_and_nouns_have_a_dictionary_form(form: str, entry: str) -> None:
    (token,) = [token for token in parse(ARTICLE)[6:] if token.text == form]
    assert lemma(token) == entry
