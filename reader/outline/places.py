"""Where: the places in which the story happens, or in which something in it is located."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.outline.judge import judge
from reader.outline.model import Place
from reader.outline.names.mention import NameSort
from reader.outline.names.name import Name
from reader.outline.names.verdicts import Verdict, leading

_LEAST, _MOST = 1, 3


def find_places(doc: Doc, verdicts: Sequence[Verdict]) -> tuple[Place, ...]:
    """The places of the article: main ones first, then by first mention.

    Args:
        doc: The article's parse.
        verdicts: What ``judge_names`` says of its names.
    """
    found = [v for v in verdicts if v.is_place]
    main = leading([v.place_weight for v in found], judge("main_places"), _LEAST, _MOST)
    places = [_place(doc, v.name, main=number in main) for number, v in enumerate(found)]
    return tuple(sorted(places, key=lambda place: (not place.main, place.spans)))


def _place(doc: Doc, name: Name, *, main: bool) -> Place:
    """The place, without its government: that is an actor's name alone."""
    located = name.without(doc, NameSort.GROUP)
    return Place(spans=located.spans(doc), name=located.forms[0], names=located.forms, main=main)
