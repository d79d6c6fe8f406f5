"""Machine code between CPython and WebAssembly, named X_to_Y after the two sides, and the native runtime below it."""
