"""The outline as a tree of rows: sections, their entries, the mentions of an entry.

The model knows nothing of widgets. Without an outline it is empty; with one, the five sections
are always there, and an empty one holds a row that says so. Mentions are rows only where an entry
has several.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.export.summary import NOTHING_FOUND, TITLES
from reader.outline.model import EntryKey, Outline, Section
from reader.ui.outline_rows import context, details, headline, is_main, spoken

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()


class RowKind(StrEnum):
    """What a row of the outline stands for."""

    SECTION = "section"
    ENTRY = "entry"
    MENTION = "mention"
    NOTE = "note"


class DataRole(IntEnum):
    """What the model tells of a row, besides the roles that Qt names."""

    KIND = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2
    DETAILS = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4
    MAIN = Qt.ItemDataRole.UserRole + 5
    CONTEXT = Qt.ItemDataRole.UserRole + 6


@dataclass(slots=True)
class Row:
    """One row; its index of Qt's carries its number in the list of all rows."""

    kind: RowKind
    section: Section
    row: int
    parent: int = -1
    key: EntryKey | None = None
    mention: int = 0
    children: list[int] = field(default_factory=list)
    values: dict[int, object] = field(default_factory=dict)
    """What the row says, filled when it is first asked."""


class OutlineModel(QAbstractItemModel):
    """One outline, read only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline: Outline | None = None
        self._rows: list[Row] = []
        self._top: list[int] = []

    @property
    def outline(self) -> Outline | None:
        """What is shown."""
        return self._outline

    def set_outline(self, outline: Outline | None) -> None:
        """Show ``outline``, or nothing."""
        self.beginResetModel()
        self._outline = outline
        self._rows, self._top = [], []
        if outline is not None:
            for section in Section:
                self._add_section(outline, section)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """What ``index`` stands for."""
        return self._rows[index.internalId()] if index.isValid() else None

    def index_of(self, key: EntryKey, mention: int | None = None) -> QModelIndex:
        """Where an entry stands, or one of its mentions; an invalid index if it has no row."""
        for number, row in enumerate(self._rows):
            if row.key != key:
                continue
            if mention is None and row.kind is RowKind.ENTRY:
                return self.createIndex(row.row, 0, number)
            if row.kind is RowKind.MENTION and row.mention == mention:
                return self.createIndex(row.row, 0, number)
        return QModelIndex()

    def section_indexes(self) -> list[QModelIndex]:
        """Where the sections stand, in order."""
        return [self.index(row, 0) for row in range(self.rowCount())]

    # What Qt calls.

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """The index of a row below ``parent``."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override] # QObject.parent() takes nothing
        """The index above ``index``."""
        row = self.row_at(index)
        if row is None or row.parent < 0:
            return QModelIndex()
        return self.createIndex(self._rows[row.parent].row, 0, row.parent)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many rows stand below ``parent``."""
        return len(self._children(parent))

    def columnCount(self, parent: Index = _NO_INDEX) -> int:  # noqa: ARG002 - Qt's signature
        """One: everything of a row is told by its roles."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A note can be reached, so that it is read out, but there is nothing to choose."""
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if row.children else flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says under ``role``."""
        row = self.row_at(index)
        if row is None or self._outline is None:
            return None
        if not row.values:
            row.values = _values(self._outline, row)
        return row.values.get(role)

    def _children(self, parent: Index) -> list[int]:
        row = self.row_at(parent)
        return self._top if row is None else row.children

    def _add(self, row: Row, siblings: list[int]) -> int:
        row.row = len(siblings)
        siblings.append(len(self._rows))
        self._rows.append(row)
        return siblings[-1]

    def _add_section(self, outline: Outline, section: Section) -> None:
        top = self._add(Row(RowKind.SECTION, section, 0), self._top)
        below = self._rows[top].children
        entries = outline.section(section)
        if not entries:
            self._add(Row(RowKind.NOTE, section, 0, top), below)
        for number, entry in enumerate(entries):
            key = EntryKey(section, number)
            at = self._add(Row(RowKind.ENTRY, section, 0, top, key), below)
            if len(entry.spans) > 1:
                mentions = self._rows[at].children
                for mention in range(len(entry.spans)):
                    self._add(Row(RowKind.MENTION, section, 0, at, key, mention), mentions)


def _values(outline: Outline, row: Row) -> dict[int, object]:
    """Everything that a row says, by role."""
    values: dict[int, object] = {
        DataRole.KIND: row.kind.value,
        DataRole.SECTION: row.section.value,
    }
    if row.key is None:
        values |= _section_values(outline, row)
    elif row.kind is RowKind.ENTRY:
        values |= _entry_values(outline, row.key)
    else:
        values |= _mention_values(outline, row.key, row.mention)
    return values


def _section_values(outline: Outline, row: Row) -> dict[int, object]:
    """What a section's title says, or the note in an empty section."""
    if row.kind is RowKind.NOTE:
        note = NOTHING_FOUND[row.section]
        return {Qt.ItemDataRole.DisplayRole: note, Qt.ItemDataRole.AccessibleTextRole: note}
    title, count = TITLES[row.section], len(outline.section(row.section))
    return {
        Qt.ItemDataRole.DisplayRole: title,
        Qt.ItemDataRole.AccessibleTextRole: f"{title}, {count} "
        + ("entry" if count == 1 else "entries"),
        DataRole.COUNT: count,
    }


def _entry_values(outline: Outline, key: EntryKey) -> dict[int, object]:
    entry = outline.entry(key)
    return {
        Qt.ItemDataRole.DisplayRole: headline(entry),
        Qt.ItemDataRole.AccessibleTextRole: spoken(entry),
        DataRole.DETAILS: details(entry),
        DataRole.COUNT: len(entry.spans),
        DataRole.MAIN: is_main(entry),
    }


def _mention_values(outline: Outline, key: EntryKey, mention: int) -> dict[int, object]:
    spans = outline.entry(key).spans
    parts = context(outline.article, spans[mention])
    words = "".join(parts)
    return {
        Qt.ItemDataRole.DisplayRole: words,
        Qt.ItemDataRole.AccessibleTextRole: f"{mention + 1} of {len(spans)}: {words}",
        DataRole.CONTEXT: parts,
    }
