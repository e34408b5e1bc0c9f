"""What the database covers, and the health of the papers it is read from."""
