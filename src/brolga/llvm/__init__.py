"""LLVM as a service: IR text in, relocatable object out, object in, running code out. Knows no WebAssembly.

This package is the only importer of llvmlite, and it does so inside functions: loading an object that was compiled
earlier never brings LLVM into the process.
"""
