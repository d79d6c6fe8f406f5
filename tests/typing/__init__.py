"""What type checkers know about the API: programs that they read, and that run as well."""
