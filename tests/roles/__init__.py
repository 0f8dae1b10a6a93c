"""Who may do what in the admin."""
