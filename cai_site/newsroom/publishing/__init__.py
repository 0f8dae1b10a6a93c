"""What goes live and expires by itself, and the agenda of it (decision 0024)."""
