"""The binary format: every form of every section, every error with its offset, bytes from nobody."""
