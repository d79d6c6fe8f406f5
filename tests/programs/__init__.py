"""Real programs under Brolga and under wasmtime-py, in fresh sandboxes that must be alike afterwards, byte by byte."""
