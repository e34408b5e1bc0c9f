"""The words of one sentence, and what makes a span of them a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...language.lazily import lazy_attribute, lazy_re, lazy_regex
from ...language.letters import UPPER
from ...language.reading import Reading, Sentence
from ...language.spelling import fold, key
from ...language.words import Word
from ...lexicon.countries import countries
from ...lexicon.names import is_syllable, surnames
from ...lexicon.rank_words import any_of, words
from . import homographs
from .vocabulary import TITLE

#: `thu ngân sách của quận 1`: places that are named by a number.
_NUMBERED = lazy_re(
    r"(?<!\w)(?:quận|phường|quốc lộ|tỉnh lộ|cao tốc|khu phố|khu vực|quân khu|tổ|thôn|công ty|lớp) "
    r"\d{1,3}[a-z]?$"
)

#: `trang saomai.com`
_SITE = lazy_re(r"(?<!\w)\w[\w-]*\.(?:com|net|org|vn)(?:\.vn)?$")

_CORPORATE = lazy_re(
    r"(?:(?:phó )?(?:chủ tịch|giám đốc|tổng giám đốc)|(?:nhà |người )?(?:đồng )?sáng lập)(?!\w)"
)
#: Surnames that are common enough to tell where a person's name begins, and of how many words it is.
_COMMON, _LENGTHS = 40, (3, 4)
#: `Lĩnh vực chế biến gỗ dẫn đầu`, `khối doanh nghiệp dân doanh`: named by what they do.
_SECTOR = lazy_re(
    rf"(?:các |nhóm )?(?:{any_of('sector')}|"
    r"khối(?= (?:doanh nghiệp|cơ quan|sở|ngân hàng|trường|nội|ngoại|tư nhân|fdi))) "
    r"(?!này|đó|trên|nào|khác|hàng|mà|được|có|đang|đã|kinh tế(?: này| đó)|chức|nghề)[^\W\d]+"
)
#: `8,37 tỉ USD`, `05000284`: amounts and codes are nobody.
_AMOUNT = lazy_re(
    r"(?:(?:khoảng|gần|hơn|trên|tới|đến) )?[\d.,]+(?: (?:tỉ|tỷ|triệu|nghìn|ngàn))?"
    r"(?: ?(?:usd|đồng|euro|vnd|%))?"
)

#: `Chủ tịch HĐND tỉnh | Lê Văn Tám`
_LAST_NAME = lazy_regex(r"\p{Ll}\w* (?P<name>\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){2,4})$")
_CAPITALS = lazy_regex(r"(?:\p{Lu}\w*[ .]?)+")
_APART = lazy_regex(r"(?P<name>\p{Lu}\w*(?: \p{Lu}\w*){1,4}) [-–] (?=\p{Lu}|học sinh|sinh viên|phó|cựu)")
_AFTER_COUNTRY = lazy_regex(
    r"(?:^| )(?P<country>\p{Lu}\w*(?: \p{Lu}\w*)?) (?P<name>\p{Lu}[\w.]*(?:(?: -)? \p{Lu}[\w.]*){1,4})$"
)
_NAMES = lazy_re(rf"[{UPPER}][\w.&'+]*(?:(?: (?:- )?|-)[{UPPER}][\w.&'+]*)*")

_SMALL = lazy_regex(r"(?: \p{Ll}+)?(?: \p{Lu}\p{Ll}+)?-\p{Ll}+")

#: Most words that one phrase or stretch is read to; nothing that is placed takes more to name.
LONGEST_PHRASE = 60


class SentenceWords:
    """The words of one sentence, as tagged, and the names among them."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.text = reading.text
        self.folded = reading.folded
        self.sentence = sentence
        self._reading = reading

    @lazy_attribute
    def words(self) -> Sequence[Word]:
        """The words as tagged; the models are asked when a rule first looks at one."""
        found = _apart(self.text, _whole_cities(self.text, self._reading.words(self.sentence)))
        country = self.opening_country
        return found if country is None else _with_country(found, *country)

    @lazy_attribute
    def opening_country(self) -> tuple[int, int] | None:
        """The country that opens the sentence by a name that is a common word: `Đức | tụt hai bậc`."""
        return homographs.opening(self._reading, self.sentence.start, self.sentence.end)

    @lazy_attribute
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words that lie in `[start, end)`."""
        low = bisect_left(self._starts, start)
        out: list[Word] = []
        cut: Word | None = None
        for w in self.words[low : low + LONGEST_PHRASE]:
            if w.start >= end:
                break
            if w.end <= end:
                out.append(w)
            else:
                cut = w
        if cut is not None and self.text[cut.start : end].strip():
            out.append(Word(cut.start, cut.start + len(self.text[cut.start : end].rstrip()), cut.tag))
        return out

    def named(self, span: tuple[int, int]) -> bool:
        """Tell whether a span holds a proper name: a capital that does not merely open a sentence or a
        stretch.
        """
        start, end = span
        if (
            _SITE.search(self.folded, start, end)
            or _NUMBERED.search(self.folded, start, end)
            or _SECTOR.match(self.folded, start, end)
        ):
            return True
        if _AMOUNT.fullmatch(self.folded, start, end):
            return False
        opens = start == self.sentence.start or re.search(
            r"[.:;(\-–\"'] *$", self.text[max(0, start - 3) : start]
        )
        for w in self.between(start, end):
            for m in re.finditer(r"\S+", self.text[w.start : w.end]):
                if not any(c.isupper() for c in m.group()):
                    continue
                first = w.start + m.start() == start
                if first and opens and foreign(m.group()):
                    return True
                if not first or not opens or w.tag == "Np" or m.group()[1:].lower() != m.group()[1:]:
                    return True
        return False

    def sector(self, span: tuple[int, int]) -> bool:
        """Tell whether a span names a field of activity: `ngành dệt may`, `lĩnh vực bất động sản`."""
        return _SECTOR.match(self.folded, *span) is not None

    def person(self, span: tuple[int, int]) -> tuple[int, int]:
        """Cut address and office before a person's name: `bà A`, `Thủ tướng B`; other spans stay."""
        start, end = span
        m = TITLE.match(self.folded, start, end)
        if m is None:
            return span
        apart = _APART.match(self.text, m.end(), end)
        if apart is not None:
            return m.end(), apart.end("name")  # thí sinh Lê Văn Tám - Trường THPT A
        surface = self.text[m.end() : end]
        if _CORPORATE.match(self.folded, start, end) and (name := _last_person(surface)) is not None:
            return end - len(name), end  # Chủ tịch Tập đoàn Hoa Sao | Lê Văn Tám
        if " " not in surface and _CORPORATE.match(self.folded, start, end):
            return span  # Chủ tịch Vingroup
        foreign = _AFTER_COUNTRY.search(surface)
        if foreign is not None and key(foreign["country"]) in countries():
            return m.end() + foreign.start("name"), end  # Tổng thống đắc cử Mỹ | Donald Trump
        if _CAPITALS.fullmatch(surface):
            return m.end(), end
        last = _LAST_NAME.search(surface)
        if last is not None and m.group().strip() not in ("em", "cháu"):
            return m.end() + last.start("name"), end
        return span

    def names(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of capitalised names in `[start, end)`."""
        return capitals(self.text, start, end, self.sentence.end)


def _last_person(surface: str) -> str | None:
    """Return the name that the words end with, None where they are all of one: `Vietsao | Lê Văn Tám`."""
    words = surface.split(" ")
    for length in _LENGTHS:
        name = words[-length:]
        capital = len(words) > length and all(w[:1].isupper() for w in name)
        if capital and surnames().get(fold(name[0]), _COMMON + 1) <= _COMMON:
            return " ".join(name)
    return None


def foreign(word: str) -> bool:
    """Tell whether a word is no Vietnamese one, so that it is a name where it opens, too: `Techcombank`."""
    return len(word) > 2 and word.isalpha() and not is_syllable(fold(word))


def capitals(text: str, start: int, end: int, closing: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of capitalised names in `[start, end)` of a sentence that closes at `closing`."""
    for m in _NAMES.finditer(text[start:end]):
        goes_on = _SMALL.match(text, start + m.end(), end)
        if goes_on is not None and key(m.group() + goes_on.group()) in countries():
            yield start + m.start(), goes_on.end()  # Ả Rập Xê-út
            continue
        closes = m.group().endswith(".") and start + m.end() >= closing
        first, _, rest = m.group().partition(" ")
        opened = len(first) + 1 if rest and fold(first) in words()["preposition"] else 0
        yield start + m.start() + opened, start + m.end() - closes  # Theo | Lê Văn Tám


def _whole_cities(text: str, found: Sequence[Word]) -> list[Word]:
    """Make `TP`, `.`, `HCM` one word: the stop is no end of anything."""
    out: list[Word] = []
    for w in found:
        last = out[-1] if out else None
        if (
            last is not None
            and text[last.start : last.end] in ("TP", "Tp", "tp")
            and text[w.start : w.end] == "."
        ) or (
            last is not None
            and text[last.start : last.end] in ("TP.", "Tp.", "TP")
            and text[w.start].isupper()
        ):
            out[-1] = Word(last.start, w.end, "Np")
        else:
            out.append(w)
    return out


def _with_country(found: Sequence[Word], start: int, end: int) -> list[Word]:
    """Make the name of a country a word of its own, and a verb of what was taken for one word with it."""
    out = [Word(start, end, "Np")]
    for w in found:
        if w.start <= start and w.end > end:
            out.append(Word(end + 1, w.end, "V"))
        elif w.end > end or w.end <= start:
            out.append(w)
    return sorted(out, key=lambda w: w.start)


#: `thăm | Đức`, `sở hữu | Sao Mai`; `Sao | Mai tuyển`: a verb and a name that were taken for one word.
_VERB_AND_NAME = lazy_regex(r"\p{Ll}\w*(?: \p{Ll}\w*)?(?P<gap> )\p{Lu}\w+(?: \p{Lu}\w*)*")
_NAME_AND_VERB = lazy_regex(r"\p{Lu}\w+(?P<gap> )\p{Ll}+")


def _apart(text: str, found: Sequence[Word]) -> list[Word]:
    """Part the words that hold a verb and the name beside it."""
    out: list[Word] = []
    for w in found:
        before = w.tag == "A" and out and out[-1].tag == "Np"
        pattern = _VERB_AND_NAME if w.tag == "V" else _NAME_AND_VERB if before else None
        m = pattern.fullmatch(text, w.start, w.end) if pattern is not None else None
        if m is None:
            out.append(w)
        else:
            first, second = ("V", "Np") if w.tag == "V" else ("Np", "V")
            out += [Word(w.start, m.start("gap"), first), Word(m.end("gap"), w.end, second)]
    return out
