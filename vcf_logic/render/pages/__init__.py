"""What the site's pages draw from the records."""
