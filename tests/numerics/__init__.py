"""Tests of the meaning of numeric instructions."""
