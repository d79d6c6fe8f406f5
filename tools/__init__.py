"""What looks at the repository itself. Nothing in the package imports it; the tests do."""
