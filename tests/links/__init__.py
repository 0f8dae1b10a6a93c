"""Links that break, addresses that are missed, redirects that lead on."""
