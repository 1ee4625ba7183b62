"""Published formulas, one a file, each with its source and its edges."""
