"""One mention and what it covers."""

from __future__ import annotations

from reader.outline.names.mention import Mention, NameSort


def test_a_longer_mention_covers_a_shorter_but_not_itself() -> None:
    long, short = Mention(2, 6, NameSort.ORGANISATION), Mention(2, 4, NameSort.PLACE)
    assert long.covers(short)
    assert not short.covers(long)
    assert not long.covers(long)
