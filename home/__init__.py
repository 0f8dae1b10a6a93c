"""The home page and the section « Présentation »."""
