"""The features of names."""

from __future__ import annotations

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.features import features
from reader.outline.names.name import find_names


def test_features_tell_a_country_that_acts() -> None:
    article = from_text("Russia banned the book. She lives in Russia.")
    doc = parse(article)
    (russia,) = features(article, doc, find_names(doc))
    assert russia["country"] == 1.0
    assert russia["share after in"] == 0.5
    assert russia["place: any subject of doing"] == 1.0


def test_a_name_within_another_says_so() -> None:
    article = from_text("She sued in the Minnesota Supreme Court.")
    doc = parse(article)
    names = find_names(doc)
    inside = {
        name.forms[0]: signs
        for name, signs in zip(names, features(article, doc, names), strict=True)
    }
    assert inside["Minnesota"]["share inside another name"] == 1.0
