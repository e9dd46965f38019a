"""Example cases with their gold, read by the tests, the benchmarks and the tutorial."""
