"""Stores and what is in them, as a program that embeds the engine sees them."""
