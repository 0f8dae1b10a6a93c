"""« Renommer, déplacer »: the title, the address and the place of a page, on one screen."""
