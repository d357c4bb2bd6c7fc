from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reader.article.model import Article
from reader.outline.model import EntryKey, Outline, Section
from reader.ui.outline_model import DataRole, OutlineModel, RowKind


@pytest.fixture
def model(outline: Outline) -> OutlineModel:
    made = OutlineModel()
    made.set_outline(outline)
    return made


def child(model: OutlineModel, *rows: int) -> QModelIndex:
    index = QModelIndex()
    for row in rows:
        index = model.index(row, 0, index)
    return index


def test_it_is_a_sound_model(qtmodeltester: ModelTester, model: OutlineModel) -> None:
    qtmodeltester.check(model)


def test_without_an_outline_it_is_empty(qtmodeltester: ModelTester) -> None:
    model = OutlineModel()
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_the_sections_stand_in_order(model: OutlineModel) -> None:
    titles = [child(model, row).data() for row in range(model.rowCount())]
    assert titles == ["Who", "What", "Where", "Stated principles", "Commitments"]


def test_an_entry_says_what_is_known_of_it(model: OutlineModel) -> None:
    marsh = child(model, 0, 0)
    assert (marsh.data(), marsh.data(DataRole.DETAILS)) == ("Tove Marsh", "Mayor")
    assert (marsh.data(DataRole.COUNT), marsh.data(DataRole.MAIN)) == (4, True)


def test_several_mentions_are_rows_with_their_context(model: OutlineModel) -> None:
    assert model.rowCount(child(model, 0, 0)) == 4
    before, words, after = child(model, 0, 0, 0).data(DataRole.CONTEXT)
    assert (before, words) == ("Mayor Tove ", "Marsh")
    assert after.startswith(" turned on")


def test_a_single_mention_is_no_row(model: OutlineModel) -> None:
    assert model.rowCount(child(model, 3, 0)) == 0


def test_an_empty_section_says_so(model: OutlineModel) -> None:
    note = child(model, 1, 0)
    assert note.data(DataRole.KIND) == RowKind.NOTE
    assert note.data() == "No events were found in this article."


def test_every_row_can_be_read_out(model: OutlineModel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert child(model, 0).data(spoken) == "Who, 2 entries"
    assert child(model, 0, 0).data(spoken) == "Tove Marsh, Mayor, main, 4 passages"
    assert child(model, 0, 0, 1).data(spoken).endswith("Monday. Marsh said:")
    assert child(model, 1, 0).data(spoken) == child(model, 1, 0).data()


def test_an_entry_is_found_by_its_key(model: OutlineModel) -> None:
    assert model.index_of(EntryKey(Section.WHO, 1)).data() == "Lumina Works"
    assert model.index_of(EntryKey(Section.WHO, 0), 2) == child(model, 0, 0, 2)
    assert not model.index_of(EntryKey(Section.WHAT, 0)).isValid()


def test_an_empty_outline_has_five_notes(article: Article) -> None:
    model = OutlineModel()
    model.set_outline(Outline(article))
    assert [model.rowCount(child(model, row)) for row in range(5)] == [1] * 5


def test_it_knows_nothing_of_widgets() -> None:
    told = "import sys, reader.ui.outline_model; sys.exit('PySide6.QtWidgets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
