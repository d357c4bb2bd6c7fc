"""Short articles, parsed by the real pipeline, with actors named by the test."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from spacy.tokens import Doc

from reader.article.from_text import from_text
from reader.article.model import Article, Span
from reader.outline.language import parse
from reader.outline.model import Actor, ActorKind, Statement
from reader.outline.sentences import Sentence, sentences_of
from reader.outline.speech.attribution import attribute
from reader.outline.speech.references import References


@dataclass(frozen=True)
class ShortArticle:
    """A text as far as it is read before its sentences are judged."""

    article: Article
    doc: Doc
    references: References
    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]

    def said(self, number: int = 0) -> tuple[str | None, str]:
        """The speaker of a statement and its content."""
        statement = self.statements[number]
        return statement.speaker, " ... ".join(map(self.article.quote, statement.spans))


@pytest.fixture
def read() -> Callable[..., ShortArticle]:
    """Reads a text whose actors are given: "Ann Bell" a person, "the Acme" an organisation.

    The last word of a person's name is a name of the person too.
    """

    def read_text(text: str, *people: str, bodies: tuple[str, ...] = ()) -> ShortArticle:
        article = from_text(text)
        doc = parse(article)
        actors = [_actor(article, name, ActorKind.PERSON) for name in people]
        actors += [_actor(article, name, ActorKind.ORGANISATION) for name in bodies]
        references = References(doc, actors)
        statements = attribute(article, doc, references)
        sentences = sentences_of(article, doc, statements)
        return ShortArticle(article, doc, references, statements, sentences)

    return read_text


def _actor(article: Article, name: str, kind: ActorKind) -> Actor:
    names = (name, name.rsplit(maxsplit=1)[-1]) if kind is ActorKind.PERSON else (name,)
    pattern = "|".join(rf"\b{re.escape(form)}\b" for form in names)
    spans = tuple(Span(m.start(), m.end()) for m in re.finditer(pattern, article.text))
    return Actor(spans=spans, name=name, kind=kind, names=names)
