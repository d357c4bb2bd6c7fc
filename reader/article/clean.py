"""The canonical text is cleaned once, before anything refers to it.

Invariant: ``clean`` never changes the length, so it may be applied at any time before positions are
handed out, and what it returns can be put into a ``QTextDocument`` block by block and found there
again: Qt ends a paragraph at CR, U+2029, U+FDD0 and U+FDD1, swallows U+FEFF and lone surrogates and
takes U+FFFC for an image.
"""

from __future__ import annotations

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# What ends a line somewhere: CR, vertical tab, form feed, NEL, line and paragraph separator.
_LINE_ENDS = "\r\v\f\x85\u2028\u2029"

# Python counts these information separators as white space, so they become some.
_SEPARATORS = "\x1c\x1d\x1e\x1f"

_TABLE: dict[int, str] = {
    **{code: _REPLACEMENT for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (9, 10)},
    **{ord(char): "\n" for char in _LINE_ENDS},
    **{ord(char): " " for char in _SEPARATORS},
    **dict.fromkeys(range(64976, 65008), _REPLACEMENT),
    # Within a text it was meant as what is now the word joiner: invisible, and no break here.
    0xFEFF: "\N{WORD JOINER}",
    0xFFFC: _REPLACEMENT,
}

# Lone surrogates, and the last two code points of every plane, which are no characters.
_NO_CHARACTERS = re.compile(
    "[\ud800-\udfff"
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0, 0x110000, 0x10000))
    + "]"
)


def clean(text: str) -> str:
    """``text`` without characters that a view could not hold; the same length, the same ink."""
    return _NO_CHARACTERS.sub(_REPLACEMENT, text.translate(_TABLE))


def one_line(text: str) -> str:
    """``text`` cleaned, on one line, without white space around it: for titles and metadata."""
    return " ".join(clean(text).split())
