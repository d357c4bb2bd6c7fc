"""Which actor a noun phrase means: by its name, as a pronoun, or as "the company".

Pronouns and bare descriptions are resolved to the actor spoken of last, with a preference for
subjects; once resolved they count as mentions themselves, so that a chain of "he" holds together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.outline.grammar import extent, phrase
from reader.outline.language import lemma
from reader.outline.model import Actor, ActorKind
from reader.outline.words import word_list

_HE = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "themselves", "theirs"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their"))
_MALE = frozenset(("he", "him", "his", "himself"))

# A mention this many sentences back is as good as forgotten.
_REACH = 6
_SUBJECT_BONUS = 1.2


@dataclass(frozen=True, slots=True)
class _Mention:
    token: int
    actor: Actor
    sentence: int
    subject: bool


class References:
    """The mentions of an article's actors, with the words that stand for them."""

    def __init__(self, doc: Doc, actors: Iterable[Actor]) -> None:
        self._doc = doc
        self._actors = tuple(actors)
        self._by_start = sorted(
            (span.start, span.end, actor_number)
            for actor_number, actor in enumerate(self._actors)
            for span in actor.spans
        )
        self._starts = [start for start, _, _ in self._by_start]
        self._sentence = [0] * len(doc)
        for number, sentence in enumerate(doc.sents):
            self._sentence[sentence.start : sentence.end] = [number] * len(sentence)
        self._mentions: list[_Mention] = []
        self._resolved: dict[int, Actor] = {}
        self._read()

    def named(self, token: Token) -> Actor | None:
        """The actor in whose mention the token lies."""
        place = bisect_right(self._starts, token.idx)
        for start, end, number in reversed(self._by_start[max(0, place - 3) : place]):
            if start <= token.idx < end:
                return self._actors[number]
        return None

    def by_name(self, name: str | None) -> Actor | None:
        """The actor whose entry has this name."""
        return next((actor for actor in self._actors if actor.name == name), None)

    @property
    def all(self) -> tuple[Actor, ...]:
        """Every actor of the article."""
        return self._actors

    @property
    def main(self) -> tuple[Actor, ...]:
        """The actors without whom the story cannot be told."""
        return tuple(actor for actor in self._actors if actor.main)

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors named in a stretch of the text, in the order of their first mention there."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        here = [self._actors[number] for _, _, number in self._by_start[first:last]]
        return list(dict.fromkeys(here))

    def latest(self, position: int, kind: ActorKind) -> Actor | None:
        """The actor of a kind that was named last before a position of the text."""
        for start, _, number in reversed(self._by_start[: bisect_left(self._starts, position)]):
            if self._actors[number].kind is kind and start < position:
                return self._actors[number]
        return None

    def actor(self, head: Token) -> Actor | None:
        """The actor that the noun phrase of ``head`` names, or stands for."""
        return self.named(head) or self._resolved.get(head.i)

    def body_of(self, head: Token) -> Actor | None:
        """The body that a spokesman speaks for, when the phrase names it: "a spokesman for X"."""
        if lemma(head) not in word_list("spokespeople"):
            return None
        for token in phrase(head):
            found = self.named(token) if token is not head else None
            if found is not None and found.kind is not ActorKind.PERSON:
                return found
        for token in phrase(head):
            if token is not head and (person := self.named(token)) is not None:
                return person
        return None

    def words(self, head: Token) -> str:
        """The phrase in the article's own words."""
        span = extent(phrase(head))
        return self._doc.text[span.start : span.end]

    def _read(self) -> None:
        """Note every mention in order, resolving pronouns and descriptions on the way."""
        for token in self._doc:
            actor = self.named(token)
            if actor is None:
                actor = self._antecedent(token)
                if actor is not None:
                    self._resolved[token.i] = actor
            if actor is not None:
                subject = token.dep_ in ("nsubj", "nsubjpass")
                sentence = self._sentence[token.i]
                self._mentions.append(_Mention(token.i, actor, sentence, subject))

    def _antecedent(self, token: Token) -> Actor | None:
        """Whom a pronoun or a description like "the company" takes up."""
        word = token.lower_
        if word in _HE:
            male = word in _MALE
            return self._latest(token, lambda a: a.kind is ActorKind.PERSON and _fits(a, male))
        if word in _IT and token.dep_ != "expl":
            return self._latest(token, lambda a: a.kind is ActorKind.ORGANISATION)
        if word in _THEY:
            return self._latest(token, lambda a: a.kind is not ActorKind.PERSON)
        if token.tag_ in ("NN", "NNS", "NNP") and _definite(token):
            return self._described(token)
        return None

    def _described(self, token: Token) -> Actor | None:
        """The actor of whose name or role the noun is a part; else the last of its kind."""
        noun = token.lower_
        found = self._latest(token, lambda actor: noun in _words_about(actor), reach=10_000)
        if found is not None:
            return found
        if noun in word_list("bodies") | word_list("organisation_nouns"):
            return self._latest(token, lambda actor: actor.kind is ActorKind.ORGANISATION, reach=2)
        if noun in word_list("role_nouns") | word_list("person_nouns"):
            return self._latest(token, lambda actor: actor.kind is ActorKind.PERSON, reach=1)
        return None

    def _latest(
        self, token: Token, fits: Callable[[Actor], bool], reach: int = _REACH
    ) -> Actor | None:
        """The most salient actor before the token: late is good, subject is better."""
        here = self._sentence[token.i]
        best: tuple[float, int] | None = None
        chosen: Actor | None = None
        for mention in reversed(self._mentions):
            if here - mention.sentence > reach:
                break
            if not fits(mention.actor):
                continue
            salience = mention.sentence - here + (_SUBJECT_BONUS if mention.subject else 0.0)
            if best is None or (salience, mention.token) > best:
                best, chosen = (salience, mention.token), mention.actor
        return chosen


def _definite(token: Token) -> bool:
    """Whether the noun stands with "the" or its like and without a name of its own."""
    lefts = [child for child in token.lefts if child.dep_ not in ("punct", "cc")]
    return (
        bool(lefts)
        and lefts[0].lower_ in _DEFINITE
        and not any(child.dep_ in ("relcl", "appos") for child in token.children)
    )


def _words_about(actor: Actor) -> frozenset[str]:
    """The words of an actor's names and role, in lower case."""
    return frozenset(" ".join((*actor.names, actor.role or "")).lower().split())


def _fits(actor: Actor, male: bool) -> bool:
    """Whether nothing in the actor's role or name speaks against "he" (or "she")."""
    words = _words_about(actor)
    return not words & word_list("female" if male else "male")
