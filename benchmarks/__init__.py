"""Quality and speed, measured beside named peers: `python -m benchmarks.<kind> FILE…`."""
