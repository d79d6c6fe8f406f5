"""Modules by the thousand: valid ones made from random bytes, seeds, and what mutators make of both."""
