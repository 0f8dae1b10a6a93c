"""The first screen of the admin: what waits for this member, and what they may begin."""
