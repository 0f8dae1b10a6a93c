"""« Déposer un rapport »: an annual report online from nothing but its PDF."""
