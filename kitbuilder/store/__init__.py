"""Kits in files: one SQLite database a site, and the library folder that holds them."""
