"""Words that point back to somebody (`tỉnh`, `nước này`, `ông`), and which names they can mean."""

from __future__ import annotations

from collections.abc import Callable

from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import key
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of

PROVINCIAL = lazy_re(r"(?:toàn |cả )?(?:tỉnh|thành phố|tp|địa phương)(?: ta| này| đó| nhà)?")
SPEAKER = lazy_re(r"(?:chúng tôi|chúng ta|mình)(?!\w)")
_NATIONAL = lazy_re(r"(?:đất nước|nước|quốc gia|đảo quốc|nền kinh tế) (?:này|ta|đó|ấy)|đất nước")
CORPORATE = lazy_re(r"(?:công ty|tập đoàn|ngân hàng|hãng|doanh nghiệp|trường|nhà trường)(?!\w)")
#: `cuộc tập trận`, but not `cuộc sống`.
HAPPENED = rf"{any_of('event')}(?!\w)(?! (?:sống|đời))"
#: `đây là | cuộc tập trận`, `vụ tấn công này`: known only by a name that says the same.
EVENT = lazy_re(rf"(?:^|(?<=là )|(?<=như )){HAPPENED}")
PERSON = lazy_re(r"(?:ông|bà|anh|chị|cô|cháu|em)(?: này| ấy| ta)?")


def fits_pointer(pointer: str | None) -> Callable[[str], bool]:
    """Return what a name must be for a word that points back: `tỉnh` a province, `nước này` a country,
    `anh` nobody's place.
    """
    if pointer is None:
        return lambda name: True
    if PROVINCIAL.fullmatch(pointer):
        return lambda name: bool(provinces.named(name))
    if _NATIONAL.fullmatch(pointer):
        return lambda name: key(name) in countries()
    if PERSON.fullmatch(pointer) or CORPORATE.match(pointer):
        return lambda name: key(name) not in countries() and not provinces.named(name)
    return lambda name: True


_COUNTRY = lazy_re(r" (?:quốc gia|nước|đất nước|nền kinh tế)(?!\w)")
_LAND = lazy_re(r" (?:tỉnh|thành phố|địa phương|vùng|khu vực|thị trường|nơi|đối tác)(?!\w)")


def of_kind(name: str, pointer: str) -> bool:
    """Tell whether a name can be what `đây là quốc gia`, `đây là công ty` points back to."""
    country, province = key(name) in countries(), bool(provinces.named(name))
    if _COUNTRY.search(pointer):
        return country
    return _LAND.search(pointer) is not None or not (country or province)


_HUMAN = lazy_regex(r"(?:\p{Lu}[\p{L}'.]*)(?: \p{Lu}[\p{L}'.]*){0,4}")
_NOT_HUMAN = lazy_regex(r"\p{Lu}{2}|^(?:Nhà|Điện|Đảng|Quốc|Bộ|Sở|Ban|Hội|Tập đoàn|Công ty) ")


def human(name: str) -> bool:
    """Tell whether a name can be that of `ông`: `Lê Văn Tám`, not `ABC News` or `Trung Quốc`."""
    known = key(name) in countries() or provinces.named(name)
    return _HUMAN.fullmatch(name) is not None and _NOT_HUMAN.search(name) is None and not known
