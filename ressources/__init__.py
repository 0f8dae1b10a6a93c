"""Publications, figures, news, directories: resources that answer the question."""
