"""An Article becomes an Outline: the steps, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.model import Article
from reader.outline.actors import find_actors
from reader.outline.attribution import attribute
from reader.outline.commitments import find_commitments
from reader.outline.encoder import Impression
from reader.outline.events import find_events
from reader.outline.language import parse
from reader.outline.model import Actor, Outline, Statement
from reader.outline.places import find_places
from reader.outline.principles import find_principles
from reader.outline.references import References
from reader.outline.sentences import Sentence, sentences_of
from reader.outline.signs import Signs, signs_of

# What the parse is of the whole work, measured; the rest follows in a moment.
_PARSING = 0.8


@dataclass(frozen=True)
class Reading:
    """What is known of an article before its sentences are judged."""

    doc: Doc
    actors: tuple[Actor, ...]
    references: References
    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]
    signs: list[Signs]


def build(article: Article, progress: Callable[[float], None] = lambda _: None) -> Outline:
    """The outline of ``article``.

    ``progress`` is called now and then with the share of the work that is done, 0 to 1.
    """
    reading = read(article, lambda share: progress(_PARSING * share))
    judged = (article, reading.sentences, reading.signs)
    outline = Outline(
        article,
        who=reading.actors,
        what=find_events(*judged),
        where=find_places(article, reading.doc),
        principles=find_principles(*judged, reading.references),
        commitments=find_commitments(*judged, reading.references),
        statements=reading.statements,
    )
    progress(1.0)
    return outline


def read(
    article: Article,
    progress: Callable[[float], None] = lambda _: None,
    impression: Impression | None = None,
) -> Reading:
    """Parse the article and find out who takes part, who speaks, and what marks each sentence.

    Args:
        article: The article.
        progress: Called with the share of the text that is parsed.
        impression: What an encoder makes of it, where that is known already.
    """
    doc = parse(article, progress)
    actors = find_actors(article, doc)
    references = References(doc, actors)
    statements = attribute(article, doc, references)
    sentences = sentences_of(article, doc, statements)
    signs = signs_of(article, sentences, references, impression)
    return Reading(doc, actors, references, statements, sentences, signs)
