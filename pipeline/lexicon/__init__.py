"""What the project knows of Vietnam and its language of office, as data with loaders.

One CSV a table under `data/`, one module a table. A loader rejects empty, duplicate and unreachable entries,
so a slip in the data fails the tests, not a reader. `confidence` (high, medium, low): how sure an entry is.
"""
