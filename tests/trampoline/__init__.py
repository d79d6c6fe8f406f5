"""Trampolines and the native runtime, on structs made by hand: neither translator nor handles take part."""
