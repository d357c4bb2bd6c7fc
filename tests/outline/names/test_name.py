"""Mentions become names."""

from __future__ import annotations

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.name import find_names


def found(text: str) -> list[tuple[str, ...]]:
    return [name.forms for name in find_names(parse(from_text(text)))]


def test_a_surname_is_short_for_the_full_name() -> None:
    assert ("Carl Ruiz", "Ruiz") in found("Carl Ruiz spoke. Later Ruiz left the hall.")


def test_a_shared_surname_is_that_of_the_one_named_most() -> None:
    text = "Ann Bell met Carl Bell in Paris. Carl Bell spoke. Then Mr. Bell left the hall."
    names = found(text)
    assert ("Ann Bell",) in names
    assert ("Carl Bell", "Bell", "Mr. Bell") in names


def test_an_acronym_in_brackets_is_short_for_what_stands_before() -> None:
    text = "The Lowmoor Water Board (LWB) met. The LWB said nothing."
    assert ("Lowmoor Water Board", "LWB") in found(text)


def test_a_country_goes_by_its_short_names() -> None:
    (names,) = [forms for forms in found("The United States refused. The U.S. left.") if forms]
    assert set(names) == {"United States", "U.S."}


def test_spans_are_where_the_forms_stand() -> None:
    article = from_text("Carl Ruiz spoke. The hall heard Carl Ruiz’s words.")
    doc = parse(article)
    name = find_names(doc)[0]
    assert {article.quote(span) for span in name.spans(doc)} == {"Carl Ruiz"}
