"""The canonical text is cleaned once, before anything refers to it.

Invariant: ``clean`` never changes the length, so it may be applied at any time before positions are
handed out, and what it returns can be put into a ``QTextDocument`` block by block and found there
again: Qt ends a paragraph at CR, U+2029, U+FDD0 and U+FDD1, swallows U+FEFF and lone surrogates and
takes U+FFFC for an image.
"""

from __future__ import annotations

import re

# What ends a line somewhere: CR, vertical tab, form feed, NEL, line and paragraph separator.
_LINE_ENDS = frozenset("\r\v\f\x85\u2028\u2029")

# Python counts these information separators as white space, so they become some.
_SEPARATORS = frozenset("\x1c\x1d\x1e\x1f")

# Those, other control characters, lone surrogates, the place of an image, what is no character. One
# class and nothing else: a file of 3 MB is searched for it in a few hundredths of a second.
_UNFIT = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]"
)


def clean(text: str) -> str:
    """``text`` without characters that a view could not hold; the same length, the same ink."""
    return _UNFIT.sub(_fit, text)


def _fit(found: re.Match[str]) -> str:
    char = found.group()
    if char in _LINE_ENDS:
        return "\n"
    if char in _SEPARATORS:
        return " "
    # Within a text U+FEFF was meant as what is now the word joiner: invisible, and no break here.
    return "\N{WORD JOINER}" if char == "\ufeff" else "\N{REPLACEMENT CHARACTER}"


def one_line(text: str) -> str:
    """``text`` cleaned, on one line, without white space around it: for titles and metadata."""
    return " ".join(clean(text).split())
