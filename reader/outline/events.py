"""What happened: the few sentences that report the events which a good short summary reports.

Three to eight of the article, as many as the judge finds; the one to three that carry the news
are the main ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.model import Article
from reader.outline.grammar import extent
from reader.outline.judge import judge
from reader.outline.model import Event
from reader.outline.sentences import Sentence
from reader.outline.signs import Signs
from reader.outline.times import time_phrases

_FEWEST, _MOST, _MOST_MAIN = 3, 8, 3


def find_events(
    article: Article, sentences: Sequence[Sentence], signs: Sequence[Signs]
) -> tuple[Event, ...]:
    """The events of the article, in the order of the text."""
    events = _chosen(signs, "events", _FEWEST, _MOST)
    main = _chosen([signs[number] for number in events], "main_events", 1, _MOST_MAIN)
    carries_the_news = {events[place] for place in main}
    return tuple(
        Event(
            spans=(sentences[number].span,),
            text=article.quote(sentences[number].span),
            main=number in carries_the_news,
            when=when(article, sentences[number]),
        )
        for number in events
    )


def when(article: Article, sentence: Sentence) -> str | None:
    """The words of the sentence that say when it happened, or None."""
    for phrase in time_phrases(sentence.words):
        span = extent(phrase)
        return article.text[span.start : span.end]
    return None


def _chosen(signs: Sequence[Signs], question: str, fewest: int, most: int) -> list[int]:
    """The likeliest numbers, in order: all that reach the threshold, within the two limits."""
    verdict = judge(question)
    chances = [verdict.probability(of_sentence) for of_sentence in signs]
    ranked = sorted(range(len(signs)), key=lambda number: (-chances[number], number))
    likely = sum(chance >= verdict.threshold for chance in chances)
    return sorted(ranked[: max(fewest, min(most, likely))])
