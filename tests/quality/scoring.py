"""How well outlines agree with the marks, over all articles together.

Actors and places count once each, paired by a shared name. Events, principles and commitments
count by sentence; of events, those not called main need not be found. A detail (a role, a
holder, a deadline) is judged only where the entry that it belongs to was found.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from marked_article import Mark, MarkedArticle, as_list

from reader.outline.model import Actor, Entry, Outline, Place, Section

DETAILS = (
    "who.role",
    "principles.holder",
    "commitments.party",
    "commitments.status",
    "commitments.deadline",
)
FIGURES = (*(f"{s}.{m}" for s in Section for m in ("precision", "recall", "f1")), *DETAILS)


class Tally:
    """What was right and what was not, gathered article by article."""

    def __init__(self) -> None:
        self._counts: defaultdict[str, Counter[bool]] = defaultdict(Counter)
        self.errors: defaultdict[str, list[str]] = defaultdict(list)
        self._name = ""

    def add(self, marked: MarkedArticle, outline: Outline) -> None:
        """Count one outline."""
        self._name = marked.article.name
        self._add_named(Section.WHO, outline.who, marked.marks["who"])
        self._add_named(Section.WHERE, outline.where, marked.marks["where"])
        for section in (Section.WHAT, Section.PRINCIPLES, Section.COMMITMENTS):
            self._add_sentences(section, outline, marked)

    def figures(self) -> dict[str, float]:
        """Every one of FIGURES, from 0 to 1."""
        found = {name: self._share(name) for name in FIGURES if not name.endswith(".f1")}
        for section in Section:
            precision, recall = found[f"{section}.precision"], found[f"{section}.recall"]
            found[f"{section}.f1"] = 2 * precision * recall / (precision + recall or 1)
        return found

    def _share(self, name: str) -> float:
        counts = self._counts[name]
        return counts[True] / (counts.total() or 1)

    def _count(self, name: str, right: bool, what: str) -> None:
        self._counts[name][right] += 1
        if not right:
            self.errors[name].append(f"{self._name}: {what}")

    def _add_named(
        self, section: Section, found: Iterable[Actor | Place], marks: list[Mark]
    ) -> None:
        missing = list(marks)
        for entry in found:
            mark = _named_alike(entry, missing)
            self._count(f"{section}.precision", mark is not None, entry.name)
            if mark is not None:
                missing.remove(mark)
                self._count(f"{section}.recall", True, entry.name)
                if isinstance(entry, Actor) and mark["role"]:
                    said = f"{mark['role']} / {entry.role}"
                    self._count("who.role", alike(entry.role, mark["role"]), said)
        for mark in missing:
            self._count(f"{section}.recall", False, mark["name"])

    def _add_sentences(self, section: Section, outline: Outline, marked: MarkedArticle) -> None:
        found: defaultdict[int, list[Entry]] = defaultdict(list)
        for entry in outline.section(section):
            for number in set().union(*map(marked.numbers, entry.spans)):
                found[number].append(entry)
        marks: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in marked.marks[section]:
            for number in marked.marked(mark):
                marks[number].append(mark)
        for number in sorted(found.keys() | marks.keys()):
            words = marked.article.quote(marked.sentences[number])
            if number in found:
                self._count(f"{section}.precision", number in marks, words)
            if any(mark.get("main", True) for mark in marks[number]):
                self._count(f"{section}.recall", number in found, words)
            if marks[number] and found[number]:
                self._add_details(section, found[number], marks[number], marked.marks["who"])

    def _add_details(
        self, section: Section, found: list[Entry], marks: list[Mark], actors: list[Mark]
    ) -> None:
        if section is Section.PRINCIPLES:
            self._add_party("principles.holder", "holder", found, marks, actors)
        if section is Section.COMMITMENTS:
            self._add_party("commitments.party", "party", found, marks, actors)
            self._add_detail("commitments.status", "status", found, marks)
            if any(mark["deadline"] for mark in marks):
                self._add_detail("commitments.deadline", "deadline", found, marks)

    def _add_party(
        self, name: str, field: str, found: list[Entry], marks: list[Mark], actors: list[Mark]
    ) -> None:
        said = [getattr(entry, field) for entry in found]
        right = [name for mark in marks for name in _all_names(as_list(mark[field]), actors)]
        self._count(name, any(same_party(s, r) for s in said for r in right), f"{right} / {said}")

    def _add_detail(self, name: str, field: str, found: list[Entry], marks: list[Mark]) -> None:
        said = [getattr(entry, field) for entry in found]
        right = [mark[field] for mark in marks if mark[field]]
        self._count(name, any(alike(s, r) for s in said for r in right), f"{right} / {said}")


def words_of(name: str | None) -> list[str]:
    """The words that make a name, however it is spelt: no case, article or possessive."""
    plain = re.sub(r"['’]s?(?=\W|$)", "", (name or "").lower())
    return re.findall(r"\w+", re.sub(r"^(the|a|an|his|her|its|their) ", "", plain))


def alike(one: str | None, other: str | None) -> bool:
    """Whether two phrases share at least half of their words."""
    left, right = Counter(words_of(one)), Counter(words_of(other))
    return 4 * (left & right).total() >= left.total() + right.total() > 0


def same_party(one: str | None, other: str | None) -> bool:
    """Whether the words of one name are all among those of the other."""
    left, right = set(words_of(one)), set(words_of(other))
    return bool(left and right) and (left <= right or right <= left)


def _named_alike(entry: Actor | Place, marks: list[Mark]) -> Mark | None:
    """The mark that has the entry's name, or else one of its names."""
    names = [entry.name, *entry.names]
    return next((m for name in names for m in marks if _names_it(name, m)), None)


def _names_it(name: str, mark: Mark) -> bool:
    return words_of(name) in map(words_of, mark["names"])


def _all_names(accepted: list[str], actors: list[Mark]) -> list[str]:
    others = [a["names"] for a in actors if any(_names_it(name, a) for name in accepted)]
    return list(dict.fromkeys([*accepted, *(name for names in others for name in names)]))
