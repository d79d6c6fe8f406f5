"""WASI preview 1 (`wasi_snapshot_preview1`): what each call means, with no engine in sight.

A guest's memory is a view of bytes here, and a call a function on numbers; runtime/wasi.py joins both to an engine.
Where the specification (the witx files of WASI, *snapshot preview 1*) is silent, Wasmtime's answer is given.
"""
