"""Whose words a quotation is, where no clause of the parse says so.

The speaker stands beside the quotation in its sentence, in the sentence after or before, or is the
one who spoke last: in the same block, or in the block before when the speech runs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from reader.outline.grammar import governing_verb, is_verb
from reader.outline.language import lemma
from reader.outline.speech.quotations import Quotation
from reader.outline.speech.reported_speech import reports, source_of
from reader.outline.words import word_list

# How many words a verb of saying can stand from the quotation that it reports.
_NEAR = 14
_AFTER = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as the heads of the words that name him and that report his speaking."""

    source: Token | None
    cue: Token | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its words."""

    quotation: Quotation
    words: Span
    block: int
    """The number of its block."""

    @property
    def is_speech(self) -> bool:
        """Whether it can stand by itself: words with a verb, not a name or a turn of phrase."""
        verbs = any(token.tag_ in ("VBZ", "VBP", "VBD", "MD", "VB") for token in self.words)
        return verbs and sum(token.is_alpha for token in self.words) > 2


class Speakers:
    """Finds the voice of quotations; the quotations of one text are asked for in their order."""

    def __init__(self, doc: Doc, quoted: Sequence[Quoted]) -> None:
        self._doc = doc
        self._quoted = quoted
        self._inside = [False] * len(doc)
        for item in quoted:
            self._inside[item.words.start : item.words.end] = [True] * len(item.words)

    def of(self, number: int, known: dict[int, Voice]) -> Voice | None:
        """The voice of quotation ``number``; ``known`` are those found so far, by number."""
        item = self._quoted[number]
        beside = self._labelled(item) or self._described(item) or self._beside(item)
        if beside is not None:
            return beside
        before = number - 1
        if item.quotation.continues and before in known:
            return known[before]
        if not item.is_speech:
            return None
        return (
            self._after(item)
            or self._announced(item)
            or self._same_block(number, known)
            or self._run_on(number, known)
        )

    def _beside(self, item: Quoted) -> Voice | None:
        """The nearest verb of saying in the sentence, outside all quotations."""
        start, end = item.words.start, item.words.end
        first = self._doc[start].sent
        last = self._doc[end - 1].sent
        best: tuple[int, Token, Token] | None = None
        for token in self._doc[first.start : last.end]:
            if self._inside[token.i] or not _can_quote(token):
                continue
            distance = start - token.i if token.i < start else token.i - end + 1
            source = source_of(token)
            if distance > _NEAR or source is None or self._inside[source.i]:
                continue
            if best is None or distance < best[0]:
                best = (distance, token, source)
        return Voice(best[2], best[1]) if best else None

    def _after(self, item: Quoted) -> Voice | None:
        """As in: "..." She spoke in court. A short sentence right after that reports."""
        end = item.words.end
        for token in self._doc[end : end + _AFTER]:
            if self._inside[token.i] or "\n" in token.text:
                return None
            if token.sent.start >= end and reports(token) and not _has_content(token):
                source = source_of(token)
                near = source is not None and (end <= source.i < token.i or token.i - end < 2)
                if near and source is not None and not self._inside[source.i]:
                    return Voice(source, token)
        return None

    def _announced(self, item: Quoted) -> Voice | None:
        """He spoke of taxes. "...": the sentence before, of saying and without its own content."""
        start = self._doc[item.words.start].sent.start
        if start == 0:
            return None
        before = self._doc[start - 1].sent
        bare = before.text.rstrip()
        new_block = "\n" in before.text[len(bare) :]
        for token in before:
            if self._inside[token.i] or not reports(token) or (new_block and bare[-1:] != ":"):
                continue
            if bare[-1:] == ":" or not _has_content(token):
                source = source_of(token)
                if source is not None and not self._inside[source.i]:
                    return Voice(source, token)
        return None

    def _same_block(self, number: int, known: dict[int, Voice]) -> Voice | None:
        """The speaker before in the block, else the one who is named later in it."""
        block = self._quoted[number].block
        if number - 1 in known and self._quoted[number - 1].block == block:
            return known[number - 1]
        for item in self._quoted[number + 1 :]:
            if item.block != block:
                return None
            if item.is_speech and (voice := self._beside(item)) is not None:
                return voice
        return None

    def _run_on(self, number: int, known: dict[int, Voice]) -> Voice | None:
        """A block that is nothing but speech carries on the speech of the block before."""
        item = self._quoted[number]
        if number - 1 not in known or self._quoted[number - 1].block != item.block - 1:
            return None
        return known[number - 1]

    def _labelled(self, item: Quoted) -> Voice | None:
        """As in a transcript: a name and a colon right before the quotation."""
        start = item.words.start
        if start < 2 or self._doc[start - 1].text != ":":
            return None
        label = self._doc[start - 2]
        begins = [t for t in label.sent if t.i < start]
        if (
            len(begins) > 5
            or any(is_verb(token) for token in begins)
            or not label.text[:1].isupper()
        ):
            return None
        return Voice(label, None)

    def _described(self, item: Quoted) -> Voice | None:
        """A few quoted words belong to whoever does what their clause says, if that is speaking."""
        if item.is_speech:
            return None
        heads = [t for t in item.words if t.is_alpha and not self._inside[t.head.i]]
        verb = governing_verb(heads[0] if heads else item.words.root)
        while verb is not None and self._inside[verb.i]:
            verb = governing_verb(verb)
        if verb is None or not _can_quote(verb):
            return None
        source = source_of(verb)
        return Voice(source, verb) if source is not None else None


def _can_quote(token: Token) -> bool:
    """Whether the token is a verb of saying or naming."""
    return is_verb(token) and lemma(token) in word_list("saying") | word_list("naming")


def _has_content(verb: Token) -> bool:
    """Whether the verb reports a clause of its own, so that nothing is left for a quotation."""
    return any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
