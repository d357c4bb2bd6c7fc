from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reader.article.model import Article, Span
from reader.assets import asset
from reader.errors import NotAnOutlineError
from reader.export.to_json import from_json, section_to_json, to_json
from reader.outline.model import (
    Actor,
    ActorKind,
    Commitment,
    Event,
    Outline,
    Place,
    Principle,
    Section,
    Statement,
    StatementKind,
    Status,
)

SCHEMA = json.loads(asset("outline.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

TEXT = "Ilse Brandt 🙂 closed the e\u0301 bridge שלום of Varn." * 4
WORDS = st.text(min_size=1, max_size=9)
MAYBE = st.none() | WORDS
NAMES = st.lists(WORDS, min_size=1, max_size=3, unique=True).map(tuple)
SPAN = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)
SPANS = st.lists(SPAN, min_size=1, max_size=3).map(lambda spans: tuple(sorted(spans)))


def entries(made: type, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.builds(made, spans=SPANS, **fields), max_size=3).map(tuple)


OUTLINES = st.builds(
    Outline,
    st.builds(Article, st.just(TEXT), st.just(()), title=st.text()),
    entries(
        Actor,
        name=WORDS,
        kind=st.sampled_from(ActorKind),
        names=NAMES,
        role=MAYBE,
        main=st.booleans(),
    ),
    entries(Event, text=WORDS, main=st.booleans(), when=MAYBE),
    entries(Place, name=WORDS, names=NAMES, main=st.booleans()),
    entries(Principle, text=WORDS, holder=MAYBE),
    entries(
        Commitment,
        text=WORDS,
        party=MAYBE,
        action=WORDS,
        deadline=MAYBE,
        status=st.sampled_from(Status),
    ),
    entries(
        Statement,
        source=st.none() | SPAN,
        speaker=MAYBE,
        cue=st.text(),
        kind=st.sampled_from(StatementKind),
    ),
)


@given(OUTLINES)
def test_an_outline_comes_back_and_fits_the_schema(outline: Outline) -> None:
    data = json.loads(json.dumps(to_json(outline)))
    VALIDATOR.validate(data)
    assert from_json(data, outline.article) == outline


@given(OUTLINES)
def test_positions_are_code_points_of_the_text(outline: Outline) -> None:
    data = to_json(outline)
    for section in Section:
        for entry, told in zip(outline.section(section), data[section], strict=True):
            ranges = told.get("mentions") or told.get("spans")
            assert [data["text"][r["start"] : r["end"]] for r in ranges] == [
                outline.article.quote(span) for span in entry.spans
            ]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_part_is_told_alone(outline: Outline) -> None:
    assert section_to_json(outline, Section.WHERE) == to_json(outline)["where"]


def test_later_keys_are_let_in(outline: Outline) -> None:
    data = to_json(outline) | {"written": "by hand"}
    data["who"][0]["why"] = ["named first"]
    VALIDATOR.validate(data)
    assert from_json(data, outline.article) == outline


@pytest.mark.parametrize("key", ["text", "who", "version", "metadata"])
def test_the_schema_asks_for_what_readers_need(outline: Outline, key: str) -> None:
    data = to_json(outline)
    del data[key]
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    "data",
    [
        {"what": [{"text": "a"}]},
        {"what": [{"text": "a", "spans": [{"start": 3, "end": 3}]}]},
        {"what": [{"text": "a", "spans": [{"start": 0, "end": 9999}]}]},
        {"statements": [{"spans": [{"start": 0, "end": 9999}]}]},
        {"commitments": [{"text": "a", "action": "a", "status": "odd", "spans": []}]},
        {"what": 7},
    ],
)
def test_other_data_is_refused(outline: Outline, data: dict[str, Any]) -> None:
    with pytest.raises(NotAnOutlineError, match="not the JSON form"):
        from_json(data, outline.article)
