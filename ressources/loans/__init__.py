"""Asking for a tool on loan, and what staff do about it."""
