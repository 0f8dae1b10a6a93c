"""« Aide » : the staff's guide, inside the admin; its text is docs/redaction.md."""
