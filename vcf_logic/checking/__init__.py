"""How a copy checks itself, and the patients made up for it."""
