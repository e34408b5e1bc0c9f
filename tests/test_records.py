"""Records: what a frozen dataclass is to its users, without the time that freezing takes."""

from dataclasses import replace

import pytest

from pipeline.records import record


@record(frozen=True, slots=True)
class Place:
    """Where somebody stands in an order."""

    rank: int
    out_of: int | None = None


def test_a_record_is_told_by_its_values() -> None:
    assert Place(3) == Place(3, None)
    assert {Place(3), Place(3), Place(4)} == {Place(3), Place(4)}
    assert replace(Place(3), out_of=63) == Place(3, 63)
    assert repr(Place(3)) == "Place(rank=3, out_of=None)"


def test_a_record_has_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        Place(3).year = 2024  # type: ignore[attr-defined]
