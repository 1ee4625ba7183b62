"""What was read of a source, where many share the same answer."""

EXCERPT = "Seen as an abstract or excerpt, not in full."
CLEARINGHOUSE = """
Read in the relevant parts as its summary in the National Guideline Clearinghouse, from the public
archive JesseTG/ngc_dump.
"""
