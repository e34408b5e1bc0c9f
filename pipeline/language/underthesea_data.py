"""What the models of underthesea need, read from the installed package without importing it.

`import underthesea` takes more than a second: it brings joblib, requests and every task it knows. The words
need four things of it, which its package holds as data: the pattern of its tokenizer, the map that
normalises tokens, a dictionary, and two CRFsuite models.
"""

from __future__ import annotations

import ast
import hashlib
import os
import pickle
import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .model_error import ModelError

if TYPE_CHECKING:
    from .crfsuite import CrfModel

SEGMENTER = "word_tokenize/models/ws_crf_vlsp2013_20230727"
TAGGER = "pos_tag/models/pos_crf_vlsp2013_20230303"
_TOKENIZER = "word_tokenize/regex_tokenize.py"
#: Bytes of a file that are looked at where it begins and where it ends.
_LOOK = 1 << 16
_RULES = "text_normalize/tn_rules_2023_07_14.bin"


class _PlainData(pickle.Unpickler):
    """Reads lists, sets and dictionaries of strings; names of classes are refused, so no code can run."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"holds an object of {module}.{name}")


@lru_cache(maxsize=1)
def root() -> Path:
    """Return the folder of underthesea's pipelines; raises ModelError where it is not installed."""
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise ModelError("underthesea", "is not installed", "pip install underthesea")
    return Path(spec.origin).parent / "pipeline"


def _plain(name: str) -> Any:
    path = root() / name
    try:
        with path.open("rb") as file:
            return _PlainData(file).load()
    except (OSError, pickle.UnpicklingError, EOFError) as error:
        raise ModelError(str(path), f"cannot be read ({error})") from None


def model(folder: str) -> CrfModel:
    """Return the weights of a model, by its folder."""
    # Brings NumPy, a quarter of a second that an article without a sentence to tag need not pay.
    from .crfsuite import read_model

    path = root() / folder / "models.bin"
    if not path.is_file():
        raise ModelError(str(path), "is missing")
    return read_model(path)


def digest(folder: str) -> str:
    """Return what tells this model's files from those of another release: their sizes, beginnings and ends,
    where to read all of them would take a tenth of a start.
    """
    found = hashlib.blake2b(digest_size=12)
    for name in ("models.bin", "features.bin", "dictionary.bin"):
        path = root() / folder / name
        if path.is_file():
            with path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(0)
                found.update(b"%d " % size + file.read(_LOOK))
                file.seek(max(0, size - _LOOK))
                found.update(file.read())
    return found.hexdigest()


def templates(folder: str) -> list[str]:
    """Return the feature templates of a model, such as `T[-1,0].lower`."""
    return [str(t) for t in _plain(f"{folder}/features.bin")]


def dictionary(folder: str) -> frozenset[str]:
    """Return the lower-case words that the model's `is_in_dict` asks for."""
    return frozenset(_plain(f"{folder}/dictionary.bin"))


def token_map() -> dict[str, str]:
    """Return the map of tokens to the spelling that the models were trained on (thuỷ to thủy)."""
    return dict(_plain(_RULES)["token"])


@lru_cache(maxsize=1)
def token_pattern() -> re.Pattern[str]:
    """Return the pattern of underthesea's tokenizer.

    Of its module only the assignments up to the pattern are run: its imports are what takes the time.
    """
    path = root() / _TOKENIZER
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError) as error:
        raise ModelError(str(path), f"cannot be read ({error})") from None
    names: dict[str, Any] = {"re": re}
    tree.body = [node for node in tree.body if isinstance(node, ast.Assign)]
    exec(compile(tree, str(path), "exec"), names)
    pattern = names.get("patterns")
    if not isinstance(pattern, re.Pattern):
        raise ModelError(str(path), "holds no token pattern")
    return pattern
