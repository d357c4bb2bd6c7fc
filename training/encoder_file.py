"""Writes a trained network as the file that the program reads: ONNX with eight-bit weights."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import PUBLISHED, Network

VOCABULARY = "vocabulary.txt"


class _OneWindow(nn.Module):
    """The network as the program calls it: one window at a time, probabilities out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: Tensor, members: Tensor, position: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Probabilities of pieces (length, 9), sentences (count, 4), statuses (count, 3)."""
        numbers = ids.unsqueeze(0)
        rows = torch.zeros(members.shape[0], dtype=torch.long)
        pieces, sentences, statuses = self.network(
            numbers, torch.ones_like(numbers), rows, members, position
        )
        return pieces[0].sigmoid(), sentences.sigmoid(), statuses.softmax(-1)


def write_network(network: Network, path: Path) -> None:
    """Write ``network`` to ``path`` and its vocabulary, called VOCABULARY, beside it."""
    network.bert.config._attn_implementation = "eager"  # noqa: SLF001 - the exporter knows no other
    members = torch.zeros(5, 100)
    for row in range(5):
        members[row, row * 20 : row * 20 + 20] = 1
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        torch.onnx.export(
            _OneWindow(network.eval()),
            (torch.randint(1000, 2000, (100,)), members, torch.rand(5, 6)),
            str(plain),
            dynamo=False,
            opset_version=17,
            input_names=["ids", "members", "position"],
            output_names=["pieces", "sentences", "status"],
            dynamic_axes={
                "ids": {0: "length"},
                "members": {0: "count", 1: "length"},
                "position": {0: "count"},
                "pieces": {0: "length"},
                "sentences": {0: "count"},
                "status": {0: "count"},
            },
        )
        # Seven bits: older processors would overflow where eight are multiplied, and differ.
        quantize_dynamic(
            plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
    shutil.copyfile(PUBLISHED / "vocab.txt", path.with_name(VOCABULARY))
