"""Search on the example: what questions find, beside plain FTS5 without dictionary forms, and how fast."""
