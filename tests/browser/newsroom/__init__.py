"""What staff do in the admin, timed in clicks."""
