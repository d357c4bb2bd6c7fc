"""Who says, thinks or means what: every quotation and every report becomes a ``Statement``.

Quotation marks win over the parse: what a report holds of a quotation it holds whole, over the end
of its sentence. A report within a quotation stays a statement of its own when somebody else speaks
in it; "I think" within one's own speech does not.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.article.model import Article, Span
from reader.outline.grammar import extent, phrase, runs
from reader.outline.model import Actor, ActorKind, Statement, StatementKind
from reader.outline.speech.quotations import find_quotations
from reader.outline.speech.references import References
from reader.outline.speech.reported_speech import Report, find_reports
from reader.outline.speech.speakers import Quoted, Speakers, Voice

_FIRST_PERSON = frozenset(("i", "me", "my", "we", "us", "our", "myself", "ourselves"))


@dataclass(slots=True)
class _Draft:
    """A statement in the making."""

    voice: Voice
    spans: list[Span]
    quoted: list[Span]


def attribute(article: Article, doc: Doc, references: References) -> tuple[Statement, ...]:
    """Every statement of the article, in the order of the text, the outer before the inner."""
    quoted = _quoted(article, doc)
    drafts = _reports(doc, quoted)
    _add_quotations(doc, quoted, drafts)
    drafts.sort(key=lambda draft: (draft.spans[0].start, -draft.spans[-1].end))
    statements: list[Statement] = []
    for draft in drafts:
        outer = _around(statements, draft)
        statement = _statement(article, draft, references, outer)
        if outer is None or statement.speaker != outer.speaker:
            statements.append(statement)
    return tuple(statements)


def _quoted(article: Article, doc: Doc) -> list[Quoted]:
    """The outermost quotations with their words and the number of their block."""
    starts = [block.span.start for block in article.blocks]
    found: list[Quoted] = []
    for quotation in find_quotations(article):
        words = doc.char_span(quotation.span.start, quotation.span.end, alignment_mode="expand")
        if quotation.depth == 0 and words is not None and any(token.is_alpha for token in words):
            found.append(Quoted(quotation, words, bisect_right(starts, quotation.span.start) - 1))
    return found


def _reports(doc: Doc, quoted: list[Quoted]) -> list[_Draft]:
    """What the parse reports, each with the quotations that its content touches."""
    drafts: list[_Draft] = []
    for report in find_reports(doc):
        content = _within(report, quoted)
        spans = runs(content)
        if not spans:
            continue
        at = {token.i for token in content}
        touched = [
            item
            for item in quoted
            if item.words.start <= content[-1].i
            and item.words.end > content[0].i
            and not item.words.start <= report.cue.i < item.words.end
            and not at.isdisjoint(range(item.words.start, item.words.end))
        ]
        marks = [item.quotation.span for item in touched]
        drafts.append(_Draft(Voice(report.source, report.cue), _joined([*spans, *marks]), marks))
    return drafts


def _within(report: Report, quoted: list[Quoted]) -> list[Token]:
    """The content; of a report that is quoted itself only what stands in the same quotation."""
    for item in quoted:
        if item.words.start <= report.cue.i < item.words.end:
            inside = range(item.words.start, item.words.end)
            return [token for token in report.content if token.i in inside]
    return list(report.content)


def _add_quotations(doc: Doc, quoted: list[Quoted], drafts: list[_Draft]) -> None:
    """Give every quotation that no report holds to its speaker.

    One that follows another of the same speaker in the same breath lengthens that statement.
    """
    speakers = Speakers(doc, quoted)
    holder = {span: draft for draft in drafts for span in draft.quoted}
    known: dict[int, Voice] = {}
    last: dict[int, _Draft] = {}
    for number, item in enumerate(quoted):
        span = item.quotation.span
        draft = holder.get(span)
        if draft is None:
            voice = speakers.of(number, known)
            if voice is None:
                continue
            before = last.get(number - 1)
            if before is not None and before.voice == voice:
                before.spans.append(span)
                before.quoted.append(span)
                draft = before
            else:
                draft = _Draft(voice, [span], [span])
                drafts.append(draft)
        known[number] = draft.voice
        last[number] = draft


def _statement(
    article: Article, draft: _Draft, references: References, outer: Statement | None
) -> Statement:
    source, cue = draft.voice.source, draft.voice.cue
    outside = sum(len(span) for span in draft.spans) - sum(len(span) for span in draft.quoted)
    if not draft.quoted:
        kind = StatementKind.INDIRECT
    else:
        # Commas, spaces and the like between two quotations do not make reported speech.
        kind = StatementKind.DIRECT if outside < 6 else StatementKind.MIXED
    return Statement(
        spans=tuple(draft.spans),
        source=extent(_source_words(source, references)) if source is not None else None,
        speaker=speaker_name(source, references, outer) if source is not None else None,
        cue=article.quote(extent([cue])) if cue is not None else "",
        kind=kind,
    )


def _source_words(source: Token, references: References) -> list[Token]:
    """The words that name the source, with the name that follows a role."""
    words = phrase(source)
    if references.named(source) is None:
        for child in source.children:
            if child.dep_ == "appos" and references.named(child) is not None:
                words += phrase(child)
    return words


def speaker_name(source: Token, references: References, outer: Statement | None) -> str:
    """The actor that the words of a source mean, or the words themselves."""
    if outer is not None and source.lower_ in _FIRST_PERSON and outer.speaker:
        return outer.speaker
    unknown = references.actor(source) is None and source.lower_ in ("they", "he", "she")
    if unknown and outer is not None and outer.speaker:
        return outer.speaker
    found = (
        references.named(source)
        or (references.interviewed if _is_answer(source) else None)
        or _named_beside(source, references)
        or references.body_of(source)
        or references.actor(source)
    )
    if found is not None:
        return found.name
    named = (child for child in source.children if child.dep_ == "appos" and child.tag_ == "NNP")
    return references.words(next(named, source))


def _is_answer(source: Token) -> bool:
    """Whether it is the label "A:" of an answer."""
    return source.text == "A" and source.i + 1 < len(source.doc) and source.nbor().text == ":"


def _named_beside(source: Token, references: References) -> Actor | None:
    """The name in "the head of the mill, Ann Bell," and "campaigner and author Ann Bell"."""
    for child in source.children:
        actor = references.named(child) if child.dep_ in ("appos", "conj") else None
        if actor is not None and (child.dep_ == "appos" or actor.kind is ActorKind.PERSON):
            return actor
    return None


def _around(statements: list[Statement], draft: _Draft) -> Statement | None:
    """The innermost statement so far that holds the draft."""
    for statement in reversed(statements):
        if any(span.covers(draft.spans[0]) for span in statement.spans):
            return statement
    return None


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
