"""Tests of the text format and of the script language."""
