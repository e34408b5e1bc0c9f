"""Where a bulk run writes: a folder on any address that fsspec knows, whole files only.

A file is written aside and renamed. On a local disk the rename is atomic; an object store shows an object
only once all of it has arrived.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import IO, Any

from ..errors import BulkError

_ASIDE = ".aside-"


@dataclass(frozen=True, slots=True)
class Target:
    """A folder: `address` as the user gave it, such as `years/` or `s3://bucket/years`."""

    address: str

    def _at(self, name: str = "") -> tuple[Any, str]:
        import fsspec

        try:
            fs, root = fsspec.core.url_to_fs(self.address)
        except (ImportError, ValueError) as error:
            raise BulkError(
                self.address, f"cannot be reached ({error})", "install what its protocol needs"
            ) from None
        return fs, f"{root.rstrip('/')}/{name}" if name else root

    def names(self, folder: str, ending: str = ".parquet") -> list[str]:
        """Return the names (below this folder) of the whole files in a subfolder, at any depth, sorted."""
        fs, root = self._at()
        start = root.rstrip("/") + "/"
        try:
            found = fs.find(start + folder)
        except FileNotFoundError:
            return []
        names = (path[path.index(start) + len(start) :] for path in found)
        return sorted(n for n in names if n.endswith(ending) and _ASIDE not in n)

    def exists(self, name: str) -> bool:
        """Tell whether there is a file of this name."""
        fs, path = self._at(name)
        return bool(fs.exists(path))

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises FileNotFoundError."""
        fs, path = self._at(name)
        return bytes(fs.cat_file(path))

    def open(self, name: str) -> IO[bytes]:
        """Open a file for reading, with seeks."""
        fs, path = self._at(name)
        return fs.open(path, "rb")  # type: ignore[no-any-return]

    def write(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all; one of that name gives way. Raises BulkError."""
        fs, path = self._at(name)
        folder, _, last = path.rpartition("/")
        aside = f"{folder}/{_ASIDE}{uuid.uuid4().hex[:12]}-{last}"
        try:
            fs.makedirs(folder, exist_ok=True)
            fs.pipe_file(aside, data)
            fs.mv(aside, path)
        except OSError as error:
            raise BulkError(
                f"{self.address}/{name}",
                f"cannot be written ({error})",
                "mend that and run again: what is done stays",
            ) from error

    def remove(self, name: str) -> None:
        """Remove a file that may be gone already."""
        fs, path = self._at(name)
        if fs.exists(path):
            fs.rm_file(path)

    def sweep(self) -> None:
        """Remove what killed runs left half written."""
        fs, root = self._at()
        if fs.exists(root):
            for path in fs.find(root):
                if _ASIDE in path:
                    fs.rm_file(path)
