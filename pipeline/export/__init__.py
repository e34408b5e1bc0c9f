"""Out of the database: tables as files, and entities of FollowTheMoney for Aleph and its kin."""
