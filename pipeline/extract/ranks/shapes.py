"""The patterns of places, on folded text, built from the cues in the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.cues import Cues
from ...lexicon.rank_cues import alternatives, cues
from ...lexicon.rank_words import any_of
from .numerals import DIGITS, NUMBER, THOUSANDS, WORD

_AFTER = r"(?:(?:ở|tại|vào|trong|được|đứng|xếp|hiện|đang|khiêm tốn|toàn đoàn|chung cuộc|tới|tận|mãi) +){0,3}"
_YEAR = r"(?:(?:trong|vào|của) +)?(?:năm|kỳ) +(?:(?:19|20)\d\d|ngoái|trước|nay)|\(?(?:năm )?(?:19|20)\d\d\)?"
_UNIT = r"\w[\w,]*"


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the pattern of each shape of a place by its name, compiled once."""
    table = cues()
    verb, mover, noun = (alternatives(table[k]) for k in ("verb", "mover", "noun"))
    total = (
        rf"(?: ?/ ?(?P<of>\d{{1,4}})(?![\d/])|,? +(?:trên|trong)(?: +(?:tổng số|tổng cộng|nhóm|"
        rf"số))? +(?P<of2>\d{{1,4}})(?= +(?!năm|tháng|tuần|ngày|giờ|phút|lần|thập|quý|%){_UNIT}))?"
    )
    number = rf"(?P<number>{NUMBER}|(?<=số )một(?!\w)){total}"
    best = r"(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|lớn nhất|hàng đầu|đầu bảng|nhất)"
    ladder = (
        r"(?:bậc|hạng|thứ hạng|thứ bậc)(?! +(?:mục|thang|lương|việc|ghế|chuyên|cao|đại|sao))"
        r"|vị trí(?= *(?:[,.;:)\n]|$|so|trong|trên|và|từ|nhưng|lên|xuống|để|xếp|đứng|ở|về|khi|sau))"
    )
    ladder = rf"(?:{ladder})"
    side = r"(?:(?:chỗ|chỗ xếp|xếp|đứng|vị trí|thứ hạng|hạng|thứ|số|nhóm|top|tốp) +){0,3}"
    whole = "thế giới|toàn cầu|toàn quốc|cả nước|châu á|đông nam á|asean|khu vực"
    band, band2 = (rf" ?- ?(?P<{high}>{THOUSANDS}|\d{{1,4}})\+?(?![\w/])" for high in ("band", "band2"))
    return {
        "place": compiled_re(
            rf"(?<!\w)(?:(?P<verb>{verb}|{mover}) +{_AFTER})?"
            rf"(?:(?P<noun>{noun}) +(?:khiêm tốn +)?)?(?:(?P<ordinal>thứ|số|hạng) +)?=?{number}"
        ),
        "first": compiled_re(rf"(?<!\w)(?P<cue>{alternatives(table['first'])})(?!\w)"),
        "second": compiled_re(rf"(?<!\w)(?P<cue>{alternatives(table['second'])})(?!\w)"),
        "last": compiled_re(rf"(?<!\w)(?P<cue>{alternatives(table['last'])})(?!\w)"),
        "change": compiled_re(
            rf"(?<!\w)(?:(?P<up>{alternatives(table['up'])})|(?P<down>{alternatives(table['down'])})"
            r"|(?:(?P<above>hơn|cao hơn)|(?P<below>kém|thấp hơn))(?: so với)?"
            r" (?:năm (?P<than>(?:19|20)\d\d)|(?P<ago>năm (?:ngoái|trước))))"
            rf" +(?:(?:tới|đến|thêm|được|liền|lên|xuống|những|tiếp) +)?(?:{any_of('about as many')} +)?"
            rf"(?P<number>{DIGITS}|{WORD}|"
            rf"một) +{ladder}(?!\w)"
        ),
        "climb": compiled_re(
            rf"(?<!\w)từ +(?P<noun>{side})(?:(?P<old>{NUMBER})(?: ?/ ?(?P<of_old>\d{{1,4}})|{band})?"
            r"|(?P<led>(?:(?:vị trí|ngôi) )?(?:dẫn đầu|đứng đầu|đầu bảng|số một)|ngôi đầu)(?!\w))"
            rf"(?P<gap>(?: +(?:trong|ở) +(?:danh sách|bảng xếp hạng|bảng))?(?: +(?P<within>{whole}))?"
            r"(?: +về +(?P<by>[^,;:.()\d]{2,50}?))?"
            rf"(?: +{_YEAR}| +hôm \d[\d/]*)?(?: *\([^()\n]{{1,30}}\))?"
            r"(?:, (?P<who>[^,;.()\d]{2,40}?))?,? +"
            r"(?:(?:nay|hiện|đã|cũng|lại|nay đã) +){0,3})"
            rf"(?P<way>lên|xuống|đến|tới|thành|còn|(?:tăng|vươn|leo|nhảy|tụt|rơi|rớt|giảm|"
            rf"lùi)(?: +(?:lên|xuống|về|tới))?) +"
            rf"(?P<noun2>(?:(?:đứng|xếp|ở) +)?{side})=?(?P<new>{NUMBER})(?: ?/ ?(?P<of>\d{{1,4}})|{band2})?"
            rf"(?P<tail>[^.;,()\n]{{0,25}}?(?:trong|vào) +năm +(?:19|20)\d\d)?"
        ),
        "table": compiled_re(
            r"(?<=: )(?P<number>\d{1,2})/(?P<of>63|34)(?![\d/])(?= *(?:[,;.)\n]|$)| +(?:tỉnh|địa phương)"
            r"(?:, thành(?: phố)?)? *(?:[;.)\n]|$))"
        ),
        "told": compiled_re(
            r"(?<!\w)(?:thứ hạng|vị trí|vị thứ)(?: [^,;.:()\d]{0,40}?)? của (?P<who>[^,;.:()\d]{2,40}?)"
            r"(?: (?:trên|trong) [^,;:.()]{2,50}?)?(?: (?:trong )?năm \d{4})?"
            r" (?:(?:hiện|đang) )?(?:là|ở mức) (?:(?:thứ|hạng|vị trí)(?: thứ)? )?"
            rf"(?P<number>{THOUSANDS}|{DIGITS})(?: ?/ ?(?P<of>\d{{1,4}}))?"
        ),
        "stood": compiled_re(
            r"(?<!\w)(?:(?:có|với) )?(?P<noun>(?:vị trí|thứ hạng|thứ bậc)(?: xếp hạng)?|xếp hạng)"
            r"(?: (?:(?:trên|trong|ở) )?(?P<within>[^\W\d]+(?: [^\W\d]+){0,2}?))?"
            r" (?:(?:hiện|hiện tại|hiện nay|đang|năm nay) )?(?:là|ở mức) (?:(?:thứ|hạng|vị trí)(?: thứ)? )?"
            rf"(?P<number>{THOUSANDS}|{DIGITS})(?: ?/ ?(?P<of>\d{{1,4}}))?"
            r"(?= *(?:[,;.)\n]|$)| (?:so|trong|trên|và|nhưng|tại|ở|năm)(?!\w))"
        ),
        "top": compiled_re(
            rf"(?<!\w)(?:(?:top|tốp) +(?P<top>{DIGITS})"
            rf"|(?:nhóm|tốp) (?P<wide>\d{{2,4}})(?= (?:châu (?:á|âu|phi)|thế giới|cả nước|toàn quốc))"
            r"|(?:nhóm|trong số|trong danh sách|vào danh sách|trong) +"
            rf"(?P<group>{DIGITS}) +{any_of('unit')}(?:[\w ]|, (?=thành)){{0,40}}?"
            rf"(?<!duy )(?<!thứ )(?<!đứng )(?<!xếp )(?<!hạng ){best}"
            rf"|(?P<listed>{DIGITS}|(?<!thứ )(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)) "
            rf"+{any_of('unit')}(?:[\w ]|, (?=thành)){{0,40}}?(?<!duy )"
            rf"(?:{best}(?=,? (?:[^,;.:()\n]{{0,60}} )?(?:lần lượt|theo thứ tự),? (?:là|gồm))"
            rf"|{best}(?= (?:cả nước|toàn quốc|thế giới|toàn tỉnh|châu á|đông nam á|khu vực) "
            r"(?:gồm|là)(?!\w))"
            r"|(?:dẫn đầu|đứng đầu|đầu bảng)"
            r"(?= (?:[^,;.:()\n]{0,60} )?(?:bao gồm|gồm|là|thuộc về)(?!\w))))"
            r"(?!\w| ?%)"
        ),
        "ordered": compiled_re(
            rf"(?<!\w)theo (?:đúng )?thứ tự(?: [^,;:.()\n]{{2,40}})?,? (?P<listed>{DIGITS}|"
            rf"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)) +{any_of('unit')}"
            rf"[^,;:.()\n]{{0,60}}?{best}(?= (?:[^,;:.()\n]{{0,40}} )?(?:là|gồm)(?!\w))"
        ),
        "closing": compiled_re(
            rf"(?<!\w){any_of('closes')}(?: (?:danh sách|nhóm|bảng xếp hạng))? (?:top|tốp) "
            rf"(?P<number>{DIGITS})(?!\w| ?%)"
        ),
        "band": compiled_re(
            r"(?<!\w)(?:(?:(?:xếp|đứng)(?: hạng)?|vị trí|hạng) thứ|hạng|thứ hạng|vị trí|nhóm|top|tốp|"
            r"xếp hạng) +"
            r"(?P<low>\d{1,4}|\d\.\d{3}) ?- ?(?P<high>\d\.\d{3}|\d{1,4})\+?(?!\w|/| tuổi)"
        ),
    }


#: Wordings that each match of `anything` begins with.
CUES = Cues((
    "xếp", "đứng", "thứ ", "hạng", "vị trí", "ngôi", "dẫn đầu", "đầu bảng", "số 1", "số một", "quán quân",
    "á quân", "thủ khoa", "á khoa", "bậc", "top ", "tốp ", "nhóm ", " nhất", "/63", "/34", "đội sổ",
    "chót bảng", "về nhì",
))  # fmt: skip


@lru_cache(maxsize=1)
def anything() -> re.Pattern[str]:
    """Return the pattern of the words without which no rank is stated in words of ranking; it matches only
    where one of `CUES` stands.
    """
    return compiled_re(
        r"xếp|(?<!\w)đứng|(?<!\w)thứ (?:\d|nh|hai|ba|t|n|s|b|ch|m)|hạng|vị trí|(?<!\w)ngôi|dẫn đầu|"
        r"đầu bảng|(?<!\w)số (?:1|một)(?!\w)"
        r"|quán quân|á quân|thủ khoa|á khoa|(?<!\w)bậc|(?<!\w)t[oố]p \d|(?<!\w)nhóm \d| nhất(?!\w)|"
        r"(?:(?<=: \d)|(?<=: \d\d))/(?:63|34)|đội sổ|chót bảng|(?<!\w)về nhì(?!\w)"
    )
