"""The case: one folder, one database file, the evidence, the log."""
