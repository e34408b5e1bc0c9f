"""Patterns that wait: they do what compiled ones do, and each of the package's is a pattern."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from pipeline.language.lazily import LazyPattern, lazy_re, lazy_regex


@pytest.mark.parametrize("lazy", [lazy_re, lazy_regex])
def test_does_what_a_compiled_one_does(lazy):
    number = lazy(r"số (?P<n>\d+)")
    assert number.pattern == r"số (?P<n>\d+)"
    assert number.search("Quyết định số 41 và số 7")["n"] == "41"
    assert [m["n"] for m in number.finditer("số 41 và số 7", 4)] == ["7"]
    assert number.match("số 41", pos=1) is None
    assert number.fullmatch("số 41")
    assert number.sub("x", "số 41 và số 7") == "x và x"


def test_is_compiled_once_and_when_asked():
    asked = []

    def compiled(text):
        asked.append(text)
        return re.compile(text)

    pattern = LazyPattern(compiled, "số")
    assert asked == []
    assert pattern.search("số 1")
    assert pattern.search("số 2")
    assert pattern.match("số 3")
    assert asked == ["số"]


def test_flags_count():
    assert lazy_re("SỐ", re.IGNORECASE).search("số")
    assert not lazy_re("SỐ").search("số")


def test_a_faulty_one_tells_when_it_is_used():
    faulty = lazy_re("(")
    with pytest.raises(re.error):
        faulty.search("a")


@pytest.mark.parametrize("package", ["extract", "language", "lexicon", "scrape"])
def test_each_pattern_of_the_package_compiles(package):
    folder = importlib.import_module(f"pipeline.{package}").__path__
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(folder, f"pipeline.{package}.")]
    patterns = [value for m in modules for value in vars(m).values() if isinstance(value, LazyPattern)]
    assert patterns
    for pattern in patterns:
        pattern.compiled()
