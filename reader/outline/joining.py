"""Which forms of a name are short for which: surnames, acronyms, parts of an organisation's name.

Every rule joins only where it leaves one reading: "Clinton" stays alone beside Bill and Hillary.
Forms are folded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from reader.outline.gazetteer import countries
from reader.outline.mention import Mention, NameSort
from reader.outline.words import word_list

_COMMON = frozenset({NameSort.GROUP, NameSort.INDIVIDUAL})
_LONGEST_PERSON = 6


def joined(doc: Doc, found: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """For every form, the fullest form that it is short for, or itself."""
    sorts = {
        words: Counter(mention.sort for mention in mentions).most_common(1)[0][0]
        for words, mentions in found.items()
    }
    fuller = {words: words for words in found}
    acronyms = _bracketed(doc, found)
    for words in sorted(found, key=lambda words: (len(words.split()), words)):
        fuller[words] = acronyms.get(words) or _fuller(words, sorts) or words
    return {words: _last(words, fuller) for words in fuller}


def _last(words: str, fuller: dict[str, str]) -> str:
    """The end of a chain of fuller and fuller forms."""
    seen = {words}
    while fuller[words] not in seen:
        words = fuller[words]
        seen.add(words)
    return words


def _fuller(words: str, sorts: Mapping[str, NameSort]) -> str | None:
    """The one fuller form that ``words`` is short for, if there is just one."""
    if words in countries():
        same = [other for other in sorts if countries().get(other) == countries()[words]]
        return max(same, key=lambda other: (len(other), other))
    found = [other for other in sorts if other != words and _is_short_for(words, other, sorts)]
    longest = [other for other in found if not any(_extends(more, other) for more in found)]
    return longest[0] if len(longest) == 1 else None


def _extends(longer: str, shorter: str) -> bool:
    return longer != shorter and set(shorter.split()) < set(longer.split())


def _is_short_for(words: str, other: str, sorts: Mapping[str, NameSort]) -> bool:
    """Whether ``words`` can be a shorter way to say ``other``."""
    short, long = words.split(), other.split()
    if len(long) <= len(short):
        return False
    sort, fuller_sort = sorts[words], sorts[other]
    ends = long[-len(short) :] == short
    if sort in _COMMON or fuller_sort in _COMMON:
        return sort is fuller_sort and ends
    if fuller_sort is NameSort.PERSON:
        return len(long) <= _LONGEST_PERSON and (ends or long[0] == words)
    if len(short) == 1 and words == _initials(long):
        return True
    if fuller_sort is NameSort.ORGANISATION:
        return sort is not NameSort.PLACE and (ends or long[: len(short)] == short)
    return ends and set(long[: -len(short)]) <= word_list("directions")


def _initials(words: Sequence[str]) -> str:
    """The acronym of a name; small words may be left out, so they are."""
    return "".join(word[0] for word in words if word not in {"of", "the", "for", "and", "de"})


def _bracketed(doc: Doc, found: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """Short forms that stand in brackets behind their full form: "World Bank Group (WBG)"."""
    ending: dict[int, tuple[int, str]] = {}
    for words, mentions in found.items():
        for mention in mentions:
            length = mention.end - mention.start - 100 * (mention.sort in _COMMON)
            ending[mention.end] = max(ending.get(mention.end, (-200, "")), (length, words))
    pairs = {}
    for words, mentions in found.items():
        for mention in mentions:
            opens = mention.start - 1
            if opens in ending and doc[opens].text == "(" and _is_acronym(doc, mention):
                pairs[words] = ending[opens][1]
    return {short: long for short, long in pairs.items() if short != long}


def _is_acronym(doc: Doc, mention: Mention) -> bool:
    return mention.end - mention.start == 1 and doc[mention.start].text[:2].isupper()
