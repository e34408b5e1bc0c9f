"""Years of the press into Parquet: the same reading and extraction as `ingest`, over many files and machines.

    inputs -> chunks -> pool or Ray: read, extract -> a file a chunk -> tables by paper and month -> manifest

`run.bulk` reads the flow from top to bottom.
"""

#: Items of a chunk, the piece of work that is done or not done.
ITEMS = 512
