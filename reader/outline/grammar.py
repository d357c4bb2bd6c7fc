"""What the parse says of one verb: whose doing it is, in which tense, under which modality.

The small model's parse has its own ways; the functions here answer the questions that the rest of
the outline asks, so that nobody else follows dependency labels for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.article.model import Span
from reader.outline.language import lemma
from reader.outline.words import word_list

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_JOINING = frozenset(("of", "for", "from", "in", "at", "with"))
_ASIDES = frozenset(("relcl", "acl", "advcl", "appos", "punct"))
_AUXILIARIES = frozenset(("aux", "auxpass"))


def is_verb(token: Token) -> bool:
    """Whether the token is a verb or an auxiliary."""
    return token.tag_[:1] == "V" or token.tag_ == "MD"


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself, relative pronouns resolved.

    "The plant, said Smith, will close" hangs two on one verb: the later is the verb's own.
    """
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if not own:
        return None
    after = [child for child in own if child.i > verb.i]
    nearest = after[0] if after and len(own) > 1 else own[-1]
    if verb.dep_ == "relcl" and nearest.lower_ in _RELATIVES:
        return verb.head
    return nearest


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, or the one that it shares or is lent.

    "He rose, saying ..." lends the participle its subject; "a report saying ..." is itself it.
    """
    seen = 0
    while seen < 8:
        if (own := own_subject(verb)) is not None:
            return own
        if verb.dep_ == "acl" and (verb.tag_ != "VBG" or speaks_for_itself(verb.head)):
            return verb.head
        if verb.dep_ == "xcomp" and (patient := direct_object(verb.head)) is not None:
            return patient
        governor = governing_verb(verb)
        if governor is None:
            return None
        verb = governor
        seen += 1
    return None


def speaks_for_itself(noun: Token) -> bool:
    """Whether the noun is something written or shown: "a report saying ..."."""
    return lemma(noun) in word_list("documents")


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above the token, or None at the top of the sentence."""
    for above in token.ancestors:
        if is_verb(above):
            return above
    return None


def direct_object(verb: Token) -> Token | None:
    """The object that may do what comes next: "asked *him* to go"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative"):
            return child
    return None


def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The auxiliaries of the verb, or of the verb that it is joined to when it has none itself."""
    own = tuple(child for child in verb.children if child.dep_ in _AUXILIARIES)
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and own_subject(verb) is None:
        return auxiliaries(verb.head)
    return own


def negated(verb: Token) -> bool:
    """Whether the verb is denied: "not", "never", or a subject or object with "no"."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "nor", "neither"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl") and any(
            word.lower_ == "no" for word in child.lefts
        ):
            return True
        if child.lower_ in ("nobody", "none", "nothing") or child.lower_ == "no":
            return True
    return False


def phrase(head: Token) -> list[Token]:
    """The words of a noun phrase up to its first clause or aside: "a spokesman for the firm"."""
    words = [head]
    for child in head.children:
        before = child.i < head.i and child.dep_ not in ("punct", "cc", "preconj")
        if before or (child.dep_ == "prep" and child.lower_ in _JOINING):
            words += _bare(child)
    words.sort(key=lambda token: token.i)
    return list(_unbroken(words, head))


def _bare(token: Token) -> Iterator[Token]:
    """The words under a token, clauses and asides left out."""
    yield token
    for child in token.children:
        if child.dep_ not in _ASIDES:
            yield from _bare(child)


def _unbroken(words: list[Token], head: Token) -> Iterator[Token]:
    """The run of neighbouring words that holds the head."""
    indices = {word.i for word in words}
    first = last = head.i
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    return iter(head.doc[first : last + 1])


def conjuncts(head: Token) -> list[Token]:
    """The token and what is joined to it by "and" or "or"."""
    return [head, *(token for token in head.conjuncts if token.i > head.i)]


def extent(tokens: list[Token]) -> Span:
    """From the first to the last of the tokens, as positions in the article."""
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return Span(first.idx, last.idx + len(last.text))


def runs(tokens: list[Token]) -> list[Span]:
    """The tokens as unbroken stretches, bare of white space and of commas at their ends."""
    spans: list[Span] = []
    group: list[Token] = []
    for token in [*sorted(tokens, key=lambda t: t.i), None]:
        if token is not None and (not group or token.i == group[-1].i + 1):
            group.append(token)
            continue
        span = _trimmed(group)
        if span is not None:
            spans.append(span)
        group = [token] if token is not None else []
    return spans


def _trimmed(group: list[Token]) -> Span | None:
    """The stretch of a group without spaces and commas at either end."""

    def idle(token: Token) -> bool:
        return token.is_space or token.text in (",", ";", ":", "-", "–", "—", "--")

    while group and idle(group[0]):
        group = group[1:]
    while group and idle(group[-1]):
        group = group[:-1]
    return extent(group) if group else None
