"""Retrains everything that the outline has learned, from marked-up articles.

    python -m training FOLDER             all of it: two hours on one core
    python -m training FOLDER --judges    the judges alone, in minutes, by what the encoders of the
                                          last full training made of the articles

FOLDER holds ``train.json``. A validation table is printed on the way, and the weights go to
``resources/models`` with the versions of the libraries and the figures that they reached. Seeds
are fixed.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

from training import names, parties, sentences
from training.articles import read_articles
from training.readings import parsed, read_marked

_ROOT = Path(__file__).resolve().parent.parent
_MODELS = _ROOT / "resources" / "models"
_IMPRESSIONS = _ROOT / "build" / "impressions.pickle"


def main() -> None:
    """Train on ``FOLDER/train.json``."""
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--judges", action="store_true", help="leave the encoder as it is")
    arguments = parser.parse_args()
    if not arguments.judges:
        train_encoder(arguments.folder)
    train_judges(arguments.folder)


def train_encoder(folder: Path) -> None:
    """Write the encoder, and keep what encoders make of articles that they never saw."""
    # Imported here: judges are trained without torch.
    from training.encoder import fit  # noqa: PLC0415
    from training.encoder_file import write_network  # noqa: PLC0415
    from training.impressions import impressions_of  # noqa: PLC0415

    articles = read_articles(folder)
    _IMPRESSIONS.parent.mkdir(exist_ok=True)
    _IMPRESSIONS.write_bytes(pickle.dumps(impressions_of(articles)))
    print("the encoder that ships, by all articles")
    write_network(fit(articles), _MODELS / "encoder.onnx")


def train_judges(folder: Path) -> None:
    """Write the judges' weights; those of names first, since they say who the actors are."""
    impressions = pickle.loads(_IMPRESSIONS.read_bytes())  # noqa: S301 - written above
    articles = parsed(read_articles(folder), impressions)
    names.train(articles, _MODELS)
    readings = read_marked(articles)
    sentences.train(readings, _MODELS)
    parties.train(readings, _MODELS)


if __name__ == "__main__":
    main()
