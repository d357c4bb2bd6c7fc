"""An Article becomes an Outline: the steps, in order."""

from __future__ import annotations

from collections.abc import Callable

from reader.article.model import Article
from reader.outline.language import parse
from reader.outline.model import Outline


def build(article: Article, progress: Callable[[float], None] = lambda _: None) -> Outline:
    """The outline of ``article``.

    ``progress`` is called now and then with the share of the work that is done, 0 to 1.
    """
    parse(article, progress)
    return Outline(article)
