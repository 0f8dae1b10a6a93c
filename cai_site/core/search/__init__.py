"""Search: French on both databases, for visitors and for the admin."""
