"""Records and plans in other people's formats."""
