"""Reported speech, belief and intention: what hangs on a verb, noun or adjective that reports.

Every report is found by the parse alone, each in one of a few forms:

* a clause under a verb: "she *said* that ...", "..., he *added*", "he *vowed* to ...";
* a clause under a noun or an adjective: "the *claim* that ...", "they are *confident* that ...";
* a whole clause set under a source: "*according to* the police, ...", "*as* Smith *put it*, ...".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.outline.grammar import governing_verb, is_verb, phrase, subject
from reader.outline.language import lemma
from reader.outline.words import word_list


@dataclass(frozen=True, slots=True)
class Report:
    """One report: who, by which word, what."""

    cue: Token
    """The word that reports: "said", "promise", "according"."""
    source: Token | None
    """The head of the words that name the source."""
    content: tuple[Token, ...]
    """The words reported, in order; never the cue or the source."""


def find_reports(doc: Doc) -> tuple[Report, ...]:
    """Every report of the text, in the order of the cues."""
    found: list[Report] = []
    for token in doc:
        if is_verb(token):
            found += _under_verb(token)
        elif token.tag_[:1] == "N":
            found += _under_noun(token)
        elif token.tag_[:1] == "J":
            found += _under_adjective(token)
    found += (report for token in doc if (report := _under_preposition(token)) is not None)
    return tuple(sorted(found, key=lambda report: report.cue.i))


def reports(verb: Token) -> bool:
    """Whether the verb is one of saying or thinking."""
    return is_verb(verb) and lemma(verb) in word_list("saying") | word_list("believing")


def source_of(cue: Token) -> Token | None:
    """Who says or thinks what the verb reports, if the sentence tells."""
    if _passive(cue):
        return _agent(cue)
    if cue.dep_ == "pcomp" and (above := governing_verb(cue)) is not None and _passive(above):
        return next((c for c in above.children if c.dep_ == "nsubjpass"), None)
    source = subject(cue)
    if source is None:
        source = next(
            (c for c in cue.children if c.dep_ in ("attr", "npadvmod") and c.i > cue.i), None
        )
    return source


def _under_verb(verb: Token) -> Iterator[Report]:
    """As in "said that ...", "..., he said", "vowed to ...", "asked whether ..."."""
    word = lemma(verb)
    says = word in word_list("saying") or word in word_list("believing")
    means = word in word_list("intending") or word in word_list("promising")
    if not (says or means):
        return
    if word in word_list("believing") and _infinitive(verb):
        return  # "to know who it was": a wish for a belief, none that anybody has
    directs = word in word_list("directing")
    for child in verb.children:
        clause = child.dep_ == "ccomp" and (is_verb(child) or child.tag_[:1] in "NJ")
        question = child.dep_ == "advcl" and _opened_by(child, ("whether",))
        to_do = child.dep_ == "xcomp" and _infinitive(child)
        to_do = to_do and (means or directs or _passive(verb))
        if (clause and (says or not _infinitive(child))) or (question and says) or to_do:
            yield _report(verb, child)
    if says and verb.dep_ == "parataxis" and not any(c.dep_ == "ccomp" for c in verb.children):
        yield _report(verb, verb.head)
    if word == "accuse":
        yield from (_report(verb, c) for p in verb.children if p.lower_ == "of" for c in p.children)
    if word == "commit":
        yield from (_report(verb, c) for p in verb.children if p.lower_ == "to" for c in p.children)
    alone = not any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    if says and alone and verb.dep_ == "advcl" and _opened_by(verb, ("as",)):
        yield _report(verb, verb.head)


def _under_noun(noun: Token) -> Iterator[Report]:
    """As in "the claim that ...", "his promise to ...", "the plan is to ..."."""
    if lemma(noun) not in word_list("reporting_nouns"):
        return
    for child in noun.children:
        told = _opened_by(child, ("that", "whether")) or _infinitive(child)
        if child.dep_ in ("acl", "ccomp") and is_verb(child) and told:
            yield _report(noun, child, owner(noun))
    if noun.dep_ == "nsubj" and lemma(noun.head) == "be":
        for child in noun.head.children:
            if child.dep_ in ("ccomp", "xcomp") and is_verb(child):
                yield _report(noun, child, owner(noun))


def _under_adjective(word: Token) -> Iterator[Report]:
    """As in "she is confident that ...", "they are ready to ..."."""
    if word.lower_ not in word_list("believing_adjectives") or word.dep_ not in ("acomp", "oprd"):
        return
    for child in (*word.children, *(c for c in word.head.children if c.dep_ == "ccomp")):
        if child.dep_ in ("ccomp", "xcomp") and is_verb(child) and child.i > word.i:
            yield _report(word, child, subject(word.head))


def _under_preposition(token: Token) -> Report | None:
    """As in "according to X, ...": the clause around it is X's."""
    if token.lower_ != "according" or token.i + 1 >= len(token.doc):
        return None
    source = next((o for c in token.children for o in c.children if o.dep_ == "pobj"), None)
    if source is None or token.head == token:
        return None
    clause = token.head if is_verb(token.head) else governing_verb(token) or token.head
    return _report(token, clause, source)


def _report(cue: Token, head: Token, source: Token | None = None) -> Report:
    """The report whose content is the clause under ``head``, without cue and source."""
    source = source if source is not None else (source_of(cue) if is_verb(cue) else None)
    content = set(head.subtree) - _run_on(head)
    for child in cue.children:
        # "The plant, said Smith, will close": the parser hangs the plant on the verb of saying.
        if child.dep_ in ("nsubj", "nsubjpass") and child.i < cue.i and source not in (child, None):
            content |= set(child.subtree)
    if cue in content:
        content -= {token for token in cue.subtree if head not in token.subtree}
        content.discard(cue)
    if source is not None and source.i != head.i and not head.is_ancestor(source):
        content -= set(phrase(source))
    for child in head.children:
        if child.dep_ == "mark" and child.lower_ == "that":
            content.discard(child)
    return Report(cue, source, tuple(sorted(content, key=lambda token: token.i)))


def _run_on(head: Token) -> set[Token]:
    """What the parser hung on an infinitive by mistake: "vowed to go and *said that ...*"."""
    if not _infinitive(head):
        return set()
    return {
        token
        for child in head.children
        if child.dep_ == "conj" and child.tag_ in ("VBD", "VBZ", "VBP")
        for token in child.subtree
    }


def owner(noun: Token) -> Token | None:
    """Whose claim or plan it is: "his", "the minister's", "by the court", "expressed concern"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "of", "from", "among"):
            return next((o for o in child.children if o.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "dobj" and lemma(verb) in word_list("delivering"):
        return subject(verb)
    return None


def _agent(verb: Token) -> Token | None:
    """What stands as "by X" under a passive."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((o for o in child.children if o.dep_ == "pobj"), None)
    return None


def _passive(verb: Token) -> bool:
    """Whether the verb stands in the passive voice: "was asked", "asked whether ..., he said"."""
    if verb.tag_ != "VBN":
        return False
    bare = verb.dep_ in ("advcl", "acl") and not any(c.dep_ == "aux" for c in verb.children)
    return bare or any(c.dep_ in ("auxpass", "agent") for c in verb.children)


def _infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.tag_ == "TO" for child in verb.children)


def _opened_by(clause: Token, words: tuple[str, ...]) -> bool:
    """Whether the clause begins with one of the words."""
    return any(
        child.dep_ in ("mark", "advmod") and child.lower_ in words for child in clause.children
    )
