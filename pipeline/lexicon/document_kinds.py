"""Kinds of official documents: how the press names them and which code their numbers carry.

Codes are those of decree 30/2020/NĐ-CP (annex III) for the State, of instruction 36-HD/VPTW for the Party, of
law 80/2015/QH13 for legislation, with the misspellings that papers print (`ND`, `QD`).

`bare` says how a number without a code may follow the kind's name: `free` (`Nghị định 71`), `careful` (also
without `số`, but only where the next words cannot be counted things: `quyết định 64 của`, not `quyết định 64
hộ`), `number` (only after `số`), `none` (never). `named` says how the kind is cited without a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from ..language.spelling import key
from .table import LexiconError, items, once, rows

Bare = Literal["free", "careful", "number", "none"]
Named = Literal["law", "title", "congress", ""]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind: its name as facts show it, its wordings (folded) and the codes in its numbers."""

    name: str
    forms: tuple[str, ...]
    codes: tuple[str, ...]
    bare: Bare
    named: Named


@lru_cache(maxsize=1)
def kinds() -> tuple[DocumentKind, ...]:
    """Return every kind; no wording and no code belongs to two."""
    out = []
    for row in rows("document_kinds", required=("kind", "forms", "bare"), unique=("kind",)):
        if row["bare"] not in get_args(Bare) or row["named"] not in get_args(Named):
            raise LexiconError(f"document_kinds.csv: {row['kind']}: bare or named is not one of its values")
        forms = tuple(key(form) for form in items(row["forms"]))
        bare, named = cast(Bare, row["bare"]), cast(Named, row["named"])
        out.append(DocumentKind(row["kind"], forms, items(row["codes"]), bare, named))
    once("document_kinds.csv", (form for kind in out for form in kind.forms))
    once("document_kinds.csv", (code for kind in out for code in kind.codes))
    return tuple(out)


@lru_cache(maxsize=1)
def by_form() -> dict[str, DocumentKind]:
    """Return the kinds by their folded wordings."""
    return {form: kind for kind in kinds() for form in kind.forms}


@lru_cache(maxsize=1)
def by_code() -> dict[str, DocumentKind]:
    """Return the kinds by the codes in their numbers, as written in the table."""
    return {code: kind for kind in kinds() for code in kind.codes}
