"""How fast the first plan comes, beside pages that do the same in the usual ways."""
