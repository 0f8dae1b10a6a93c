"""Tables that staff bring: a spreadsheet is read, shown row by row, and written only as a whole."""
