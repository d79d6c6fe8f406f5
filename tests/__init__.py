"""The tests; a package, so that they share helpers (`tests.house`, strategies, oracles) by absolute imports."""
