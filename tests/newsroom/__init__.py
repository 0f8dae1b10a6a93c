"""The newsroom: what staff see and may do in the admin, and what happens by itself there."""
