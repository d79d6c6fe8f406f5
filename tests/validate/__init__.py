"""Validation: rules, messages, whole modules, the checked stream, and an independent checker to compare with."""
