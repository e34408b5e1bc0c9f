"""Patterns kept compiled: each process gets what it would have compiled, whatever stands in the folder."""

from __future__ import annotations

import importlib
import marshal
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from pipeline.language import compiled
from pipeline.language.compiled import compiled_re, compiled_regex
from pipeline.language.lazily import LazyPattern

#: What a process finds with patterns of both engines; the words that it compiles are counted.
FINDING = """
import re, regex
from pipeline.language.compiled import compiled_re, compiled_regex
counted = []
for module, name in ((re._parser, "parse"), (regex._main, "_parse_pattern")):
    made = getattr(module, name)
    setattr(module, name, lambda *args, made=made, name=name: counted.append(name) or made(*args))
text = "Quyết định số 41/QĐ-UBND"
print(compiled_re(r"SỐ (?P<n>\\d+)", re.IGNORECASE).search(text)["n"])
print(compiled_regex(r"\\p{Lu}{2,}").search(text).group(), len(counted))
"""


def found(cache: Path) -> list[str]:
    """Return what a new process finds that keeps its patterns under a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    done = subprocess.run(
        [sys.executable, "-c", FINDING], check=True, capture_output=True, text=True, env=environment
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_the_next_process_compiles_nothing(tmp_path: Path) -> None:
    *first, counted = found(tmp_path)
    assert first == ["41", "QĐ"]
    assert counted == "2"
    assert found(tmp_path) == ["41", "QĐ", "0"]


@pytest.mark.parametrize("content", [b"", b"no patterns", marshal.dumps([1]), marshal.dumps({"a": 1})])
def test_a_damaged_file_is_written_anew(tmp_path: Path, content: bytes) -> None:
    found(tmp_path)
    files = sorted((tmp_path / "vietnam-press-facts").iterdir())
    assert [path.name.split("-")[1] for path in files] == ["re", "regex"]
    for path in files:
        path.write_bytes(content)
    assert found(tmp_path) == ["41", "QĐ", "2"]
    assert found(tmp_path) == ["41", "QĐ", "0"]


@pytest.mark.parametrize("value", [b"", b"no pattern", marshal.dumps(("x", 0, [9999], 0, {}, (None,)))])
def test_a_damaged_pattern_is_compiled(tmp_path: Path, value: bytes) -> None:
    found(tmp_path)
    for path in (tmp_path / "vietnam-press-facts").iterdir():
        path.write_bytes(marshal.dumps(dict.fromkeys(marshal.loads(path.read_bytes()), value)))
    assert found(tmp_path) == ["41", "QĐ", "2"]


def test_without_a_folder_to_write_in_patterns_are_compiled(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert found(tmp_path / "file") == ["41", "QĐ", "2"]


def test_a_file_that_grew_too_long_begins_anew(tmp_path: Path) -> None:
    kept = compiled._Kept(tmp_path / "patterns")
    kept.add("own", b"1")
    (tmp_path / "patterns").write_bytes(marshal.dumps({str(i): b"" for i in range(compiled.MOST_KEPT)}))
    kept.write()
    assert marshal.loads((tmp_path / "patterns").read_bytes()) == {"own": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["patterns"]


@pytest.mark.parametrize("package", ["extract", "language", "lexicon", "scrape"])
def test_each_pattern_of_the_package_is_what_re_makes_of_it(package: str) -> None:
    folder = importlib.import_module(f"pipeline.{package}").__path__
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(folder, f"pipeline.{package}.")]
    patterns = [value for m in modules for value in vars(m).values() if isinstance(value, LazyPattern)]
    by_re = [p for p in patterns if p._compile.func is compiled_re]
    assert by_re
    for pattern in by_re:
        flags = pattern._compile.keywords["flags"]
        made = compiled._made(marshal.loads(marshal.dumps(compiled._parts(pattern.pattern, int(flags)))))
        usual = re.compile(pattern.pattern, flags)
        # two patterns are equal where their code is
        assert made == usual
        assert (made.groups, made.groupindex) == (usual.groups, usual.groupindex)


def test_what_is_no_pattern_tells_so() -> None:
    with pytest.raises(re.error):
        compiled_re("(")
    with pytest.raises(regex.error):
        compiled_regex("(")
