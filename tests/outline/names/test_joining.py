"""Which forms are short for which."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.outline.names.joining import joined
from reader.outline.names.mention import Mention, NameSort

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
    found = fuller(bright=BODY, bright_foods=BODY, bright_energy=BODY)
    assert found["bright"] == "bright"


def test_a_place_is_no_part_of_the_bodies_named_after_it() -> None:
    found = fuller(
        skerra=PERSON, skerra_island=NameSort.PLACE, skerra_union=BODY, skerra_times=BODY
    )
    assert found["skerra"] == found["skerra island"] != found["skerra union"]


def test_a_country_and_its_government_are_one() -> None:
    found = fuller(norway=NameSort.PLACE, norwegian_government=GROUP)
    assert found["norway"] == found["norwegian government"]


def test_a_misspelt_surname_is_understood() -> None:
    found = fuller(vincent_magwenya=PERSON, magwneya=PERSON)
    assert found["magwneya"] == "vincent magwenya"


def test_a_group_and_a_body_are_not_mixed() -> None:
    assert fuller(police=GROUP, lowmoor_police=BODY)["police"] == "police"
