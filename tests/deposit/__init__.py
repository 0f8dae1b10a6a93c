"""« Déposer un rapport »: from a PDF to the page of an annual report."""
