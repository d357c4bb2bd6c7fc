from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from reader.article.model import Article
from reader.outline.model import EntryKey, Section
from reader.ui.article_mouse import Hit
from reader.ui.navigation import Step, open_address
from reader.ui.reading_page import ReadingPage

MARSH = EntryKey(Section.WHO, 0)
PAID = EntryKey(Section.COMMITMENTS, 1)
SPOT = QPoint(5, 5)


def scrolled(page: ReadingPage) -> tuple[int, int]:
    return page.article.verticalScrollBar().value(), page.pane.view.verticalScrollBar().value()


def test_an_entry_leads_to_its_first_passage(page: ReadingPage, article: Article) -> None:
    page.navigation.go_to(Step(MARSH, 0))
    assert page.article.place().caret == article.text.index("Marsh")


def test_going_far_scrolls_the_article_alone(page: ReadingPage) -> None:
    page.navigation.go_to(Step(MARSH, 3))
    article, outline = scrolled(page)
    assert article > 0
    assert outline == 0


def test_going_near_scrolls_nothing(page: ReadingPage) -> None:
    before = scrolled(page)
    page.navigation.go_to(Step(MARSH, 0))
    assert scrolled(page) == before


def test_stepping_goes_round(page: ReadingPage) -> None:
    page.navigation.go_to(Step(MARSH, 0))
    for expected in (1, 2, 3, 0):
        page.navigation.step(1)
        assert page.navigation.current == Step(MARSH, expected)
    page.navigation.step(-1)
    assert page.pane.steps.label.text() == "4 of 4"


def test_stepping_begins_at_the_current_row(page: ReadingPage) -> None:
    page.pane.view.choose(MARSH, 0)
    page.navigation.step(1)
    assert page.navigation.current == Step(MARSH, 0)


def test_a_passage_selects_its_entry_and_stays(page: ReadingPage) -> None:
    assert page.outline is not None
    link = page.outline.at(page.outline.where[0].spans[0].start)[0]
    article, _ = scrolled(page)
    page.navigation.follow(Hit((link,), ""), SPOT)
    row = page.pane.view.current_row
    assert row is not None
    assert row.key == EntryKey(Section.WHERE, 0)
    assert scrolled(page)[0] == article


def test_a_passage_far_down_the_outline_is_scrolled_to(page: ReadingPage) -> None:
    assert page.outline is not None
    link = page.outline.links[-1]._replace(key=PAID, span=page.outline.entry(PAID).spans[0])
    page.navigation.select(link)
    assert scrolled(page)[1] > 0


def test_several_entries_are_offered(page: ReadingPage) -> None:
    assert page.outline is not None
    links = page.outline.at(page.outline.entry(PAID).spans[0].start)
    page.navigation.follow(Hit(links, "https://a.example"), SPOT)
    (menu,) = page.article.findChildren(QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:2] == ["Who: Tove Marsh", "Commitments: Marsh paid Lumina Works"]
    assert texts[2] == "Open https://a.example"
    menu.actions()[1].trigger()
    assert page.navigation.current == Step(PAID, 0)
    menu.close()


def test_back_returns_from_a_jump_and_forward_repeats_it(page: ReadingPage) -> None:
    before = page.article.place()
    page.navigation.go_to(Step(MARSH, 3))
    after = page.article.place()
    page.navigation.back()
    assert page.article.place() == before
    assert page.navigation.current is None
    page.navigation.forward()
    assert page.article.place() == after
    assert page.navigation.current == Step(MARSH, 3)


def test_another_article_has_no_history(page: ReadingPage, article: Article) -> None:
    page.navigation.go_to(Step(MARSH, 3))
    page.show_article(article)
    assert not page.navigation.history.has_back
    assert page.navigation.total == 0


@pytest.mark.parametrize(
    ("href", "given_away"),
    [
        ("https://a.example/b", True),
        ("HTTP://a.example", True),
        ("mailto:a@a.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("notes.md", False),
        ("", False),
    ],
)
def test_only_web_and_mail_addresses_leave_the_program(
    monkeypatch: pytest.MonkeyPatch, href: str, given_away: bool
) -> None:
    opened: list[QUrl] = []

    def give_away(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", give_away)
    assert open_address(href) is given_away
    assert len(opened) == given_away
