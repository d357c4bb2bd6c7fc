"""An Article becomes an Outline: the steps, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.model import Article
from reader.outline.actors import find_actors
from reader.outline.commitments import find_commitments
from reader.outline.encoder import Impression, encoder
from reader.outline.events import find_events
from reader.outline.language import parse
from reader.outline.model import Actor, Outline, Place, Statement
from reader.outline.names.verdicts import judge_names
from reader.outline.places import find_places
from reader.outline.principles import find_principles
from reader.outline.sentences import Sentence, sentence_spans, sentences_of
from reader.outline.signs import Signs, signs_of
from reader.outline.speech.attribution import attribute
from reader.outline.speech.references import References

# What the parse is of the whole work, measured; the rest follows in a moment.
_PARSING = 0.6


@dataclass(frozen=True)
class Reading:
    """What is known of an article before its sentences are judged."""

    doc: Doc
    impression: Impression | None
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    references: References
    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]
    signs: list[Signs]


def build(article: Article, progress: Callable[[float], None] = lambda _: None) -> Outline:
    """The outline of ``article``.

    ``progress`` is called now and then with the share of the work that is done, 0 to 1.
    """
    doc = parse(article, lambda share: progress(_PARSING * share))
    reading = read(article, doc, impression_of(article, doc))
    judged = (article, reading.sentences, reading.signs)
    outline = Outline(
        article,
        who=reading.actors,
        what=find_events(*judged),
        where=reading.places,
        principles=find_principles(*judged, reading.references),
        commitments=find_commitments(*judged, reading.references, reading.impression),
        statements=reading.statements,
    )
    progress(1.0)
    return outline


def impression_of(article: Article, doc: Doc) -> Impression:
    """What the encoder makes of the article."""
    return encoder().read(article.text, sentence_spans(doc))


def read(article: Article, doc: Doc, impression: Impression | None) -> Reading:
    """Find out who takes part, who speaks, and what marks each sentence."""
    names = judge_names(article, doc, impression)
    actors = find_actors(doc, names)
    references = References(doc, actors)
    statements = attribute(article, doc, references)
    sentences = sentences_of(article, doc, statements)
    return Reading(
        doc,
        impression,
        actors,
        find_places(doc, names),
        references,
        statements,
        sentences,
        signs_of(article, sentences, references, impression),
    )
