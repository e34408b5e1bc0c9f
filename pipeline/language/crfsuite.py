"""The weights of a CRFsuite model file, read once into arrays.

The format is CRFsuite's own (`crf1d_model.c` of CRFsuite 0.12): a header, the features as fixed records, and
two constant databases that number the labels and the attributes. `pycrfsuite.Tagger().info()` gives the same
as dictionaries of strings, but takes a second a model.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .model_error import ModelError

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_DATABASE = struct.Struct("<4sIIIII")
_FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1


@dataclass(frozen=True, slots=True)
class CrfModel:
    """Labels and attributes by number; `transitions[a, b]` is the weight of label b after a, and
    `weights[attribute, label]` that of a label where the attribute holds.
    """

    labels: tuple[str, ...]
    attributes: tuple[str, ...]
    transitions: NDArray[np.float64]
    weights: NDArray[np.float64]


def read_model(path: Path) -> CrfModel:
    """Read a CRFsuite model file; raises ModelError where it is none."""
    data = path.read_bytes()
    try:
        magic, size, kind, _, _, n_labels, n_attributes, features_at, labels_at, attributes_at, _, _ = (
            _HEADER.unpack_from(data)
        )
        if (magic, kind) != (b"lCRF", b"FOMC"):
            raise ModelError(str(path), "is not a CRFsuite model")
        if size > len(data):
            raise ModelError(str(path), "is a CRFsuite model cut short")
        labels = _strings(data, labels_at)
        attributes = _strings(data, attributes_at)
        count = struct.unpack_from("<I", data, features_at + 8)[0]
        features = np.frombuffer(data, _FEATURE, count, features_at + 12)
    except (struct.error, ValueError, UnicodeDecodeError) as error:
        raise ModelError(str(path), f"is not a whole CRFsuite model ({error})") from None
    if (len(labels), len(attributes)) != (n_labels, n_attributes):
        raise ModelError(str(path), "names not as many labels and attributes as it counts")
    transitions = np.zeros((n_labels, n_labels))
    weights = np.zeros((n_attributes, n_labels))
    for kind_, table in ((_TRANSITION, transitions), (_STATE, weights)):
        rows = features[features["kind"] == kind_]
        table[rows["source"], rows["target"]] = rows["weight"]
    return CrfModel(labels, attributes, transitions, weights)


def _strings(data: bytes, at: int) -> tuple[str, ...]:
    """Return the strings of a constant database in the order of their numbers."""
    magic, _, _, _, count, offsets_at = _DATABASE.unpack_from(data, at)
    if magic != b"CQDB":
        raise ValueError("a constant database is missing")
    # Each record: number, length with the closing NUL, the string.
    starts = np.frombuffer(data, "<u4", count, at + offsets_at).astype(np.int64) + at
    raw = np.frombuffer(data, np.uint8)
    lengths = sum(raw[starts + 4 + i].astype(np.int64) << (8 * i) for i in range(4))
    ends = starts + 7 + lengths
    return tuple(data[a:b].decode() for a, b in zip((starts + 8).tolist(), ends.tolist(), strict=True))
