"""An outline made by hand, of an invented article, so that no export waits for the pipeline."""

from __future__ import annotations

import pytest

from reader.article.from_markdown import from_markdown
from reader.article.model import Article, Span
from reader.outline.model import (
    Actor,
    ActorKind,
    Commitment,
    Event,
    Outline,
    Place,
    Principle,
    Status,
)

STORY = """---
title: "Varn's bridge: #1 “story” 🌉"
author: Ann Example
source: https://varn.example/bridge
published: 2024-09-05
---
# The bridge

Mayor Ilse Brandt 🙂 closed the bridge of Varn on Monday. “No one
should pay to cross a river,” she said.

Brandt promised to open it by May. In 2010 Brandt had promised a ferry.
"""


def find(article: Article, words: str) -> tuple[Span, ...]:
    """Where the words stand in the article, everywhere."""
    starts = [i for i in range(len(article.text)) if article.text.startswith(words, i)]
    return tuple(Span(start, start + len(words)) for start in starts)


@pytest.fixture(scope="session")
def outline() -> Outline:
    article = from_markdown(STORY, "bridge.md")
    closing = "Mayor Ilse Brandt 🙂 closed the bridge of Varn on Monday."
    rule = "No one should pay to cross a river"
    promise = "Brandt promised to open it by May."
    ferry = "In 2010 Brandt had promised a ferry."
    brandt = Actor(
        name="Ilse Brandt",
        kind=ActorKind.PERSON,
        names=("Ilse Brandt", "Brandt"),
        role="Mayor",
        main=True,
        spans=find(article, "Brandt"),
    )
    return Outline(
        article,
        who=(brandt,),
        what=(Event(text=closing, main=True, when="on Monday", spans=find(article, closing)),),
        where=(Place(name="Varn", names=("Varn",), main=True, spans=find(article, "Varn")),),
        principles=(Principle(text=rule, holder="Ilse Brandt", spans=find(article, rule)),),
        commitments=(
            Commitment(
                text=promise,
                party="Ilse Brandt",
                action="open it",
                deadline="by May",
                spans=find(article, promise),
            ),
            Commitment(
                text=ferry, action="a ferry", status=Status.PAST, spans=find(article, ferry)
            ),
        ),
    )
