"""Which Vietnamese encoding from before Unicode a text is in, so that an error can name it.

TCVN3 (the ABC fonts), VNI and Windows-1258 write Vietnamese in one byte a sign. Read as Latin-1 their text
stays legible to a machine and is nonsense to a reader: `Uû ban nh©n d©n` (TCVN3), `UÛy ban nhaân daân` (VNI);
UTF-8 read as Windows-1252 is `á»¦y ban nhÃ¢n dÃ¢n`. The signs are those of the code tables published with
TCVN 5712:1993 and VNI; a text is called so only where such words outnumber those in real Vietnamese letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..language.lazily import lazy_regex

#: Suspicious words that it takes: a French name or a `30µm` make no TCVN3.
_LEAST = 3

# Signs inside words by which TCVN3 writes ă â đ ê ô ơ ư and á à ả ã ạ; its other letters are French as well.
_TCVN3 = lazy_regex(r"[¨©®ª«¬\xad¸µ¶·¹¾»¼½¡¢§£¤¥¦]")
# A vowel and the sign after it that carries its mark or tone: `aâ` â, `eä` ệ, `oø` ò, `öô` ươ, `ñ` đ. Not
# `oà`, `oá`, `oã`, which are sound Vietnamese as well: toàn, thoát.
_VNI = lazy_regex(
    r"[aA][áàåãäâéèúüëêùøûõïÁÀÅÃÄÂÉÈÚÜËÊÙØÛÕÏ]|[eE][âáàåãäùøûõïÂÁÀÅÃÄÙØÛÕÏ]|[oO][âåäùøûõïÂÅÄÙØÛÕÏ]"
    r"|[uUyY][ùøûõïÙØÛÕÏ]|[ôöÔÖ][ùøûõïôÙØÛÕÏÔ]|(?<![\p{L}])[ñÑ](?=\p{L})"
)
_MOJIBAKE = lazy_regex(
    r"á»[\u0080-\u00bf\u2010-\u2122\u0152-\u0192]|áº[\u0080-\u00bf\u2010-\u2122\u0152-\u0192]|Ã[\u00a0-\u00bf]|Ä[\u2018\u0090\u0091]|Æ[\u00a0\u00b0]"
)
_NON_ASCII = lazy_regex(r"[^\x00-\x7f]")
_WORD = lazy_regex(r"\S+")
_ASCII_LETTER = lazy_regex(r"[A-Za-z]")
#: Letters that only real Vietnamese text has: ă đ ĩ ũ ơ ư and all of Latin Extended Additional.
_VIETNAMESE = lazy_regex(r"[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
# What is left over where bytes were no Windows-1258: signs inside words, letters and loose marks of others.
_FOREIGN = lazy_regex(r"[¨©®ª¬\xad¸µ¶·¹¾¼½¡¢§£¤¥¦ÄÅÆËÎÏÑÖ×ØÜßäåæçëîïñö÷øûüÿ\ufffd\u0300-\u036f]")
#: Of a Vietnamese text's characters, 12 to 15 in a hundred are ạ to ỹ: over this share, they win the count.
_PLAINLY_VIETNAMESE = 0.07
#: Characters looked at: a page in two encodings is not worth more.
_SAMPLE = 200_000


def suspected(text: str) -> str | None:
    """Return the encoding that a text was in before it was read as something else; None for sound text.

    The answer is one of `TCVN3`, `VNI` and `UTF-8 read as Windows-1252`.
    """
    text = text[:_SAMPLE]
    raw = text.encode("utf-8", "surrogatepass")
    # U+1E80 to U+1EFF: two counts settle nearly every article
    if raw.count(b"\xe1\xba") + raw.count(b"\xe1\xbb") > _PLAINLY_VIETNAMESE * len(text):
        return None
    counts = dict.fromkeys(("TCVN3", "VNI", "UTF-8 read as Windows-1252"), 0)
    sound = 0
    for word in _marked_words(text):
        if _MOJIBAKE.search(word):
            counts["UTF-8 read as Windows-1252"] += 1
        elif _VIETNAMESE.search(word):
            sound += 1
        elif _VNI.search(word):
            counts["VNI"] += 1
        elif _TCVN3.search(word):
            counts["TCVN3"] += 1
    name = max(counts, key=lambda n: counts[n])
    return name if counts[name] >= _LEAST and counts[name] > sound else None


def _marked_words(text: str) -> Iterator[str]:
    """Yield the words with a sign outside ASCII next to an ASCII letter."""
    for m in _WORD.finditer(text):
        word = m.group()
        if not word.isascii() and _ASCII_LETTER.search(word):
            yield word


def guess(data: bytes) -> str | None:
    """Return the name of the legacy encoding that bytes are likely in, None where none fits.

    For bytes that are no UTF-8: `TCVN3`, `VNI`, `Windows-1258`, or `UTF-16` without its mark.
    """
    sample = data[:_SAMPLE]
    if _looks_utf16(sample):
        return "UTF-16"
    decoded = unicodedata.normalize("NFC", sample.decode("cp1258", "replace"))
    words = list(_marked_words(decoded))
    sound = sum(1 for w in words if not _FOREIGN.search(w))
    if sound >= _LEAST and sound > 0.9 * len(words) and _VIETNAMESE.search(decoded):
        return "Windows-1258"
    name = suspected(sample.decode("latin-1"))
    return name if name in ("TCVN3", "VNI") else None


def _looks_utf16(sample: bytes) -> bool:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    return half >= 2 and max(even, odd) > 0.3 * half and min(even, odd) < 0.05 * half
