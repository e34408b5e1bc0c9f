"""The papers known: one declarative file each, in this package and in the folder of PIPELINE_OUTLETS.

A file is TOML, named after the paper's domain; `registry.read_outlet` says what it may hold and rejects
what it may not. `outlets()` gives them all, with look-up by name, domain and address.
"""

from .registry import Outlet, OutletError, Registry, outlets, read_outlet

__all__ = ["Outlet", "OutletError", "Registry", "outlets", "read_outlet"]
