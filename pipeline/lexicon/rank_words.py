"""Closed classes of words that the reading of ranks turns on: what opens an adverbial, ends a name, reports.

Each kind stands at one place of the grammar:

- `preposition` opens an adverbial, `finite` ends the name of a measure, `report` follows one who only tells;
- `not placed` opens phrases that no order holds (`báo cáo`, `cuộc họp`), `no name` is nobody's name though it
  has capitals (`USD`, `ĐH`), `office` and `title` stand before people;
- `led` follows `dẫn đầu` where people are led (`phái đoàn`), `did` follows a count in time (`thứ hai được thí
  điểm`);
- `kind` and `role` say what something is, `sector` is known by what it does (`ngành dệt may`);
- `deeper` makes a superlative somebody else's (`giám đốc của`), `chosen` forms a group (`tìm ra Top 5`),
  `of it` makes somebody a member, `prize` makes it one that is won;
- `tally` is counted to put in order (`với 7,9 triệu phiếu`), `amount` follows a number that counts nothing
  (`3 tỷ đồng`, `5 bậc`), `no order` is a head that no order is made of
  (`khó khăn lớn nhất`), `teller` follows one who only speaks, `paper` opens what is read (`báo cáo`),
  `about` opens what is somebody's (`cộng đồng người dùng X`);
- `break` ends a stretch of a sentence, `lead in` opens one and says nothing, `stop` ends a name;
- `anaphor` points back (`tỉnh`, `ông`), `holder` is a kind of those that are placed, `unit` and `counted`
  what groups and totals count;
- `moves` follows the title of a work, `put there` stands before the one who is placed (`đưa Việt Nam lên`),
  `handed to` between a place and the one who has it (`thuộc về`);
- `asset` is had and measured (`với mạng lưới rộng nhất`), `built` is had but best itself (`có tòa nhà cao
  nhất`), `headed` has a head (`giám đốc ngân hàng lớn nhất`);
- `position` is a place among places and `next to it` says that it follows (`vị trí kế tiếp`), `closes` is
  done by the last of a group (`khép lại top 10`), `passes` to those left behind (`vượt Lào và Thái Lan`),
  `on to` leads from them to the place (`để xếp thứ 8`), `focus` opens a sentence that goes on to somebody
  (`đáng chú ý là Cà Mau`);
- `done to` stands before one who is only acted on (`sở hữu | WAKODO, thương hiệu bán chạy nhất`), `makes`
  before what is built and best, not its builder (`xây dựng nhà máy hiện đại nhất`), `trade` is a field to be
  first in (`toàn ngành ngân hàng`);
- `event` is what happened, `thing` what is no body and no person, `doer` opens the name of a body, `nobody`
  a phrase that no order holds though it is best of a kind (`đây là`, `mục tiêu là`), `parts name` stands
  between a noun and a name that is not its own (`cây cầu của Nhật Bản`);
- `held` is somebody who is told behind a superlative (`cổ đông lớn nhất là ...`), `holds` is what is done
  with a place (`ngôi đầu do A nắm giữ`), `about as many` stands before a round number (`tụt gần 80 hạng`);
- `before holder` may stand right before somebody who is placed, `does` what is done most of all (`nhận
  nhiều kiều hối nhất`), `said of` between them and their place, `not
  yet` before what is only wished, `within` behind a superlative: the choice of a holder looks at them;
- `did there` stands between a superlative and within what it holds (`mạnh nhất từng đổ bộ vào Nhật Bản`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, items, rows

WordKind = Literal[
    "preposition", "finite", "report", "not placed", "no name", "office", "title", "led", "did", "kind",
    "role", "sector", "deeper",
    "done to", "did there", "event", "thing", "doer", "trade", "chosen", "break", "lead in", "stop",
    "anaphor", "no order", "unit",
    "counted", "holder", "prize", "of it", "tally", "teller", "paper",
    "amount", "about", "moves", "put there", "handed to", "before holder", "said of", "not yet", "within",
    "makes", "does", "asset", "headed", "built", "held", "holds", "about as many",
    "position", "next to it", "closes", "passes", "on to", "focus", "nobody", "parts name",
]  # fmt: skip


@lru_cache(maxsize=1)
def words() -> dict[WordKind, dict[str, tuple[str, ...]]]:
    """Return kinds to words, as keys (see `spelling.key`), to what may not follow: `đạt` but not `đạt chuẩn`.

    Raises LexiconError for a kind that no code reads or that is empty, and for a word that is no key.
    """
    kinds: tuple[WordKind, ...] = get_args(WordKind)
    table: dict[str, dict[str, tuple[str, ...]]] = {kind: {} for kind in kinds}
    for row in rows("rank_words", required=("kind", "word"), unique=("kind", "word")):
        if row["kind"] not in table:
            raise LexiconError(f"rank_words.csv: no rule reads the kind {row['kind']!r}")
        if key(row["word"]) != row["word"]:
            raise LexiconError(f"rank_words.csv: {row['word']!r} is not written as a key")
        table[row["kind"]][row["word"]] = items(row["unless"])
    if empty := [kind for kind in kinds if not table[kind]]:
        raise LexiconError(f"rank_words.csv: no words of the kinds {empty}")
    return {kind: table[kind] for kind in kinds}


@lru_cache(maxsize=128)  # more than there are kinds
def any_of(kind: WordKind) -> str:
    """Return a pattern for the longest word of a kind in folded text."""
    table = words()[kind]
    unless = {word: rf"(?! (?:{'|'.join(after)}))" for word, after in table.items() if after}
    return longest_of(table, behind=unless)
