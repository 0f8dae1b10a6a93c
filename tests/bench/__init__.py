"""`make bench`: what a page costs, on a small and on a large site, on both databases."""
