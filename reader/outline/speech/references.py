"""Which actor a noun phrase means: by its name, as a pronoun, or as "the company".

Pronouns and bare descriptions are resolved to the actor spoken of last, with a preference for
subjects; once resolved they count as mentions themselves, so that a chain of "he" holds together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.article.model import Span
from reader.outline.grammar import extent, governing_verb, own_subject, phrase
from reader.outline.language import lemma
from reader.outline.model import Actor, ActorKind
from reader.outline.speech.actor_mentions import ActorMentions
from reader.outline.speech.genders import gender_of_word, genders
from reader.outline.words import word_list

_HE = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "themselves", "theirs"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))

# A mention this many sentences back is as good as forgotten.
_REACH = 6
_SUBJECT_BONUS = 0.8


@dataclass(frozen=True, slots=True)
class _Mention:
    token: int
    actor: Actor
    sentence: int
    subject: bool


class References(ActorMentions):
    """The mentions of an article's actors, with the words that stand for them."""

    def __init__(self, doc: Doc, actors: Iterable[Actor]) -> None:
        super().__init__(actors)
        self._doc = doc
        self._text = doc.text
        self._described_by: dict[str, list[Actor]] = {}
        for actor in self.all:
            for word in _words_about(actor):
                self._described_by.setdefault(word, []).append(actor)
        self._sentence = [0] * len(doc)
        for number, sentence in enumerate(doc.sents):
            self._sentence[sentence.start : sentence.end] = [number] * len(sentence)
        self._genders = genders(doc, self)
        self._mentions: list[_Mention] = []
        self._resolved: dict[int, Actor] = {}
        self._read()

    def actor(self, head: Token) -> Actor | None:
        """The actor that the noun phrase of ``head`` names, or stands for."""
        return self.named(head) or self._resolved.get(head.i)

    def body_of(self, head: Token) -> Actor | None:
        """The body that a spokesman speaks for, when the phrase names it: "a spokesman for X"."""
        if lemma(head) not in word_list("spokespeople"):
            return None
        named = [self.named(token) for token in phrase(head) if token != head]
        found = [actor for actor in named if actor is not None]
        bodies = [actor for actor in found if actor.kind is not ActorKind.PERSON]
        return next(iter((*bodies, *found)), None)

    def quote(self, span: Span) -> str:
        """The words of the article at ``span``."""
        return self._text[span.start : span.end]

    def words(self, head: Token) -> str:
        """The phrase in the article's own words."""
        return self.quote(extent(phrase(head)))

    def _read(self) -> None:
        """Note every mention in order, resolving pronouns and descriptions on the way."""
        for token in self._doc:
            actor = self.named(token)
            if actor is None and (actor := self._antecedent(token)) is not None:
                self._resolved[token.i] = actor
            if actor is not None:
                owns = token.dep_ == "poss" and token.head.dep_ in _SUBJECTS
                subject = owns or token.dep_ in _SUBJECTS
                here = self._sentence[token.i]
                self._mentions.append(_Mention(token.i, actor, here, subject))

    def _antecedent(self, token: Token) -> Actor | None:
        """Whom a pronoun or a description like "the company" takes up."""
        word = token.lower_
        if word in _HE | _THEY | _IT:
            return self._of_pronoun(token)
        if token.tag_ in ("NN", "NNS", "NNP") and _definite(token):
            return self._described(token)
        return None

    def _of_pronoun(self, token: Token) -> Actor | None:
        """He who says that he will: the speaker, if he can be meant; else whoever was last."""
        word = token.lower_
        if word in _IT and (token.dep_ == "expl" or _pleonastic(token)):
            return None
        speaker = _speaker_above(token)
        if speaker is not None:
            said_by = self.actor(speaker)
            if said_by is not None and self._can_mean(word, said_by):
                return said_by
            if said_by is None and word in _THEY:
                return None
        return self._latest(token, lambda actor: self._can_mean(word, actor))

    def _can_mean(self, pronoun: str, actor: Actor) -> bool:
        """Whether the pronoun can stand for the actor."""
        if pronoun in _HE:
            told = self._genders.get(actor.name)
            fits = told is None or told is gender_of_word(pronoun)
            return actor.kind is ActorKind.PERSON and fits
        if pronoun in _IT:
            return actor.kind is ActorKind.ORGANISATION
        return actor.kind is not ActorKind.PERSON

    def _described(self, token: Token) -> Actor | None:
        """The actor of whose name or role the noun is a part; else the last of its kind."""
        noun = token.lower_
        person = noun in word_list("role_nouns") | word_list("person_nouns")
        fitting = [
            actor.name
            for actor in self._described_by.get(noun, ())
            if actor.kind is ActorKind.PERSON or not person or noun in _words_of_names(actor)
        ]
        if fitting:
            return self._latest(token, lambda actor: actor.name in fitting, reach=10_000)
        if sum(child.dep_ not in ("punct", "cc") for child in token.lefts) > 1:
            return None
        if noun in word_list("bodies"):
            return self._latest(token, lambda actor: actor.kind is ActorKind.ORGANISATION, reach=2)
        if person:
            told = gender_of_word(noun)
            return self._latest(
                token,
                lambda actor: (
                    actor.kind is ActorKind.PERSON
                    and told in (None, self._genders.get(actor.name, told))
                ),
                reach=2,
            )
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


def _speaker_above(pronoun: Token) -> Token | None:
    """The subject of the verb of saying under which the pronoun is itself the subject."""
    clause = pronoun.head
    if pronoun.dep_ not in _SUBJECTS or clause.dep_ != "ccomp":
        return None
    verb = governing_verb(clause)
    reports = verb is not None and lemma(verb) in word_list("saying") | word_list("believing")
    return own_subject(verb) if verb is not None and reports else None


def _pleonastic(it: Token) -> bool:
    """As in "it is important that ...": the word means nothing."""
    adjective = any(child.dep_ == "acomp" for child in it.head.children)
    clause = any(child.dep_ in ("ccomp", "xcomp", "advcl") for child in it.head.children)
    return it.lower_ == "it" and lemma(it.head) == "be" and adjective and clause


def _definite(token: Token) -> bool:
    """Whether the noun stands with "the" or its like, without a clause that says which."""
    lefts = [child for child in token.lefts if child.dep_ not in ("punct", "cc")]
    restricted = any(
        child.dep_ == "relcl" and token.doc[token.i + 1].text != "," for child in token.children
    )
    return bool(lefts) and lefts[0].lower_ in _DEFINITE and not restricted


def _words_of_names(actor: Actor) -> frozenset[str]:
    """The words of an actor's names, in lower case."""
    return frozenset(" ".join(actor.names).lower().split())


def _words_about(actor: Actor) -> frozenset[str]:
    """The words of an actor's names and role, in lower case."""
    return frozenset(" ".join((*actor.names, actor.role or "")).lower().split())
