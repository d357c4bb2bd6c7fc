"""What the judges say of names."""

from __future__ import annotations

from reader.article.from_text import from_text
from reader.outline.build import impression_of
from reader.outline.judge import Judge
from reader.outline.language import parse
from reader.outline.names.verdicts import judge_names, leading

BY = Judge(0.0, 0.5, {})


def test_a_country_can_be_both() -> None:
    article = from_text("Norway said that it would build a dam. The dam will be built in Norway.")
    doc = parse(article)
    verdicts = judge_names(article, doc, impression_of(article, doc))
    (norway,) = [verdict for verdict in verdicts if "Norway" in verdict.name.forms]
    assert norway.is_actor
    assert norway.is_place


def test_the_likeliest_lead_within_bounds() -> None:
    assert leading([0.2, 0.9, 0.6], BY, 1, 4) == {1, 2}
    assert leading([0.2, 0.1], BY, 1, 4) == {0}
    assert leading([0.9, 0.8, 0.7], BY, 1, 2) == {0, 1}
    assert leading([], BY, 1, 4) == set()
