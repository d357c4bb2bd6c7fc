"""Who: the people, organisations and groups that take part in the story or speak in it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.outline.judge import judge
from reader.outline.model import Actor, ActorKind
from reader.outline.names.mention import NameSort
from reader.outline.names.name import Name
from reader.outline.names.roles import role_of
from reader.outline.names.verdicts import Verdict, leading

_KIND = {
    NameSort.PERSON: ActorKind.PERSON,
    NameSort.INDIVIDUAL: ActorKind.PERSON,
    NameSort.GROUP: ActorKind.GROUP,
    NameSort.PEOPLE: ActorKind.GROUP,
}

# A story has one to four actors without whom it cannot be told.
_LEAST, _MOST = 1, 4


def find_actors(doc: Doc, verdicts: Sequence[Verdict]) -> tuple[Actor, ...]:
    """The actors of the article: main ones first, then by first mention.

    Args:
        doc: The article's parse.
        verdicts: What ``judge_names`` says of its names.
    """
    found = [v for v in verdicts if v.is_actor]
    main = leading([v.actor_weight for v in found], judge("main_actors"), _LEAST, _MOST)
    actors = [_actor(doc, v.name, main=number in main) for number, v in enumerate(found)]
    return tuple(sorted(actors, key=lambda actor: (not actor.main, actor.spans)))


def _actor(doc: Doc, name: Name, *, main: bool) -> Actor:
    return Actor(
        spans=name.spans(doc),
        name=name.forms[0],
        kind=_KIND.get(name.sort, ActorKind.ORGANISATION),
        names=name.forms,
        role=role_of(doc, name),
        main=main,
    )
