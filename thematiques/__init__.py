"""The fifteen themes, and the vocabulary that ties everything together."""
