"""The application binary interface: conventions, the lowering of signatures, struct layouts and helper tables.

Everything here is data. `translate` and `trampoline` turn it into code, `runtime` into memory.
"""
