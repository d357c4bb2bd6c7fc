"""What happened: the few sentences that report the events which a good short summary reports.

Four to eight of the article, as many as the judge finds; the one to three that carry the news
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
from reader.outline.times import is_time, time_phrases

# A fourth event is right more often than the news is told in three.
_FEWEST, _MOST, _MOST_MAIN = 4, 8, 3


def find_events(
    article: Article, sentences: Sequence[Sentence], signs: Sequence[Signs]
) -> tuple[Event, ...]:
    """The events of the article, in the order of the text."""
    of_events, of_main = judge("events"), judge("main_events")
    events = likeliest([of_events.probability(one) for one in signs], of_events.threshold)
    chances = [of_main.probability(signs[number]) for number in events]
    main = likeliest(chances, of_main.threshold, 1, _MOST_MAIN)
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
    """The words of the sentence that say when it happened, or None.

    What dates the main verb comes first; a bare adverb ("daily", "now") dates nothing.
    """
    dated = [phrase for phrase in time_phrases(sentence.words) if any(map(is_time, phrase))]
    root = sentence.words.root
    dated.sort(key=lambda phrase: root not in {token.head for token in phrase})
    return article.quote(extent(dated[0])) if dated else None


def likeliest(
    chances: Sequence[float], threshold: float, fewest: int = _FEWEST, most: int = _MOST
) -> list[int]:
    """The numbers of the likeliest, in order: all that reach the threshold, within two limits."""
    ranked = sorted(range(len(chances)), key=lambda number: (-chances[number], number))
    likely = sum(chance >= threshold for chance in chances)
    return sorted(ranked[: max(fewest, min(most, likely))])
