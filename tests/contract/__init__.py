"""The contract that the guideline must meet, and an evaluation of its own."""
