"""Screening at size: lists, questions to them, and how fast and how completely they are answered."""
