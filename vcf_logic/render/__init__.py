"""Records and plans as text, Markdown and HTML. Tags live here and nowhere else."""
