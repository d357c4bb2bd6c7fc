"""Which forms are short for which."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.outline.joining import joined
from reader.outline.mention import Mention, NameSort

PERSON, BODY, GROUP = NameSort.PERSON, NameSort.ORGANISATION, NameSort.GROUP


def fuller(**sorts: NameSort) -> dict[str, str]:
    forms = {name.replace("_", " "): [Mention(0, 1, sort)] for name, sort in sorts.items()}
    return joined(Doc(Vocab(), words=["x"]), forms)


@pytest.mark.parametrize("short", ["ruiz", "carl"])
def test_one_name_of_a_person(short: str) -> None:
    assert fuller(**{short: PERSON}, carl_ruiz=PERSON)[short] == "carl ruiz"


@pytest.mark.parametrize("short", ["lowmoor", "water_board", "lwb"])
def test_part_of_a_body(short: str) -> None:
    name = short.replace("_", " ")
    assert fuller(**{short: BODY}, lowmoor_water_board=BODY)[name] == "lowmoor water board"


def test_two_fuller_forms_leave_it_open() -> None:
    assert fuller(navy=BODY, french_navy=BODY, dutch_navy=BODY)["navy"] == "navy"


def test_a_group_and_a_body_are_not_mixed() -> None:
    assert fuller(police=GROUP, lowmoor_police=BODY)["police"] == "police"
