"""When two spellings are the same name: folding sets aside what does not tell names apart."""

from __future__ import annotations

import re
import unicodedata

_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^(?:the|a|an) ")
_ABBREVIATION = re.compile(r"\b(\w)\.(?=\w\.|\s|$)")


def fold(name: str) -> str:
    """``name`` in lower case without article, possessive, accents, points and punctuation."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").strip()).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = _ARTICLE.sub("", _POSSESSIVE.sub("", plain))
    plain = _ABBREVIATION.sub(r"\1", plain)
    return " ".join(re.findall(r"\w+", plain))
