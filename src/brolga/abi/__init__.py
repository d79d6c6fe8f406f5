"""The application binary interface: conventions, the lowering of signatures, struct layouts and helper tables.

Everything here is data, which `translate` and `trampoline` turn into code and `runtime` into memory; but the code for
results, which both of the former need alike, is written in packing.py.
"""
