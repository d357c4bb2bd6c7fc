from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from reader.batch import print_outlines
from reader.cli import Format, OutlineRequest
from reader.errors import TargetExistsError, TargetIsSourceError, WriteFailedError

STORY = "The bridge of Varn\nMayor Ilse Brandt promised on Monday to open the bridge by May.\n"


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def test_a_line_of_json_for_each_file_in_order(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Käßner 🌉", encoding="utf-8")
    assert print_outlines(OutlineRequest((str(other), story), Format.JSONL)) == 0
    titles = [json.loads(line)["title"] for line in capsys.readouterr().out.splitlines()]
    assert titles == ["Käßner 🌉", "The bridge of Varn"]


def test_json_is_one_object_or_a_list(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_outlines(OutlineRequest((story,), Format.JSON))
    alone = json.loads(capsys.readouterr().out)
    print_outlines(OutlineRequest((story, story), Format.JSON))
    assert json.loads(capsys.readouterr().out) == [alone, alone]


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    print_outlines(OutlineRequest(("-",)))
    assert "title: The bridge of Varn\n" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_stops_no_other_and_is_named_again(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert print_outlines(OutlineRequest((str(picture), "none", story), Format.JSONL)) == 65
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert err.count("is a picture") == err.count("no file “none”") == 2


def test_output_goes_to_a_new_file(story: str, tmp_path: Path) -> None:
    target = tmp_path / "note.md"
    assert print_outlines(OutlineRequest((story,), output=target)) == 0
    assert target.read_text("utf-8").startswith("---\ntitle: The bridge of Varn\n")


def test_an_existing_file_is_overwritten_only_on_demand(story: str, tmp_path: Path) -> None:
    target = tmp_path / "note.md"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExistsError):
        print_outlines(OutlineRequest((story,), output=target))
    assert target.read_text("utf-8") == "mine"
    print_outlines(OutlineRequest((story,), output=target, overwrite=True))
    assert target.read_text("utf-8") != "mine"


def test_an_article_is_never_overwritten_by_its_outline(story: str) -> None:
    with pytest.raises(TargetIsSourceError):
        print_outlines(OutlineRequest((story,), output=Path(story), overwrite=True))
    assert Path(story).read_text("utf-8") == STORY


def test_nothing_is_written_when_no_file_could_be_read(tmp_path: Path) -> None:
    target = tmp_path / "note.md"
    assert print_outlines(OutlineRequest(("none",), output=target)) == 66
    assert not target.exists()


def test_a_closed_output_is_told(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(WriteFailedError, match="it is closed"):
        print_outlines(OutlineRequest((story,)))
