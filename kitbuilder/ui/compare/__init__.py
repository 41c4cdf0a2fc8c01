"""Two kits side by side: what changed card by card, seen on the pages, and printed as a list."""
