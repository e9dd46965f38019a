"""What `python -m examples.generate` writes a case with known ancestry from."""
