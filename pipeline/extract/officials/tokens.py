"""A sentence as a row of tokens: what the grammar of titles and names walks over."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...language.lazily import lazy_attribute, lazy_re, lazy_regex
from ...language.letters import LETTER, LOWER, UPPER
from ...language.spelling import fold
from ...lexicon.names import addresses, is_syllable
from ...lexicon.titles import Title, titles

Span = tuple[int, int]
_CHIEF, _AND = "trưởng", ("và", ",")

# A mark that is a token by itself. Inner marks that belong to words are none: Jong-un, GD&ĐT, T.Ư, 31/12.
# Most characters are told by a class of few ranges, which is sooner than by the properties of a letter.
_MARK = lazy_re(rf"([^{LETTER}0-9_ \n](?<=[^\w\s])(?:(?<![.'’ʼ`&/-])|(?<!\w.)|(?!\w)))")
# The stop of a short form is no token: `TP.HCM`, `Q. 1`. The stop stands first: `re` looks for it at once.
_SHORT = lazy_re(
    rf"\.(?=\s?[{UPPER}\d])"
    r"(?:(?<=T[PpXx]\.)(?<![^\s(]...)|(?<=KP\.)(?<![^\s(]...)|(?<=[QPH]\.)(?<![^\s(]..)|(?<=T\.P\.)(?<![^\s(]....))"
)
# What only the longer pattern parts: other short forms with a stop, a mark of highland names (`H’ Hen`), and
# marks of letters. Few sentences hold one.
_RARE = lazy_re(
    r"[.'’ʼ`_\u0300-\u036f]"
    rf"(?:(?:(?<=[PQH]\.)|(?<=Tp\.)|(?<=T[Xx]\.))(?=\s?[{UPPER}\d])|(?<=[HKY]['’ʼ`])(?=\s?[{UPPER}])"
    r"|(?<=[_\u0300-\u036f]))"
)
_RARE_TOKEN = lazy_regex(
    r"(?P<prefix>\b(?:TP|Tp|T\.P|TX|Tx|Q|P|H|KP)(?=\.\s?[\p{Lu}\d]))\.?"
    r"|\b[HKY]['’ʼ`](?=\s?\p{Lu})(?!\S*['’])"
    r"|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’ʼ`&/-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*"
    r"|[^\s\p{L}\p{N}]"
)
# Words glued where a line end was lost: `HảiThủ tướng`.
_GLUED = lazy_re(rf"[{UPPER}](?<=[{LOWER}].)(?=[{LOWER}])")


class Line:
    """The tokens of one sentence: their folded `words`, where they stand in the article's text, and how they
    are capitalised. `start` is where the sentence begins.
    """

    def __init__(self, text: str, start: int, tokens: Sequence[str], words: list[str]) -> None:
        self.start = start
        self._text, self._at, self._tokens = text, start, tokens
        self._spans: list[Span] = []
        self.words = words

    def __len__(self) -> int:
        return len(self.words)

    @lazy_attribute
    def capital(self) -> Sequence[bool]:
        """Whether the first letter of each token is a capital."""
        return [token[0].isupper() for token in self._tokens]

    @lazy_attribute
    def upper(self) -> Sequence[bool]:
        """Whether each token is two letters or more, and all of them capitals."""
        return [len(token) > 1 and token.isupper() for token in self._tokens]

    def is_short_form(self, i: int) -> bool:
        """Tell whether token `i` is a short form of a name: `MHB`, `PBoC`, `VietinBank`."""
        return sum(letter.isupper() for letter in self._tokens[i]) > 1

    @lazy_attribute
    def titles(self) -> dict[int, tuple[int, Title]]:
        """The end of each title and the title, by the token that it starts at; `trưởng` before `và phó phòng`
        is a `trưởng phòng`.
        """
        found = titles().within(self.words)
        for at, (_, deputy) in list(found.items()):
            if deputy.deputy and at > 1 and self.words[at - 2] == _CHIEF and self.words[at - 1] in _AND:
                unit = deputy.words.removeprefix("phó ").removeprefix(f"{_CHIEF} ")
                chief = titles().longest([_CHIEF, *unit.split()], 0)
                if chief and chief[1].words == f"{_CHIEF} {unit}":
                    found[at - 2] = (at - 1, chief[1])
        return found

    @lazy_attribute
    def addresses(self) -> dict[int, tuple[int, str]]:
        """The end of each address or grade and its kind, by the token that it starts at."""
        return addresses().within(self.words)

    def is_word(self, i: int) -> bool:
        """Tell whether token `i` is letters rather than a number or a mark."""
        return self.words[i][0].isalpha()

    def span(self, start: int, end: int) -> Span:
        """Return where the tokens `start:end`, at least one, stand in the article's text."""
        # Nothing but white space, and the stop of a short form, lies between two tokens.
        for token in self._tokens[len(self._spans) : end]:
            at = self._text.index(token, self._at)
            self._at = at + len(token)
            self._spans.append((at, self._at))
        return self._spans[start][0], self._spans[end - 1][1]


#: Tokens that are remembered.
_MOST_FORMS = 100_000


class _Folded(dict[str, str]):
    """The folded form of each token.

    The press uses the same ten thousand tokens over and over, and one string for each is looked up faster.
    """

    def __missing__(self, token: str) -> str:
        if len(self) >= _MOST_FORMS:
            self.clear()
        word = self[token] = fold(token)
        return word


_WORD = _Folded()
#: A token that stands between two sentences.
_END = "\x00"


def lines_of(text: str, sentences: Sequence[Span]) -> list[Line]:
    """Return the tokens of each of the sentences of a text, which are in order and not empty.

    All are parted together, which takes a third of the time that one after the other does.
    """
    whole = _SHORT.sub(" ", _END.join([text[a:b] for a, b in sentences]))
    pieces = whole.split(_END)
    apart = _apart(whole, pieces) if len(pieces) == len(sentences) else range(len(sentences))
    joined = f" {_END} ".join(["" if i in apart else piece for i, piece in enumerate(pieces)])
    tokens = " ".join(_MARK.split(joined)).split()
    words = [*map(_WORD.__getitem__, tokens)]
    found, at = [], 0
    for i, (a, b) in enumerate(sentences):
        if i in apart:
            own = _by_pattern(text[a:b])
            found.append(Line(text, a, own, [*map(_WORD.__getitem__, own)]))
            at += 1
            continue
        end = tokens.index(_END, at) if i + 1 < len(sentences) else len(tokens)
        found.append(Line(text, a, tokens[at:end], words[at:end]))
        at = end + 1
    return found


def _apart(whole: str, pieces: Sequence[str]) -> Container[int]:
    """Return which of the sentences need the pattern; `whole` is all of them."""
    if not _is_rare(whole):
        return ()
    return {i for i, piece in enumerate(pieces) if _is_rare(piece)}


def _is_rare(text: str) -> bool:
    if _RARE.search(text):
        return True
    for m in _GLUED.finditer(text):
        start, end = text.rfind(" ", 0, m.start()) + 1, text.find(" ", m.end())
        if not text[start : end if end >= 0 else None].isascii():  # `YouTube` is one word
            return True
    return False


def _by_pattern(sentence: str) -> list[str]:
    """Return the tokens of a sentence that holds something rare."""
    found = (m.span("prefix") if m.lastgroup else m.span() for m in _RARE_TOKEN.finditer(sentence))
    return [part for a, b in found for part in _unglued(sentence[a:b])]


def _unglued(token: str) -> Sequence[str]:
    """Part two words that a lost line end has glued: `Nguyễn Văn HảiThủ tướng`."""
    for m in () if token.isascii() else _GLUED.finditer(token):
        left, right = token[: m.start()], token[m.start() :]
        if is_syllable(fold(left)) and is_syllable(fold(right)) and len(left) > 1:
            return left, right
    return (token,)
