"""The links that no longer lead anywhere: found, shown, and replaced everywhere at once."""
