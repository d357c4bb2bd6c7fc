"""Who is "he" and who is "she", by the article's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.outline.speech.genders import Gender, gender_of_word, genders

Read = Callable[..., Any]


def test_words_tell() -> None:
    assert gender_of_word("spokeswoman") is Gender.FEMALE
    assert gender_of_word("Mr") is Gender.MALE
    assert gender_of_word("officer") is None


def test_the_pronouns_of_the_article_vote(read: Read) -> None:
    text = "Ann Bell said she would go. Tom Reed lost. He left early. Kim Park stayed."
    short = read(text, "Ann Bell", "Tom Reed", "Kim Park")
    assert genders(short.doc, short.references) == {
        "Ann Bell": Gender.FEMALE,
        "Tom Reed": Gender.MALE,
    }


def test_a_pronoun_means_somebody_of_its_gender(read: Read) -> None:
    text = "Ann Bell said she would go. Tom Reed said he knew. Reed met Bell. She smiled."
    short = read(text, "Ann Bell", "Tom Reed")
    she = [token for token in short.doc if token.text == "She"][-1]
    assert short.references.actor(she).name == "Ann Bell"
