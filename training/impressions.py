"""What encoders that never saw an article make of it.

The judges are trained on these. An encoder knows the articles it was trained on by heart, and
judges trained on what it says of them would trust it far too much.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.article.from_text import from_text
from reader.outline.encoder import Encoder, Impression
from reader.outline.language import parse
from reader.outline.sentences import sentence_spans
from training.articles import MarkedArticle, folds
from training.encoder import fit
from training.encoder_file import VOCABULARY, write_network

_FOLDS = 4


def impressions_of(articles: Sequence[MarkedArticle]) -> dict[str, Impression]:
    """What is made of every article, by its id; takes as long as ``_FOLDS`` trainings."""
    found: dict[str, Impression] = {}
    for number, unseen in enumerate(folds(list(articles), _FOLDS), start=1):
        print(f"encoder {number} of {_FOLDS}, for what it never saw")
        hidden = {article.id for article in unseen}
        network = fit([article for article in articles if article.id not in hidden])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "encoder.onnx")
            write_network(network, path)
            encoder = Encoder(path, path.with_name(VOCABULARY))
            for marked in unseen:
                article = from_text(marked.text)
                sentences = sentence_spans(parse(article))
                found[marked.id] = encoder.read(article.text, sentences)
    return found
