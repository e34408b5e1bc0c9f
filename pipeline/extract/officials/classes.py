"""The class of an office: public, unit, foreign or other, from its title and its organisation."""

from __future__ import annotations

from ...facts import OfficialClass
from ...lexicon.names import elements, is_syllable, surnames
from .scan import TitlePhrase


def foreign_name(key: str) -> bool:
    """Tell whether a name is none of Vietnam's peoples: `donald trump`, not `ksor phước`."""
    first, *_ = key.split()
    if first in surnames() or first in elements() or "'" in first:
        return False
    return any(not is_syllable(w) for w in key.replace("-", " ").split())


def classify(title: TitlePhrase, words: str, *, foreigner: bool) -> OfficialClass:
    """Return the class of a title phrase; `words` are its folded words, `foreigner` that its bearer is one."""
    heads = [h for h in title.run.heads if h.kind != "place"]
    class_ = heads[0].class_ if heads else "any"
    if class_ == "any" and title.title.class_ != "any":
        class_ = title.title.class_
    if class_ == "public" and "việt nam" not in words and (title.run.foreign or foreigner):
        return "foreign"
    if (
        "việt nam" in words
        and title.title.words.startswith(("đại sứ", "phó đại sứ", "tổng lãnh sự"))
        and not foreigner
    ):
        return "public"
    if class_ == "any":
        if title.run.foreign and title.title.words.startswith(
            ("chủ tịch", "đại sứ", "tổng lãnh sự", "tham tán", "đặc", "phái")
        ):
            return "foreign"
        if foreigner and title.title.words.startswith(("đại sứ", "tổng lãnh sự", "tham tán", "đặc", "phái")):
            return "foreign"
        places = [h for h in title.run.heads if h.kind == "place"]
        if places or title.run.place and title.title.words.endswith("chủ tịch"):
            return "public"
        if not heads and title.title.words.startswith(
            ("trưởng đoàn", "phó trưởng đoàn", "trưởng ban", "phó ban")
        ):
            return "public"
        return "foreign" if title.run.foreign and not heads else "other"
    return class_  # type: ignore[return-value]
