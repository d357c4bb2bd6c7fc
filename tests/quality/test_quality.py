from __future__ import annotations

import pytest
from floors import Floors
from marked_article import MarkedArticle, as_list, marked_articles
from scoring import FIGURES, Tally

MARKED = marked_articles()
NEWS = tuple(f"news.{n}" for n in ("who", "what", "where", "principles", "commitments", "overall"))


@pytest.mark.parametrize("figure", FIGURES)
def test_what_is_reached_is_not_below_its_floor(figure: str, tally: Tally, floors: Floors) -> None:
    assert tally.figures()[figure] >= floors[figure], "\n".join(tally.errors[figure])


@pytest.mark.parametrize("figure", NEWS)
def test_what_is_reached_on_news_is_not_below_its_floor(
    figure: str, reached_on_news: dict[str, float], floors: Floors
) -> None:
    assert reached_on_news[figure] >= floors[figure]


@pytest.mark.parametrize("marked", MARKED, ids=lambda marked: marked.article.name)
def test_marks_are_verbatim(marked: MarkedArticle) -> None:
    for actor in marked.marks["who"] + marked.marks["where"]:
        for words in [actor["name"], *actor["names"], actor.get("role") or ""]:
            assert words in marked.article.text
    for commitment in marked.marks["commitments"]:
        for words in [commitment["action"], commitment["deadline"] or ""]:
            assert words in marked.article.text


@pytest.mark.parametrize("marked", MARKED, ids=lambda marked: marked.article.name)
def test_every_mark_names_its_sentence(marked: MarkedArticle) -> None:
    for section in ("what", "principles", "commitments"):
        for mark in marked.marks[section]:
            assert len(marked.marked(mark)) == len(as_list(mark["s"]))
