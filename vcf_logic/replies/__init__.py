"""What the calculator's page can ask of Python, one function a question, data in and data out."""
