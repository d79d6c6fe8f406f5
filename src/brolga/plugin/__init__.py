"""Modules as objects of Python: `brolga.load`, and what it makes."""
