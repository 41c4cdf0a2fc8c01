"""The window in which the facts of all sites are filled in as in a spreadsheet."""
