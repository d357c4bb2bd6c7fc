"""Which forms of a name are short for which: surnames, acronyms, parts of an organisation's name.

Forms are folded. Every rule says when one form can stand for a fuller one; where several fuller
forms are possible, a surname or a bare noun goes to the one that the article speaks of most, and
everything else stays alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.outline.names.gazetteer import countries, nationalities, places
from reader.outline.names.likeness import canonical, is_misspelling
from reader.outline.names.mention import Mention, NameSort, likeliest_sort
from reader.outline.words import word_list

_COMMON = frozenset({NameSort.GROUP, NameSort.INDIVIDUAL})
_LONGEST_PERSON = 6
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "de", "to", "in", "on"})


@dataclass(frozen=True)
class Form:
    """Folded words with the mentions that have them."""

    words: str
    parts: tuple[str, ...]
    sort: NameSort
    mentions: Sequence[Mention]

    @property
    def is_common(self) -> bool:
        """Whether its head is a common noun."""
        return self.sort in _COMMON

    @property
    def is_known_place(self) -> bool:
        """Whether it is a country, a people, a state or a large city."""
        known = (countries(), nationalities(), places())
        return any(self.words in names for names in known)

    def ends(self, other: Form) -> bool:
        """Whether ``other`` has further words before these."""
        return len(other.parts) > len(self.parts) and other.parts[-len(self.parts) :] == self.parts

    def begins(self, other: Form) -> bool:
        """Whether ``other`` has further words behind these."""
        return len(other.parts) > len(self.parts) and other.parts[: len(self.parts)] == self.parts


def joined(doc: Doc, found: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """For every form, the fullest form that it is short for, or itself."""
    forms = {
        words: Form(words, tuple(words.split()), likeliest_sort(mentions), mentions)
        for words, mentions in found.items()
    }
    links = _bracketed(doc, forms.values())
    explained = {short for short, _ in links}
    links += _same(forms.values())
    related = _Relations(forms.values())
    for form in forms.values():
        if form.words not in explained and (fuller := _fuller(form, related.to(form))):
            links.append((form.words, fuller))
    return _connected(forms, links)


class _Relations:
    """Which forms are worth comparing: with a word in common, an acronym, or spelled alike."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_key: dict[str, list[Form]] = {}
        for form in forms:
            for key in {*form.parts, *_acronyms(form), form.parts[-1][:1] + "*"}:
                self._by_key.setdefault(key, []).append(form)

    def to(self, form: Form) -> list[Form]:
        """The forms that ``form`` may be short for, in the order of the text."""
        keys = {*form.parts, form.words}
        if len(form.parts) == 1 and not form.is_common:
            keys.add(form.words[:1] + "*")
        found = {other.words: other for key in keys for other in self._by_key.get(key, ())}
        return sorted(found.values(), key=lambda other: other.mentions[0])


def _connected(forms: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For every form, one form that stands for all that links connect it with."""
    stands_for = {words: words for words in forms}
    members = {words: [words] for words in stands_for}
    for one, other in links:
        kept, dropped = stands_for[other], stands_for[one]
        if kept != dropped:
            for words in members[dropped]:
                stands_for[words] = kept
            members[kept] += members.pop(dropped)
    return stands_for


def _same(forms: Iterable[Form]) -> Iterator[tuple[str, str]]:
    """Forms that differ only in how a country or a body is put, with the first that is the same."""
    first: dict[tuple[bool, str], str] = {}
    for form in sorted(forms, key=lambda form: form.mentions[0]):
        words = canonical(form.words)
        key = (form.sort is NameSort.PEOPLE, words.removesuffix("s") if form.is_common else words)
        yield form.words, first.setdefault(key, form.words)


def _fuller(form: Form, forms: Iterable[Form]) -> str | None:
    """The fuller form that this one is short for, if one can be told."""
    found = [other for other in forms if other is not form and _is_short_for(form, other)]
    longest = [other for other in found if not any(_is_part(other, more) for more in found)]
    # A place gives its name to bodies: "Punjab" is the province, not the Punjab Bank.
    longest = [other for other in longest if _is_wider(form, other)] or longest
    if len(longest) > 1 and not _may_be_any(form, longest[0]):
        return None
    chosen = max(
        longest, key=lambda other: (len(other.mentions), -other.mentions[0].start), default=None
    )
    return chosen.words if chosen else None


def _may_be_any(form: Form, other: Form) -> bool:
    """Whether a form that is short for several is taken for the one that is named most."""
    if form.is_common or other.sort is NameSort.PERSON:
        return True
    return form.words in word_list("organisation_nouns")


def _is_part(form: Form, other: Form) -> bool:
    return form is not other and set(form.parts) < set(other.parts)


def _is_short_for(form: Form, other: Form) -> bool:
    """Whether ``form`` can be a shorter or another way to say ``other``."""
    if form.is_common:
        return _is_bare_noun_for(form, other)
    if other.is_common:
        return _is_described(form, other)
    if other.sort in {NameSort.PERSON, NameSort.OTHER} and _is_name_of_person(form, other):
        return True
    if len(form.parts) == 1 and len(other.parts) > 1 and form.words in _acronyms(other):
        return True
    if other.sort is NameSort.PLACE or _is_wider(form, other):
        return _is_name_of_place(form, other)
    return other.sort is not NameSort.PERSON and _is_name_of_body(form, other)


def _is_bare_noun_for(form: Form, other: Form) -> bool:
    """Whether it is "detainees" for "six detainees", "police" for "Brazilian police"."""
    if not other.is_common:
        return False
    uncounted = tuple(part for part in form.parts if not part.isdigit())
    numbered = uncounted == other.parts and uncounted != form.parts
    return form.sort is other.sort and (form.ends(other) or numbered)


def _is_described(form: Form, other: Form) -> bool:
    """Whether the other only adds what it is: "Foroyaa" for "Foroyaa newspaper"."""
    said = len(other.parts) == len(form.parts) + 1 and form.begins(other)
    named = form.sort not in {NameSort.PERSON, NameSort.PEOPLE} and not form.is_known_place
    return said and named and other.parts[-1] in word_list("body_nouns")


def _is_name_of_person(form: Form, other: Form) -> bool:
    """Surname, given name, the name without its middle, or a misspelling of the surname."""
    heads = word_list("organisation_nouns") | word_list("place_nouns")
    if other.sort is NameSort.OTHER and (
        not 2 <= len(other.parts) <= 3 or other.parts[-1] in heads
    ):
        return False
    long, short = _without_suffix(other.parts), _without_suffix(form.parts)
    if not (short and long) or len(long) > _LONGEST_PERSON or form.words in countries():
        return False
    if len(short) > 1:
        ends_alike = len(long) > len(short) and long[-1] == short[-1]
        return ends_alike and (long[0] == short[0] or long[-len(short) :] == short)
    if len(long) == 1:
        return len(form.mentions) < len(other.mentions) and is_misspelling(short[0], long[0])
    return short[0] in {long[-1], long[0]} or is_misspelling(short[0], long[-1])


def _without_suffix(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without "Jr", "QC" or "XIV"."""
    return tuple(
        part for part in parts if part not in word_list("name_suffixes") and set(part) - set("ivx")
    )


def _is_name_of_place(form: Form, other: Form) -> bool:
    """Whether it is "Toronto" for "downtown Toronto", "Punjab" for "Punjab province"."""
    if form.ends(other):
        before = set(other.parts[: -len(form.parts)])
        return before <= word_list("directions") | nationalities().keys()
    if form.begins(other):
        behind = set(other.parts[len(form.parts) :])
        smaller = frozenset() if form.is_known_place else word_list("street_nouns")
        return behind <= word_list("area_nouns") | smaller
    return False


def _is_wider(form: Form, other: Form) -> bool:
    """Whether the other is the same place with what it is: "Punjab province"."""
    behind = other.parts[len(form.parts) :]
    return form.begins(other) and set(behind) <= word_list("area_nouns")


def _is_name_of_body(form: Form, other: Form) -> bool:
    """Whether it is the end of a body's name, or its beginning and no name of another thing."""
    initial = [part for part in other.parts if len(part) > 1]
    if len(form.parts) > 1 and tuple(initial) == form.parts and len(other.parts) > len(initial):
        return True
    if form.is_known_place or form.sort is NameSort.PEOPLE or other.sort is NameSort.PEOPLE:
        return False
    if form.words in word_list("organisation_nouns") and form.words in other.parts:
        return True
    if form.ends(other):
        return form.sort is not NameSort.PLACE
    if not form.begins(other):
        return False
    rest = other.parts[len(form.parts) :]
    acronym = len(form.parts) == 1 and len(form.words) <= 4
    return rest == ("news",) or (
        not acronym and (len(form.parts) > 1 or rest[0] not in _SMALL_WORDS)
    )


def _acronyms(form: Form) -> set[str]:
    """The acronyms of a name, small words left out, with and without its nationality."""
    letters = "".join(part[0] for part in form.parts if part not in _SMALL_WORDS | {"s"})
    return {letters, letters[1:]} if form.parts[0] in nationalities() else {letters}


def _bracketed(doc: Doc, forms: Iterable[Form]) -> list[tuple[str, str]]:
    """Short forms that stand in brackets behind their full form: "World Bank Group (WBG)"."""
    ending: dict[int, tuple[bool, int, str]] = {}
    acronyms: list[tuple[int, str]] = []
    for form in forms:
        for mention in form.mentions:
            rank = (not form.is_common, mention.end - mention.start, form.words)
            ending[mention.end] = max(ending.get(mention.end, rank), rank)
            opens = mention.start - 1
            if opens > 0 and doc[opens].text == "(" and _is_acronym(doc, mention):
                acronyms.append((opens, form.words))
    return [(short, ending[opens][2]) for opens, short in acronyms if opens in ending]


def _is_acronym(doc: Doc, mention: Mention) -> bool:
    return mention.end - mention.start == 1 and doc[mention.start].text[:2].isupper()
