"""What speaks for or against a sentence: named signs, the features of the learned judges.

A sign is a short name in plain words with a weight of 1, or a number between 0 and 1; a judge's
weights say what it is worth for a section, and the names say it to the reader.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from reader.article.model import Article
from reader.outline.encoder import Impression, SentenceLabel
from reader.outline.grammar import auxiliaries, is_verb, negated, own_subject
from reader.outline.language import lemma
from reader.outline.model import Actor
from reader.outline.sentences import Sentence
from reader.outline.speech.references import References
from reader.outline.undertakings import find_undertakings
from reader.outline.words import word_list

Signs = dict[str, float]

_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "it", "they"))
_DEMONSTRATIVES = frozenset(("this", "that", "these", "those", "which", "what"))
_NO_MODALS = frozenset(
    ("is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "did", "does")
)
_ENTITIES = {
    "DATE": "a time",
    "TIME": "a time",
    "GPE": "a place",
    "LOC": "a place",
    "FAC": "a place",
    "PERSON": "a person's name",
    "ORG": "an organisation's name",
    "NORP": "a people's name",
}
_CLASSES = ("values", "judging", "holding", "ought", "promising", "intending", "deciding")
_FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}

_APPEALS = ("values", "judging", "holding", "ought")


def signs_of(
    article: Article,
    sentences: Sequence[Sentence],
    references: References,
    impression: Impression | None = None,
) -> list[Signs]:
    """The signs of every sentence, in order; with what the encoder makes of it, where known."""
    frequency = Counter(word for sentence in sentences for word in content_words(sentence))
    opening = content_words(sentences[0]) if sentences else set()
    found: list[Signs] = []
    for sentence in sentences:
        signs: Signs = {}
        for name in (
            *_place(sentence, sentences),
            *_voice(article, sentence, references),
            *_clauses(sentence, references),
            *_words(sentence),
            *_marks(sentence),
            *_undertakings(sentence, references),
        ):
            signs[name] = 1.0
        words = content_words(sentence)
        if words:
            signs["shares words with the first sentence"] = len(words & opening) / len(words)
            recurring = sum(frequency[word] > 1 for word in words)
            signs["words that recur in the article"] = recurring / len(words)
        signs["length"] = min(len(sentence.words), 60) / 60
        if impression is not None:
            signs.update(_impressions(impression, sentence))
        found.append(signs)
    return found


def _impressions(impression: Impression, sentence: Sentence) -> Iterator[tuple[str, float]]:
    """What the encoder takes the sentence for, in logits: 0 is even chances."""
    for label in SentenceLabel:
        chance = min(max(float(impression.sentences[sentence.order, label]), 0.003), 0.997)
        name = label.name.lower().replace("_", " ")
        yield f"reads like a {name}", math.log(chance / (1 - chance))


def content_words(sentence: Sentence) -> set[str]:
    """The dictionary forms of nouns, names, verbs and adjectives."""
    return {
        lemma(token)
        for token in sentence.words
        if token.tag_[:1] in "NVJ" and token.is_alpha and not token.is_stop
    }


def _place(sentence: Sentence, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Where in the article the sentence stands."""
    number = sentence.number
    yield f"sentence {number + 1}" if number < 6 else "after sentence 6"
    if number >= 12:
        yield "after sentence 12"
    third = int(3 * number / len(sentences))
    yield ("in the first third", "in the second third", "in the last third")[third]
    if number == len(sentences) - 1:
        yield "last sentence"
    if sentence.place == 0:
        yield "begins its paragraph"
        if sentence.block:
            yield "begins a later paragraph"
    if sentence.block < 3:
        yield f"paragraph {sentence.block + 1}"
    count = len(sentences)
    yield f"article of {'few' if count < 10 else 'some' if count < 20 else 'many'} sentences"


def _voice(article: Article, sentence: Sentence, references: References) -> Iterator[str]:
    """Who speaks in it, and how."""
    statement = sentence.statement
    if statement is None:
        yield "in the reporter's words"
        return
    yield f"{statement.kind.value} statement"
    if statement.cue:
        yield f"reported by '{statement.cue.lower()}'"
    if len(sentence.statements) > 1:
        yield "statement within a statement"
    if any(span.covers(sentence.span) for span in statement.spans):
        yield "speech through and through"
    if statement.source is None:
        yield "nobody named as the source"
    else:
        if (
            statement.source.end <= sentence.span.start
            or statement.source.start >= sentence.span.end
        ):
            yield "source named in another sentence"
        if article.quote(statement.source).lower() in ("he", "she"):
            yield "source is a pronoun"
    actor = references.by_name(statement.speaker)
    if actor is not None:
        yield f"said by {_kind(actor)}"
        if actor.main:
            yield "said by a main actor"


def _kind(actor: Actor) -> str:
    return {"person": "a person", "organisation": "an organisation", "group": "a group"}[actor.kind]


def _clauses(sentence: Sentence, references: References) -> Iterator[str]:
    """What its verbs tell: the main one, that of what is said, and any."""
    root = sentence.words.root
    yield from (f"main verb: {sign}" for sign in _verb(root, references))
    for token in sentence.words:
        if token.dep_ == "ccomp" and token.head == root:
            yield from (f"content: {sign}" for sign in _verb(token, references))
        if is_verb(token) and token.tag_ != "MD":
            yield from (f"a verb: {sign}" for sign in _verb(token, references, bare=True))


def _verb(verb: Token, references: References, bare: bool = False) -> Iterator[str]:
    """Lemma, tense, modality, negation and kind of subject of one verb."""
    subject = own_subject(verb)
    modals = [token.lower_ for token in auxiliaries(verb)]
    if not bare:
        yield f"'{lemma(verb)}'"
        yield "negated" if negated(verb) else "affirmed"
        yield _FINITE.get(verb.tag_, "present" if verb.tag_ == "VB" else "other form")
        if subject is not None and subject.dep_ == "nsubjpass":
            yield "passive"
    for modal in modals:
        if modal not in _NO_MODALS:
            yield f"with '{modal}'"
            if negated(verb):
                yield f"with '{modal}' and 'not'"
            if subject is not None:
                yield f"with '{modal}', subject {_subject(subject, references)}"
    if subject is not None:
        yield f"subject {_subject(subject, references)}"
        if not bare:
            return
        if lemma(verb) in word_list("promising") | word_list("intending"):
            yield f"'{lemma(verb)}' by {_subject(subject, references)}"


def _subject(subject: Token, references: References) -> str:
    """What sort of subject it is."""
    word = subject.lower_
    actor = references.named(subject)
    universal = any(token.lower_ in ("no", "every", "all", "any") for token in subject.lefts)
    if word in _PRONOUNS:
        sort = f"'{word}'"
    elif subject.dep_ == "expl":
        sort = "'there'"
    elif actor is not None:
        sort = _kind(actor)
    elif universal or lemma(subject) in word_list("generic"):
        sort = "anybody or nobody"
    elif word in _DEMONSTRATIVES:
        sort = "a demonstrative"
    elif subject.tag_ == "NNS":
        sort = "plural" if any(token.dep_ == "det" for token in subject.lefts) else "bare plural"
    else:
        sort = "a thing"
    return sort


def _undertakings(sentence: Sentence, references: References) -> Iterator[str]:
    """In which forms somebody is bound to something."""
    found = find_undertakings(sentence.words)
    for one in found:
        yield f"undertaking: {one.form.value}"
        yield f"undertaking: '{lemma(one.cue)}'"
        yield f"undertaking: '{lemma(one.deed)}'"
        yield f"undertaking: cue {one.cue.tag_}"
        if one.doer is not None:
            doer = _subject(one.doer, references)
            yield f"undertaking: {one.form.value} by {doer}"
            yield f"undertaking: '{lemma(one.cue)}' by {doer}"
    if not found:
        yield "no undertaking"


def _words(sentence: Sentence) -> Iterator[str]:
    """Single words and pairs of words, and the classes that words belong to."""
    previous = ""
    for token in sentence.words:
        word = lemma(token)
        if token.is_alpha:
            yield f"'{word}'"
            if previous:
                yield f"'{previous} {word}'"
        previous = word if token.is_alpha else ""
        yield from (f"a word of {name}" for name in _CLASSES if word in word_list(name))
        if token.is_digit:
            yield "a number"
    appeals = {lemma(token) for token in sentence.words}
    if not any(appeals & word_list(name) for name in _APPEALS):
        speech = f"{sentence.statement.kind.value} speech" if sentence.statement else "no speech"
        yield "appeals to no value"
        yield f"appeals to no value, {speech}"


def _marks(sentence: Sentence) -> Iterator[str]:
    """Names, times and places; how the sentence ends."""
    for token in sentence.words:
        if token.ent_iob_ == "B" and token.ent_type_ in _ENTITIES:
            yield _ENTITIES[token.ent_type_]
    text = sentence.words.text.rstrip()
    if "?" in text:
        yield "a question"
    if "!" in text:
        yield "an exclamation"
    if text[-1:].isalnum():
        yield "no full stop"
