"""``python -m training FOLDER``: retrains the encoder from the marked-up articles in FOLDER."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.articles import read_articles
from training.encoder import fit
from training.encoder_file import write_network

_MODELS = Path(__file__).resolve().parent.parent / "resources" / "models"


def main() -> None:
    """Train on ``FOLDER/train.json`` and write the weights into ``resources/models``."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=Path, default=_MODELS, help="where the weights go")
    arguments = parser.parse_args()
    network = fit(read_articles(arguments.folder))
    arguments.to.mkdir(parents=True, exist_ok=True)
    write_network(network, arguments.to / "encoder.onnx")


if __name__ == "__main__":
    main()
