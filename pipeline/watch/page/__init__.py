"""The report of a period: what was new, coverage, ranks, documents and words, each line with its evidence."""
