"""Who says what: direct and reported speech, and the speakers of both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.model import StatementKind

Read = Callable[..., Any]


def test_reported_speech_has_its_source(read: Read) -> None:
    short = read("Ann Bell said on Monday that the mill would close.", "Ann Bell")
    assert short.said() == ("Ann Bell", "the mill would close")
    assert short.statements[0].kind is StatementKind.INDIRECT
    assert short.statements[0].cue == "said"


@pytest.mark.parametrize(
    "text",
    [
        "In March the mill will close, Ann Bell said.",
        "According to Ann Bell, the mill will close.",
        "Ann Bell was quoted by the paper as saying that the mill will close.",
        "Ann Bell rose in the hall, adding that the mill will close.",
        "Ann Bell is confident that the mill will close.",
        "Ann Bell expressed fear that the mill will close.",
    ],
)
def test_reports_of_many_forms(read: Read, text: str) -> None:
    speaker, content = read(text, "Ann Bell").said()
    assert speaker == "Ann Bell"
    assert content.strip(" .").endswith("the mill will close")


@pytest.mark.parametrize(
    "text",
    [
        '"We will close the mill," said Ann Bell.',
        '"We will close the mill," Bell told reporters in Tarn. Ann Bell left.',
        'Ann Bell said: "We will close the mill."',
    ],
)
def test_direct_speech(read: Read, text: str) -> None:
    short = read(text, "Ann Bell")
    speaker, content = short.said()
    assert (speaker, content.strip('".,')) == ("Ann Bell", "We will close the mill")
    assert short.statements[0].kind is StatementKind.DIRECT


def test_reported_speech_with_quoted_words_is_mixed(read: Read) -> None:
    short = read('Ann Bell said the mill was "a danger to all" in Tarn.', "Ann Bell")
    assert short.statements[0].kind is StatementKind.MIXED


def test_speech_that_breaks_off_and_goes_on_is_one_statement(read: Read) -> None:
    short = read('"We lost," Ann Bell said. "We will be back. We are many."', "Ann Bell")
    assert short.said() == ("Ann Bell", '"We lost," ... "We will be back. We are many."')


def test_the_speaker_can_stand_in_the_sentence_before(read: Read) -> None:
    text = "Ann Bell also commented on the mill. “It is old. We are ready to leave.”"
    assert read(text, "Ann Bell").said() == ("Ann Bell", "“It is old. We are ready to leave.”")


def test_speech_runs_on_over_paragraphs(read: Read) -> None:
    text = "“The mill is old,” said Ann Bell. “It must go.\n\n“We will pay for it.”"
    short = read(text, "Ann Bell")
    assert len(short.statements) == 1
    assert short.said()[1].endswith("“We will pay for it.”")


def test_a_pronoun_means_who_spoke_last(read: Read) -> None:
    short = read(
        "Ann Bell met Tom Reed. She said the mill was old. She added it was hers.", "Ann Bell"
    )
    assert short.said(1)[0] == "Ann Bell"


def test_a_spokesman_speaks_for_a_body(read: Read) -> None:
    short = read('"We regret it," said a spokesman for Acme.', bodies=("Acme",))
    assert short.said()[0] == "Acme"


def test_the_apposition_names_the_speaker(read: Read) -> None:
    short = read("The head of the mill, Ann Bell, said it was old.", "Ann Bell")
    assert short.said()[0] == "Ann Bell"


def test_a_statement_within_a_statement_has_its_own_speaker(read: Read) -> None:
    short = read("Ann Bell said that Tom Reed had promised to pay.", "Ann Bell", "Tom Reed")
    assert short.said(0)[0] == "Ann Bell"
    assert short.said(1) == ("Tom Reed", "to pay")


def test_i_think_within_own_speech_is_no_statement_of_its_own(read: Read) -> None:
    short = read('"I think that the mill is old," Ann Bell said.', "Ann Bell")
    assert len(short.statements) == 1


def test_a_title_in_quotation_marks_is_nobodys_words(read: Read) -> None:
    assert read('Ann Bell painted "The Mill" in Tarn.', "Ann Bell").statements == ()


def test_in_an_interview_answers_are_those_of_the_person_named_most(read: Read) -> None:
    turns = (
        "Ann Bell met us.\n\nQ: And now?\n\nA: We will close the mill.\n\nQ: Why?\n\nA: It is old."
    )
    speakers = [s.speaker for s in read(turns, "Ann Bell").statements]
    assert speakers.count("Ann Bell") == 2
