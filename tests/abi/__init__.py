"""Conventions, lowering, layouts and the tables of what native code may refer to."""
