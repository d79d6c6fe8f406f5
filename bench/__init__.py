"""Benchmarks: every figure is a ratio against a peer in the same run, or a time with its peer beside it."""
