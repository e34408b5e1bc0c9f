"""Figures of an evaluation, for people and for machines."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tabulate import tabulate

from .score import Scores


def as_json(scores: Scores) -> dict[str, Any]:
    """Return the figures as one object: a key a kind with `p`, `r`, `f1`, `gold`, `predicted`, and
    `attributes`.
    """
    figures: dict[str, Any] = {
        kind: {
            "p": round(tally.precision, 4),
            "r": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "gold": tally.found + tally.missed,
            "predicted": tally.found + tally.spurious,
        }
        for kind, tally in scores.tallies.items()
    }
    figures["attributes"] = {name: asdict(attribute) for name, attribute in scores.attributes.items()}
    return figures


def as_table(scores: Scores) -> str:
    """Return the figures as two tables to read in a terminal."""
    kinds = [
        (
            kind,
            f"{t.precision:.3f}",
            f"{t.recall:.3f}",
            f"{t.f1:.3f}",
            t.found + t.missed,
            t.found + t.spurious,
        )
        for kind, t in scores.tallies.items()
    ]
    attributes = [
        (name, f"{a.right / a.of:.3f}" if a.of else "-", f"{a.right}/{a.of}", a.wrong)
        for name, a in scores.attributes.items()
    ]
    return "\n\n".join(
        (
            tabulate(
                kinds,
                headers=("fact", "precision", "recall", "F1", "gold", "found"),
                colalign=("left", *["right"] * 5),
                disable_numparse=True,
            ),
            tabulate(
                attributes,
                headers=("attribute of matched rows", "right", "of those in the gold", "given without gold"),
                colalign=("left", *["right"] * 3),
                disable_numparse=True,
            ),
        )
    )
