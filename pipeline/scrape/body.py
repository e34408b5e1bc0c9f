"""From the blocks of a container to the article's parts: captions found, bylines and teasers taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..article import Link, Part, PassageKind
from ..language.lazily import lazy_re
from ..language.spelling import key
from . import byline, dates
from .blocks import Block, Reading
from .captions import split_credit
from .markup import Markup
from .soup import leads_away

#: A caption set as a paragraph of its own after a picture: short, and marked as one or nearly a label.
_CAPTION_MARKED, _CAPTION_PLAIN = 320, 90
#: "Thứ năm, 20/12/2012, 10:18 GMT+7" above a text that shares its column with the headline.
_DATE_LINE = 60
#: A bold line up to this length that does not end like a sentence is a sub-head.
_HEADING = 160
_SENTENCE_END = lazy_re(r"[.!?:;…,]['\"”’)\]]*$")
_QUESTION_END = lazy_re(r"\?[.\s]*['\"”’)\]]*$")
_CREDIT_ONLY = lazy_re(
    r"^\(?\s*(?:theo|nguồn)\s*:?\s+(?P<source>[^.()]{2,50}(?:\.\w{2,3})?)\)?$", re.IGNORECASE
)
_SIGNED = lazy_re(
    r"^(?:tin|bài|ảnh|(?:tin|bài)(?:,| và)? ảnh|thực hiện|tác giả|phóng viên|tổng hợp)\s*:\s*\S",
    re.IGNORECASE,
)
_COMMENTS = lazy_re(r"^(?:bình luận|ý kiến(?: bạn đọc)?|gửi bình luận)\s*(?:\(\d+\)|:)?$", re.IGNORECASE)
_OFFICIAL_SITES = (
    "vanban.chinhphu.vn",
    "vbpl.vn",
    "congbao.chinhphu.vn",
    "datafiles.chinhphu.vn",
    "vanbanphapluat.",
)
_HAS_NUMBER = lazy_re(r"\d+\s*[/-]\s*[\w/-]*[A-ZĐ]")


@dataclass(frozen=True, slots=True)
class Body:
    """The body's parts in page order with captions between, its bylines, teasers and links to documents."""

    parts: tuple[Part, ...]
    bylines: tuple[str, ...]
    related: tuple[Link, ...]
    documents: tuple[Link, ...]


def assemble(reading: Reading, markup: Markup, *, headline: str = "", lead: str = "") -> Body:
    """Make a body of a container's blocks: the headline and the lead repeated in it are left out."""
    blocks = _without_repeats(reading.blocks, headline, lead)
    blocks = _captioned(blocks)
    blocks, named = _without_names_above(blocks)
    blocks, related = _without_teasers(_up_to_comments(blocks), markup)
    blocks, signed = _without_signature(blocks)
    seen: set[str] = set()
    parts: list[Part] = []
    for block in blocks:
        if not block.text:
            continue
        if block.kind is PassageKind.CAPTION:
            if key(block.text) in seen:
                continue
            seen.add(key(block.text))
        parts.append(Part(_kind(block), block.text, block.strong, block.credit))
    return Body(
        tuple(parts),
        (*reading.bylines, *named, *signed),
        tuple(dict.fromkeys((*reading.related, *related))),
        tuple(dict.fromkeys(link for link in reading.links if _is_document(link))),
    )


def _is_document(link: Link) -> bool:
    return any(site in link.url for site in _OFFICIAL_SITES) and bool(_HAS_NUMBER.search(link.text))


def _kind(block: Block) -> PassageKind:
    # An interviewer's question in bold is not a heading: "Xin ông cho biết … ?"
    plain = block.kind in (PassageKind.PARAGRAPH, PassageKind.NOTE)
    if plain and block.strong and len(block.text) <= _HEADING and not _SENTENCE_END.search(block.text):
        return PassageKind.HEADING
    return block.kind


def _without_repeats(blocks: Sequence[Block], headline: str, lead: str) -> list[Block]:
    """Leave out the headline and the lead where the container holds them, with what stands before the
    headline.
    """
    start = next((i + 1 for i, b in enumerate(blocks[:12]) if headline and key(b.text) == key(headline)), 0)
    kept = [b for b in blocks[:start] if b.kind is PassageKind.CAPTION and b.text]
    for i, block in enumerate(blocks[start:]):
        early = i < 6 and block.kind is not PassageKind.CAPTION
        if early and lead and key(block.text) == key(lead):
            continue
        if (
            early
            and len(block.text) <= _DATE_LINE
            and dates.has_clock(block.text)
            and dates.moment(block.text)
        ):
            continue
        kept.append(block)
    return kept


def _without_names_above(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """Take out the link to the author's page above the text."""
    kept, named = [], []
    for i, block in enumerate(blocks):
        authors = [link for link in block.links if byline.is_author_page(link.url)]
        if i < 4 and block.linked and authors and len(authors) == len(block.links):
            named.append(block.text)
        else:
            kept.append(block)
    return kept, named


def _up_to_comments(blocks: Sequence[Block]) -> Sequence[Block]:
    """Cut what follows "Bình luận (12)": readers' comments, and what pages set below them."""
    prose = 0
    for i, block in enumerate(blocks):
        if prose and _COMMENTS.match(block.text):
            return blocks[:i]
        prose += block.kind is PassageKind.PARAGRAPH and bool(_SENTENCE_END.search(block.text))
    return blocks


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """Give a picture without caption the short paragraph after it, as old pages set captions."""
    kept: list[Block] = []
    bare = False
    for block in blocks:
        if block.kind is PassageKind.CAPTION:
            if block.text or block.slot:
                bare = False
                kept.append(block)
            else:
                bare = True
            continue
        if bare and _looks_like_caption(block):
            text, credit = split_credit(block.text)
            block = replace(block, kind=PassageKind.CAPTION, text=text or block.text, credit=credit)
        bare = False
        kept.append(block)
    return kept


def _looks_like_caption(block: Block) -> bool:
    if block.kind not in (PassageKind.PARAGRAPH, PassageKind.NOTE) or block.linked:
        return False
    if (
        split_credit(block.text)[1] is not None
        or block.italic
        or (block.align == "center" and not block.strong)
    ):
        return len(block.text) <= _CAPTION_MARKED
    return not block.strong and len(block.text) <= _CAPTION_PLAIN and not _QUESTION_END.search(block.text)


def _label(text: str) -> str:
    return key(text).strip(" :.>»*-–•[]()")


def _without_teasers(blocks: Sequence[Block], markup: Markup) -> tuple[list[Block], list[Link]]:
    """Take out labels such as "Đọc thêm" with the linked lines after them, and paragraphs that are one
    link.
    """
    kept: list[Block] = []
    related: list[Link] = []
    listing = False
    for block in blocks:
        folded = key(block.text)
        if block.kind is PassageKind.CAPTION:
            kept.append(block)
            continue
        label, _, rest = folded.partition(":")
        if _label(folded) in markup.related_labels:
            listing = True
            continue
        teaser = block.linked and any(map(_is_teaser, block.links)) and len(block.text) >= 25
        labelled = _label(label) in markup.related_labels and bool(rest) and bool(block.links)
        arrow = block.text.startswith((">>", "»", "->", "▶", "►", "=>")) and bool(block.links)
        if labelled or arrow or (teaser and (listing or not _SENTENCE_END.search(block.text))):
            related += [link for link in block.links if link.text and link.text in block.text]
            continue
        if _label(folded) in markup.buttons or any(folded.startswith(notice) for notice in markup.notices):
            continue
        listing = False
        kept.append(block)
    return kept, related


def _is_teaser(link: Link) -> bool:
    return leads_away(link.url) and not byline.is_author_page(link.url)


def _without_signature(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """Take the byline off the end: a right-aligned or bold name, "Theo …", "Tin, ảnh: …"."""
    kept = list(blocks)
    signed: list[str] = []
    while kept:
        last = next(
            (i for i in range(len(kept) - 1, -1, -1) if kept[i].kind is not PassageKind.CAPTION), None
        )
        if last is None or last < len(kept) - 3 or len(signed) >= 3:
            break
        closed = last > 0 and bool(_SENTENCE_END.search(kept[last - 1].text) or signed)
        if not _is_signature(kept[last], closed=closed):
            break
        signed.insert(0, kept.pop(last).text)
    return kept, signed


def _is_signature(block: Block, *, closed: bool) -> bool:
    """Tell whether a last line is a byline. `closed`: the paragraph before it ends like a sentence."""
    text = block.text
    if block.kind is PassageKind.HEADING or len(text) > 120:
        return False
    if _SIGNED.match(text):
        # "Phóng viên: Hải Yến", but not the last turn of an interview: "Phóng viên: Xin cảm ơn ông!"
        return not text.endswith(("!", "?"))
    if m := _CREDIT_ONLY.match(text):
        # "(Theo TTXVN)", but no "Theo kế hoạch, lễ hội kéo dài hai ngày."
        titled = all(w[0].isupper() or not w[0].isalpha() for w in m["source"].split())
        return titled or (byline.is_source(m["source"]) and not text.endswith("."))
    read = byline.read(text)
    if not read or text.endswith(("?", "!", ":", "…")):
        return False
    if block.align == "right":
        return True
    marked = block.strong or block.italic or closed
    return len(text) <= 60 and not text.endswith(".") and marked and _names_only(text, read)


def _names_only(text: str, read: byline.Byline) -> bool:
    """Tell whether a line is nothing but names and sources: "Nguyễn Văn A - Trần B", and no bold sub-head."""
    covered = sum(len(name) for name in read.authors) + len(read.credit or "")
    return covered >= 0.7 * len(text) and all(2 <= len(n.split()) <= 4 for n in read.authors)
